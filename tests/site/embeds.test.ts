/** Framed pages as a browser gets them: their weight with all that they load, and their markup. */
import { brotliCompressSync, constants } from 'node:zlib'
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { answerOf, itemOfType } from '../support/answers.ts'
import { library, site } from '../support/content.ts'
import { type Tag, tagsIn } from '../support/pages.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()

interface Answer {
  status: number
  headers: Headers
  bytes: Uint8Array
}

/** Each address is asked for once. */
const answers = new Map<string, Promise<Answer>>()
function ask(path: string): Promise<Answer> {
  const answer =
    answers.get(path) ??
    fetch(server.origin + path).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      bytes: new Uint8Array(await response.arrayBuffer()),
    }))
  answers.set(path, answer)
  return answer
}
const load = async (path: string) => (await ask(path)).bytes
const htmlAt = async (path: string) => new TextDecoder().decode(await load(path))

/** Each page is read once. */
const tags = new Map<string, Promise<readonly Tag[]>>()
function tagsAt(path: string): Promise<readonly Tag[]> {
  const read = tags.get(path) ?? htmlAt(path).then((html) => tagsIn(html))
  tags.set(path, read)
  return read
}

/** At level 5, about what servers use for what they make on the way. */
const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

const answered = (['single', 'multiple', 'order', 'classify'] as const).map((type) => {
  const { id } = itemOfType(type)
  return `/embed/questions/${id}?state=${answerOf(id, 'wrong')}.`
})
const wholeQuiz = `/embed/quizzes/${library.quizzes[0]?.id}?state=seed_`
const nothing = '/embed/nonsense'
const states = [...answered, wholeQuiz, nothing]
const snippets = listSnippets(site)
const paths = [...snippets.map(({ path }) => path), ...states]
/** All that differ in their markup; of facts, terms and questions there are many alike. */
const various = [
  ...snippets
    .filter(({ kind }, at) => !['fact', 'term', 'question'].includes(kind) || at % 7 === 0)
    .map(({ path }) => path),
  ...states,
]
/**
 * The first two of each kind: a theme adds the same few bytes to all of a kind, and takes one of two
 * drawings, of which the larger counts where no theme is named.
 */
const fewOfEach = [
  ...Object.values(Object.groupBy(snippets, ({ kind }) => kind)).flatMap((alike = []) =>
    alike.slice(0, 2).map(({ path }) => path),
  ),
  ...states,
]

describe('the first load of a framed page', () => {
  const weights = new Map<string, Promise<number>>()
  const weightOf = (path: string) => {
    const weight = weights.get(path) ?? load(path).then(brotli)
    weights.set(path, weight)
    return weight
  }

  async function expectLight(address: string): Promise<void> {
    const tags = await tagsAt(address)
    const files = tags.flatMap(({ name, attributes: { rel, href, src } }) => {
      if (name === 'link') return rel === 'stylesheet' && href ? [href] : []
      return ['script', 'img'].includes(name) && src ? [src] : []
    })
    // A script too, but where there is nothing to show: then the host keeps the link that it has.
    expect([address, files.length >= (address.startsWith(nothing) ? 1 : 2)]).toEqual([
      address,
      true,
    ])
    // Of two drawings a browser takes one: the larger of them counts.
    const others = tags.flatMap(({ attributes: { srcset } }) => srcset ?? [])
    const other = Math.max(0, ...(await Promise.all(others.map(weightOf))))
    const drawn = files.filter((file) => file.startsWith('/charts/'))
    const drawing = Math.max(0, ...(await Promise.all(drawn.map(weightOf))))
    const sizes = await Promise.all([address, ...files].map(weightOf))
    const total = sizes.reduce((sum, size) => sum + size)
    expect([address, total + Math.max(0, other - drawing) <= 10_000]).toEqual([address, true])
  }

  it('The first load of a framed page is 10,000 bytes at most with all that it loads', async () => {
    for (const path of paths) await expectLight(path)
  }, 60_000)

  it.each(['auto', 'light', 'dark'])(
    'The first load of a framed page is 10,000 bytes at most in each theme (%s)',
    async (theme) => {
      for (const path of fewOfEach) {
        await expectLight(`${path}${path.includes('?') ? '&' : '?'}theme=${theme}`)
      }
    },
    60_000,
  )

  it('has a script of 900 bytes at most', async () => {
    expect(await weightOf(content.assets['frame.js'] ?? '')).toBeLessThanOrEqual(900)
  })

  it('loads files that other sites may load', async () => {
    for (const path of paths) {
      for (const { name, attributes } of await tagsAt(path)) {
        const file = attributes.src ?? (name === 'link' ? attributes.href : attributes.srcset)
        if (!file?.startsWith('/')) continue
        const { status, headers } = await ask(file)
        expect([file, status]).toEqual([file, 200])
        expect([file, headers.get('Cross-Origin-Resource-Policy')]).toEqual([file, 'cross-origin'])
      }
    }
  }, 60_000)
})

describe('the markup of a framed page', () => {
  const rules: ConfigData = {
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Style only, as in the test of the whole site.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'valid-id': ['error', { relaxed: true }],
      // The title of a fact is its whole statement.
      'long-title': 'off',
    },
  }
  const validator = new HtmlValidate(new StaticConfigLoader(rules))

  it('The markup of a framed page is valid', async () => {
    const problems: string[] = []
    for (const path of various) {
      const report = await validator.validateString(await htmlAt(path))
      for (const { messages } of report.results) {
        problems.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`))
      }
    }
    expect(problems).toEqual([])
  }, 60_000)

  it('has no id twice', async () => {
    for (const path of paths) {
      const ids = (await tagsAt(path)).flatMap(({ attributes }) => attributes.id ?? [])
      expect([path, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([path, []])
    }
  })
})
