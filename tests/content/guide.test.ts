/** `content/README.md`, the guide for authors: its examples are a topic that passes the check. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse, stringify } from 'yaml'
import { describeProblem } from '../../src/node/compile/problems.ts'
import { itemTypes } from '../../src/node/new/starter.ts'
import { newTopic } from '../../src/node/new/topic.ts'
import { ContentFolder } from '../support/content-folder.ts'

const root = join(import.meta.dirname, '../..')
const path = join(root, 'content/README.md')
/** A content folder may do without the guide. */
const guide = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''

interface Example {
  /** Below the content folder; undefined where it stands for no file. */
  file: string | undefined
  text: string
}

/** Every piece of YAML or Markdown, with the file that the words above it name. */
const examples: Example[] = [
  ...guide.matchAll(/(?:`([\w/-]+\.(?:yaml|md))`:\n\n)?```(?:yaml|markdown)\n([\s\S]*?)```/g),
].map(([, file, text]) => ({ file, text: text ?? '' }))

/** Files of which the examples show the whole, and the starter has one of its own. */
const wholeFiles = ['site.yaml', 'en/site.yaml']

/** The starter with all examples in it. */
function topicOfTheGuide(): ContentFolder {
  const folder = new ContentFolder()
  onTestFinished(() => folder.delete())
  const topic = newTopic(folder.dir, '2026-11-23')
  topic.save()
  for (const { file, text } of examples) {
    if (file === undefined) continue
    // A page in Markdown is one text; of YAML an example shows a part.
    const isPart = topic.has(file) && !file.endsWith('.md')
    const before = isPart ? `${folder.read(file)}\n` : ''
    folder.write(file, wholeFiles.includes(file) ? merge(before, text) : before + text)
  }
  return folder.edit({ file: 'site.yaml', from: '  - en\n', to: '  - en\n  - de\n' })
}

/** Lists get longer, groups get the fields of both, and everything else is that of the example. */
function merge(before: string, example: string): string {
  const both = (a: unknown, b: unknown): unknown => {
    if (Array.isArray(a) && Array.isArray(b)) return [...new Set([...a, ...b])]
    if (typeof a !== 'object' || a === null || Array.isArray(a)) return b
    const fields = b as Record<string, unknown>
    const merged = Object.entries(fields).map(([key, value]) => [
      key,
      key in a ? both((a as Record<string, unknown>)[key], value) : value,
    ])
    return { ...a, ...Object.fromEntries(merged) }
  }
  return stringify(both(parse(before), parse(example)))
}

describe.skipIf(guide === '')('The guide for authors', () => {
  it('gives examples that pass the check together', () => {
    const errors = topicOfTheGuide().build().problems.errors.map(describeProblem)
    expect(errors).toEqual([])
  })

  it('names the file of each example, but for one that shows the form of YAML', () => {
    expect(examples.filter(({ file }) => file === undefined)).toHaveLength(1)
  })

  it('has a full example of each type of question', () => {
    const items = examples.filter(({ file }) => file === 'en/items/bridge.yaml')
    const types = items.flatMap(({ text }) =>
      Object.values(parse(text) as Record<string, { type: string }>).map(({ type }) => type),
    )
    expect(types).toEqual(itemTypes())
  })

  it('explains messages that the check can give', () => {
    const source = globSync('src/node/compile/**/*.ts', { cwd: root })
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const [, table = ''] = /\| the check says.*\n.*\n([\s\S]*?)\n\n/.exec(guide) ?? []
    const messages = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, message]) => message ?? '')
    expect(messages.length).toBeGreaterThan(30)
    expect(messages.filter((message) => !source.includes(message))).toEqual([])
  })

  it('lists every file that a new topic has', () => {
    const folder = topicOfTheGuide()
    const files = globSync('**/*.{yaml,md}', { cwd: folder.dir }).map((file) =>
      file.replaceAll('\\', '/'),
    )
    const [, table = ''] = /## The files\n[\s\S]*?\n(\| file[\s\S]*?)\n\n/.exec(guide) ?? []
    const patterns = [...table.matchAll(/^\| `([^`]+)`/gm)].map(
      ([, name]) =>
        new RegExp(`^${(name ?? '').replaceAll('.', '\\.').replace(/<\w+>/, '[\\w-]+')}$`),
    )
    const english = files.filter((file) => !file.startsWith('de/'))
    expect(english.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([])
  })
})
