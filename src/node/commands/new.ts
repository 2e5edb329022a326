/** `npm run new`: writes a valid start of something, for its author to fill in. */
import { copyFileSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Draft } from '../new/draft.ts'
import { newExplainer } from '../new/explainer.ts'
import { newFact } from '../new/fact.ts'
import { newItem } from '../new/item.ts'
import { NotPossible } from '../new/not-possible.ts'
import { newPlainVersion } from '../new/plain.ts'
import { newQuiz } from '../new/quiz.ts'
import { newSource } from '../new/source.ts'
import { newTerm } from '../new/term.ts'
import { newTopic } from '../new/topic.ts'
import { fail, readArguments } from '../terminal.ts'

const usage = `npm run new -- topic [folder]       a whole site in its smallest form, in content/ or a new folder
npm run new -- explainer <name>     a page to read
npm run new -- plain <explainer>    its plain version
npm run new -- source [S12]         a document to rely on
npm run new -- fact [file]          an entry in facts/<file>.yaml, and its statement
npm run new -- item [file]          a question in en/items/<file>.yaml
    --type single|multiple|order|match|number|classify
npm run new -- quiz <name>          a quiz
npm run new -- term <name>          a word of the glossary`

const { values: options, positionals } = readArguments(usage, {
  allowPositionals: true,
  options: { type: { type: 'string' } },
})
const [kind = '', name, ...others] = positionals
const content = join(import.meta.dirname, '../../../content')

type Write = (draft: Draft, name: string | undefined) => void
const kinds = new Map<string, Write>([
  ['explainer', newExplainer],
  ['plain', newPlainVersion],
  ['source', newSource],
  ['fact', newFact],
  ['item', (draft, file) => newItem(draft, file, options.type)],
  ['quiz', newQuiz],
  ['term', newTerm],
])

if (others.length > 0) fail(`One name is enough: “${others.join(' ')}” is too much.`)
if (options.type !== undefined && kind !== 'item') fail('Only an item has a --type.')
try {
  if (kind === 'topic') writeTopic()
  else writeInto(content, kinds.get(kind))
} catch (error) {
  if (error instanceof NotPossible) fail(error.message)
  throw error
}

function writeTopic(): void {
  const folder = name ?? 'content'
  const dir = name === undefined ? content : resolve(name)
  report(folder, newTopic(dir, new Date().toISOString().slice(0, 10)))
  if (dir === content) return
  const guide = join(content, 'README.md')
  if (existsSync(guide)) copyFileSync(guide, join(dir, 'README.md'))
  console.log(`To see it, rename content/ to something else, and ${folder} to content: npm start`)
}

function writeInto(dir: string, write: Write | undefined): void {
  if (!write) {
    fail(`${kind ? `There is no “${kind}” to begin.` : 'Say what to begin.'}\n\n${usage}`)
  }
  const draft = new Draft(dir)
  write(draft, name)
  report('content', draft)
  if (kind === 'item') console.log('Once its structure is final: npm run content -- --lock')
}

function report(folder: string, draft: Draft): void {
  for (const file of draft.save()) console.log(`+  ${folder}/${file}`)
  console.log('\nNow fill in whatever says “Replace this”, then check: npm run content')
}
