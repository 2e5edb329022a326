/** `npm run new`: what it writes passes the check, and leaves what was there as it was. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { describeProblem } from '../../src/node/compile/problems.ts'
import { Draft } from '../../src/node/new/draft.ts'
import { addToGroup, addToList, appendEntry } from '../../src/node/new/edit-yaml.ts'
import { newExplainer } from '../../src/node/new/explainer.ts'
import { newFact } from '../../src/node/new/fact.ts'
import { newItem } from '../../src/node/new/item.ts'
import { NotPossible } from '../../src/node/new/not-possible.ts'
import { newPlainVersion } from '../../src/node/new/plain.ts'
import { newQuiz } from '../../src/node/new/quiz.ts'
import { newSource } from '../../src/node/new/source.ts'
import { itemTypes } from '../../src/node/new/starter.ts'
import { newTerm } from '../../src/node/new/term.ts'
import { newTopic } from '../../src/node/new/topic.ts'
import { ContentFolder } from '../support/content-folder.ts'

function emptyFolder(): ContentFolder {
  const folder = new ContentFolder()
  onTestFinished(() => folder.delete())
  return folder
}

/** What `npm run new -- topic` makes. */
function starterTopic(): ContentFolder {
  const folder = emptyFolder()
  newTopic(folder.dir, '2026-11-23').save()
  return folder
}

/** A site that has grown, with comments, several files of a kind and published questions. */
function grownTopic(): ContentFolder {
  return emptyFolder()
    .add('tests/fixtures/second-topic')
    .add('src/node/starter/en/ui.yaml', 'en/ui.yaml')
    .add('src/node/starter/en/names.yaml', 'en/names.yaml')
    .add('src/node/starter/en/cues.yaml', 'en/cues.yaml')
}

const errorsIn = (folder: ContentFolder) => folder.build().problems.errors.map(describeProblem)

function filesOf({ dir }: ContentFolder): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'utf8')]),
  )
}

type Write = (draft: Draft) => void

/** One of each kind, and a question of each type, in files that are new where there can be some. */
function writeAll(draft: Draft): void {
  newSource(draft)
  newFact(draft, 'funding')
  newTerm(draft, 'another-word')
  newExplainer(draft, 'gyros-2014')
  newPlainVersion(draft, 'gyros-2014')
  for (const type of itemTypes()) newItem(draft, 'funding', type)
  newQuiz(draft, 'second')
}

describe('A new topic', () => {
  it('passes the check, and warns of what is to be replaced and published only', () => {
    const warnings = starterTopic().problems()
    expect(warnings.filter((line) => !/to fill in|is not published yet/.test(line))).toEqual([])
    expect(warnings).toContainEqual(
      expect.stringMatching(/^! {2}content\/en\/facts.yaml:\d+ {2}still has 4 lines to fill in/),
    )
  })

  it('has a question of each of the six types', () => {
    expect(itemTypes()).toEqual(['single', 'multiple', 'order', 'match', 'number', 'classify'])
  })

  it('connects each YAML file with the schema of its kind', () => {
    for (const [name, text] of filesOf(starterTopic())) {
      if (name.endsWith('.yaml'))
        expect([name, text]).toEqual([
          name,
          expect.stringMatching(
            /^# yaml-language-server: \$schema=(\.\.\/)+\.build\/schema\/[a-z/]+\.json\n/,
          ),
        ])
    }
  })

  it('says nothing of the topic that this repository is about', () => {
    for (const [name, text] of filesOf(starterTopic())) {
      expect([name, /japan|patriot|missile|interceptor|kyodo|transfer/i.exec(text)?.[0]]).toEqual([
        name,
        undefined,
      ])
    }
  })

  it('A new topic is not written over another site', () => {
    const { dir } = starterTopic()
    expect(() => newTopic(dir, '2026-11-23')).toThrow(/holds something already/)
  })
})

describe('Whatever is new', () => {
  it('passes the check in a new topic', () => {
    const folder = starterTopic()
    const draft = new Draft(folder.dir)
    writeAll(draft)
    draft.save()
    expect(errorsIn(folder)).toEqual([])
  })

  it('passes the check in a site that has grown, and changes no line of it but the list of explainers', () => {
    const folder = grownTopic()
    const before = filesOf(folder)
    const draft = new Draft(folder.dir)
    writeAll(draft)
    draft.save()
    expect(errorsIn(folder)).toEqual([])
    const changed: string[] = []
    for (const [name, text] of filesOf(folder)) {
      const lines = text.split('\n')
      const lost = (before.get(name) ?? '').split('\n').filter((line) => !lines.includes(line))
      changed.push(...lost)
    }
    expect(changed).toEqual([expect.stringMatching(/^explainers: \[/)])
  }, 30_000)

  it('takes the next free id of the file it belongs to', () => {
    const draft = new Draft(grownTopic().dir)
    newItem(draft, 'ferry')
    newFact(draft, 'battery')
    newFact(draft, 'battery')
    newSource(draft)
    const highest = (name: string, prefix: string) =>
      Object.keys(draft.data(name))
        .filter((id) => id.startsWith(prefix))
        .sort()
        .at(-1)
    const before = new Draft(grownTopic().dir)
    const count = (name: string) => Object.keys(before.data(name)).length
    expect(highest('facts/battery.yaml', 'F-BAT-')).toBe(
      `F-BAT-${String(count('facts/battery.yaml') + 2).padStart(2, '0')}`,
    )
    expect(Object.keys(draft.data('sources.yaml'))).toHaveLength(count('sources.yaml') + 1)
    expect(Object.keys(draft.data('en/items/ferry.yaml'))).toHaveLength(
      count('en/items/ferry.yaml') + 1,
    )
  })

  it('puts the key of single-choice questions where it stands least often', () => {
    const folder = starterTopic()
    const draft = new Draft(folder.dir)
    for (let number = 0; number < 11; number++) newItem(draft, 'basics')
    draft.save()
    expect(errorsIn(folder)).toEqual([])
    const items = Object.values(draft.data('en/items/basics.yaml')) as {
      type: string
      key: string
    }[]
    const keys = items.filter(({ type }) => type === 'single').map(({ key }) => key)
    expect(keys.sort().join('')).toBe('aaabbbcccddd')
  })
})

describe('What can’t be written is refused in plain words', () => {
  it.each<[string, Write, RegExp]>([
    [
      'a name that makes no address',
      (draft) => newQuiz(draft, 'My Quiz'),
      /“My Quiz” can't be part of an address/,
    ],
    [
      'a missing name',
      (draft) => newTerm(draft),
      /Give the term a name: npm run new -- term some-name/,
    ],
    [
      'a term that is there',
      (draft) => newTerm(draft, 'some-term'),
      /There is a some-term in content\/en\/glossary.yaml already/,
    ],
    [
      'an explainer that is there',
      (draft) => newExplainer(draft, 'basics'),
      /There is a content\/en\/explainers\/basics.md already/,
    ],
    [
      'a plain version of an explainer that does not exist',
      (draft) => newPlainVersion(draft, 'basic'),
      /There is no explainer basic: basics can have a plain version/,
    ],
    [
      'a plain version that is there',
      (draft) => newPlainVersion(draft, 'basics'),
      /There is a content\/en\/plain\/basics.md already/,
    ],
    [
      'a quiz that is there',
      (draft) => newQuiz(draft, 'basics'),
      /There is a content\/en\/quizzes\/basics.yaml already/,
    ],
    [
      'a source that is there',
      (draft) => newSource(draft, 'S01'),
      /There is a S01 in content\/sources.yaml already/,
    ],
    [
      'an id of a source of another form',
      (draft) => newSource(draft, '12'),
      /S and two or three digits/,
    ],
    [
      'a type of question that does not exist',
      (draft) => newItem(draft, 'basics', 'essay'),
      /take one of single, multiple/,
    ],
  ])('%s', (_what, write, message) => {
    const draft = new Draft(starterTopic().dir)
    expect(() => write(draft)).toThrow(NotPossible)
    expect(() => write(draft)).toThrow(message)
  })

  it('a file that can’t be read', () => {
    const folder = starterTopic().write('en/glossary.yaml', 'a: b: c')
    expect(() => newTerm(new Draft(folder.dir), 'word')).toThrow(/put it right first/)
  })

  it('a fact where no source is yet', () => {
    const folder = starterTopic().write('sources.yaml', '')
    expect(() => newFact(new Draft(folder.dir), 'basics')).toThrow(/There is no source yet/)
  })

  it('an explainer where nothing is known to be unknown yet', () => {
    const folder = starterTopic().edit({
      file: 'facts/basics.yaml',
      from: 'status: unknown',
      to: 'status: disputed',
    })
    expect(() => newExplainer(new Draft(folder.dir), 'more')).toThrow(/a fact of status “unknown”/)
  })

  it('a fact that could belong to several files', () => {
    expect(() => newFact(new Draft(grownTopic().dir))).toThrow(/There are battery, ferry, harbour/)
  })
})

describe('Adding to a YAML file', () => {
  it.each([
    ['an empty file', '', 'b: 1\n'],
    ['a file of comments only', '# none so far\n', '# none so far\nb: 1\n'],
    ['a file without a newline at its end', 'a: 1', 'a: 1\n\nb: 1\n'],
    ['a file with Windows line endings', 'a: 1\r\n', 'a: 1\r\n\r\nb: 1\r\n'],
  ])('puts an entry at the end of %s', (_what, text, expected) => {
    expect(appendEntry(text, 'b: 1\n')).toBe(expected)
  })

  it.each([
    ['on one line', 'x: [a, b] # why\ny: 1\n', 'x: [a, b, c] # why\ny: 1\n'],
    ['that is empty', 'x: []\n', 'x: [c]\n'],
    ['on several lines', 'x:\n  [\n    a,\n    b,\n  ]\n', 'x:\n  [\n    a,\n    b, c,\n  ]\n'],
    ['with dashes', 'x:\n  - a\n  - b # last\ny: 1\n', 'x:\n  - a\n  - b # last\n  - c\ny: 1\n'],
    ['with dashes at the end of the file', 'x:\n- a', 'x:\n- a\n- c\n'],
  ])('adds to a list %s', (_what, text, expected) => {
    expect(addToList(text, 'x', 'c')).toBe(expected)
  })

  it('adds to a group after a value of several lines', () => {
    const text = 'x:\n  a: >-\n    one\n    two\n\n# y\ny: 1\n'
    expect(addToGroup(text, 'x', 'b', '2')).toBe(
      'x:\n  a: >-\n    one\n    two\n  b: 2\n\n# y\ny: 1\n',
    )
  })

  it.each([
    ['an entry to a list', () => appendEntry('- a\n', 'b: 1\n')],
    ['to a list that is not there', () => addToList('y: 1\n', 'x', 'c')],
    ['to a group that is not there', () => addToGroup('y: 1\n', 'x', 'b', '1')],
  ])('refuses to add %s', (_what, add) => {
    expect(add).toThrow(NotPossible)
  })
})
