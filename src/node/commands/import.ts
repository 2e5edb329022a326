/** `npm run import`: questions of a file, in any format that is read, as drafts in the content folder. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  type Import,
  importedFile,
  importQuestions,
  mostBytes,
} from '../import/import-questions.ts'
import { formatNames, misreadingLine } from '../import/words.ts'
import { Draft } from '../new/draft.ts'
import { NotPossible } from '../new/not-possible.ts'
import { fail, readArguments } from '../terminal.ts'

const usage = `npm run import -- <file>   questions in GIFT, Moodle XML, Aiken, a table (CSV) or YAML,
                           as drafts at the end of content/${importedFile}
    --content <folder>     into another content folder`

const { values: options, positionals } = readArguments(usage, {
  allowPositionals: true,
  options: { content: { type: 'string', default: join(import.meta.dirname, '../../../content') } },
})
const [file, ...others] = positionals
if (file === undefined || others.length > 0) fail(`Name one file.\n\n${usage}`)
try {
  const draft = new Draft(resolve(options.content))
  report(importQuestions(draft, bytesOf(file)), draft)
} catch (error) {
  if (error instanceof NotPossible) fail(`${file}: ${error.message}`)
  throw error
}

function bytesOf(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new NotPossible('There is no such file.')
  if (stats.size > mostBytes) throw new NotPossible('It has more than 2 MB. Divide it first.')
  return readFileSync(path)
}

function report({ format, ids, misreadings, unfit }: Import, draft: Draft): void {
  draft.save()
  const range = ids.length === 1 ? ids[0] : `${ids[0]} to ${ids.at(-1)}`
  const count = ids.length === 1 ? '1 question' : `${ids.length} questions`
  console.log(`+  content/${importedFile}  ${count} of ${formatNames[format]}: ${range}`)
  const left = [
    ...misreadings.map(misreadingLine),
    ...unfit.map(
      ({ stem }) => `“${stem.slice(0, 60)}”: an answer has no text, or there are over eight`,
    ),
  ]
  if (left.length > 0) console.log(['\nWhat stays behind:', ...left].join('\n   '))
  console.log('\nEach is a draft, in no quiz. What they still lack is said by: npm run content')
}
