/**
 * `npm run content`: checks the content and compiles it, with the static files, into `.build/`.
 * `--lock` publishes new items, `--json` prints the problems as data. Ends with 1 where an error was
 * found; then nothing is written. `--content` and `--out` name other folders than `content/` and
 * `.build/`, from the root of the project.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledContent } from '../../content/library.ts'
import { buildContent } from '../compile/build-content.ts'
import { interfaceWords } from '../compile/check/interface-words.ts'
import { writeItemsLock } from '../compile/check/items-lock.ts'
import { contentModule } from '../compile/content-module.ts'
import { draftSummary } from '../compile/draft-summary.ts'
import { describeProblem } from '../compile/problems.ts'
import { writeJsonSchemas } from '../compile/read/json-schema.ts'
import { buildAssets, removeStaleAssets } from '../compile/static/assets.ts'
import { buildDisplayFont } from '../compile/static/display-font.ts'
import { pageWords } from '../compile/static/page-words.ts'
import { cardCharts } from '../drawing/cards/card-charts.ts'
import { buildShareCards } from '../drawing/cards/share-cards.ts'
import { buildCharts } from '../drawing/charts/build-charts.ts'
import { fingerprint } from '../fingerprint.ts'
import { readArguments } from '../terminal.ts'

const root = join(import.meta.dirname, '../../..')
const usage = `npm run content             checks the content, and builds the site from it
npm run content -- --lock   publishes new questions: their structure is final from then on
npm run content -- --json   prints what is wrong as data`

const { values: options } = readArguments(usage, {
  options: {
    lock: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: '.build' },
  },
})

const today = new Date().toISOString().slice(0, 10)
const { problems, libraries, register, texts } = buildContent(join(root, options.content), today)
if (options.lock && texts && problems.errors.length === 0) {
  writeItemsLock(join(root, options.content), texts)
}
if (options.json) console.log(JSON.stringify(problems.list))
else {
  for (const problem of problems.list) {
    const isSettled = options.lock && problem.message.startsWith('is not published yet')
    if (!isSettled) console.error(describeProblem(problem))
  }
}
const out = join(root, options.out)
writeJsonSchemas(join(out, 'schema'))
const english = libraries[0]
if (!english) {
  console.error(`\n${problems.errors.length} to put right before the content can be used.`)
  process.exit(1)
}

mkdirSync(out, { recursive: true })
const content: CompiledContent = {
  version: fingerprint(versionedFiles()),
  assets: {
    ...buildAssets(
      root,
      english.site.name,
      await buildDisplayFont(join(out, 'fonts')),
      pageWords(libraries),
      join(out, 'assets'),
    ),
    ...(await buildShareCards(
      english,
      join(out, 'assets'),
      join(out, 'cards'),
      register && texts && cardCharts(register, texts),
    )),
  },
  libraries,
}
if (register && texts) {
  await buildCharts(register, texts, join(out, 'assets'), join(out, 'charts'))
}
writeFileSync(join(out, 'content.js'), contentModule(content))
removeStaleAssets(join(out, 'assets'), content.assets)
writeFileSync(join(root, '.build/content.d.ts'), contentTypes(Object.keys(interfaceWords)))
const count = (what: object) => Object.keys(what).length
if (!options.json) {
  console.log(
    `Content compiled: ${count(english.facts)} facts, ${count(english.sources)} sources, ${english.explainers.length} explainers, ${count(english.items)} questions.`,
  )
  for (const line of texts ? draftSummary(texts) : []) console.log(line)
}

/** Whatever decides how a page looks; a change of any of it is a new version of every page. */
function versionedFiles(): Buffer[] {
  const files = globSync(
    ['src/**/*.{ts,tsx,md}', `${options.content}/**/*`, 'static/**/*', 'package-lock.json'],
    {
      cwd: root,
      withFileTypes: true,
    },
  )
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => readFileSync(path))
}

/** The keys of the interface strings as a type, so that a missing string is a type error. */
function contentTypes(keys: string[]): string {
  return [
    "import type { CompiledContent } from '../src/content/library.ts'",
    'export declare const content: CompiledContent',
    `export type UiKey =\n${keys.map((key) => `  | '${key}'`).join('\n')}`,
    '',
  ].join('\n')
}
