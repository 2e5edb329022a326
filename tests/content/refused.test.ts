/** What is refused although every file can be read: what readers would see, and what nobody would. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { ContentFolder, compiledOn, type Edit, tinyContent } from '../support/content-folder.ts'

const one = 'en/explainers/one.md'
const claims = 'en/claims.yaml'
const timeline = 'en/timeline.yaml'

const edit = (file: string, from: string, to: string): Edit => ({ file, from, to })

type Case = [what: string, edits: Edit[], says: string[]]

const check = (cases: Case[]) =>
  it.each(cases)('%s', (_what, edits, says) => {
    const folder = tinyContent()
    for (const each of edits) folder.edit(each)
    expect(folder.problems()).toEqual(says.map((line) => `✗  content/${line}`))
  })

const citation = 'a citation is [@F-EVT-02] or [@F-EVT-02; @F-EVT-03]'
const term = 'a term is [[its-id]] or [[its-id|other words]]'

describe('a mark that readers would see', () => {
  const inText = (mark: string) => [edit(one, '10 km [@F-ONE-02]', `10 km [@F-ONE-02] ${mark}`)]
  const says = (mark: string, right: string) => [
    `${one}:27  has ${mark}, which readers would see: ${right}`,
  ]
  check([
    ['a citation with a space', inText('[@ F-ONE-01]'), says('[@ F-ONE-01]', citation)],
    ['a citation with dashes', inText('[@F–ONE–01]'), says('[@F–ONE–01]', citation)],
    ['a citation without @', inText('[F-ONE-01]'), says('[F-ONE-01]', citation)],
    ['a citation that is not closed', inText('[@F-ONE-01'), says('[@F-ONE-01', citation)],
    ['a term that is not closed', inText('[[way-round'), says('[[way-round', term)],
    ['a term closed once', inText('[[way-round]'), says('[[way-round]', term)],
    ['a term with spaces', inText('[[ way-round ]]'), says('[[ way-round ]]', term)],
    ['a term in capitals', inText('[[Way-round]]'), says('[[Way-round]]', term)],
    ['a term that is not opened', inText('way-round]]'), says(']]', term)],
    [
      'a citation in a field that cites well too',
      [edit(claims, ' [@F-ONE-01]', ' [@F-ONE-01] [@ F-ONE-02]')],
      [`${claims}:3  claim-01.supported  has [@ F-ONE-02], which readers would see: ${citation}`],
    ],
    [
      'a citation in a name of the site',
      [edit('en/site.yaml', 'The mill bridge', '"The mill bridge [@F-ONE-01]"')],
      [
        'en/site.yaml:1  name  has [@F-ONE-01], which readers would see: there is no room here for citations and terms',
      ],
    ],
    [
      'a term in a word of the interface',
      [edit('en/ui.yaml', 'quiz.start: Start the quiz', 'quiz.start: "Start [[way-round]]"')],
      [
        `en/ui.yaml:${lineOf('en/ui.yaml', 'quiz.start:')}  quiz.start  has [[way-round]], which readers would see: there is no room here for citations and terms`,
      ],
    ],
  ])

  it('A mark that readers would see is not found in a text that shows how marks are written', () => {
    const folder = tinyContent().edit(
      edit('en/pages/about.md', 'made up.', 'made up, as in `[@ F-ONE-01]` and `[[ x ]]`.'),
    )
    expect(folder.problems()).toEqual([])
  })
})

function lineOf(file: string, start: string): number {
  const lines = tinyText(file).split('\n')
  return lines.findIndex((line) => line.startsWith(start)) + 1
}

function tinyText(file: string): string {
  const folder = ContentFolder.tiny()
  const text = folder.read(file)
  folder.delete()
  return text
}

describe('a name that comes near another', () => {
  check([
    [
      'a fact with dashes',
      [edit(claims, '[@F-ONE-01]', '[@F-ONE–01]')],
      [
        `${claims}:3  claim-01.supported  there is no fact F-ONE–01 in the register: did you mean F-ONE-01?`,
        `${claims}:3  claim-01.supported  states something without citing a fact: add [@F-…]`,
      ],
    ],
    [
      'facts with a comma between them',
      [edit(claims, '[@F-ONE-01]', '[@F-ONE-01; @F-ONE-01, @F-ONE-02]')],
      [
        `${claims}:3  claim-01.supported  there is no fact F-ONE-01, @F-ONE-02 in the register: separate facts by a semicolon`,
      ],
    ],
    [
      'a term',
      [edit(one, 'take the [[way-round]]', 'take the [[way-ruond]]')],
      [`${one}:19  there is no glossary term way-ruond: did you mean way-round?`],
    ],
    [
      'an objective',
      [edit('en/quizzes/tiny.yaml', 'objectives: [one, two]', 'objectives: [one, tow]')],
      ['en/quizzes/tiny.yaml:5  objectives.1  there is no objective tow: did you mean two?'],
    ],
    [
      'an explainer',
      [edit('en/quizzes/tiny.yaml', 'explainer: one', 'explainer: onee')],
      ['en/quizzes/tiny.yaml:3  explainer  there is no explainer onee: did you mean one?'],
    ],
    [
      'a quiz',
      [edit(one, 'quiz: tiny', 'quiz: tyny')],
      [`${one}:4  quiz  there is no quiz tyny: did you mean tiny?`],
    ],
    [
      'a field, said once',
      [edit('en/items/bridge.yaml', 'stem: Who may', 'stern: Who may')],
      ['en/items/bridge.yaml:6  one-01.stern  is not a field of this file: did you mean stem?'],
    ],
  ])
})

describe('a value that can’t be meant', () => {
  check([
    [
      'a figure that cites nothing',
      [edit(one, 'quiz: tiny', 'quiz: tiny\nfigure: { figure: 9 km, text: more for a lorry }')],
      [`${one}:5  figure.text  states something without citing a fact: add [@F-…]`],
    ],
    [
      'a number for a text',
      [edit('en/glossary.yaml', 'term: Weight limit', 'term: 2023')],
      ['en/glossary.yaml:7  weight-limit.term  should be text: put it in quotes'],
    ],
    [
      'a number for a key',
      [edit('en/items/bridge.yaml', '  key: c', '  key: 1')],
      ['en/items/bridge.yaml:36  two-01.key  should be text: put it in quotes'],
    ],
    [
      'a list for a text',
      [edit('en/glossary.yaml', 'term: Weight limit', 'term: [sic]')],
      ['en/glossary.yaml:7  weight-limit.term  should be text: put it in quotes'],
    ],
    [
      'a date with dots',
      [edit(timeline, 'date: 2026-03-01', 'date: 3.5.1947')],
      [`${timeline}:2  2026-03-01-closed.date  should be a date as 2023, 2023-12 or 2023-12-22`],
    ],
    [
      'a day that there is not',
      [edit(timeline, 'date: 2026-03-01', 'date: 1947-02-30')],
      [`${timeline}:2  2026-03-01-closed.date  there is no such day`],
    ],
    [
      'a year for a day',
      [edit('site.yaml', 'compiled: 2026-11-23', 'compiled: 2026')],
      ['site.yaml:4  compiled  should be a day as 2023-12-22'],
    ],
    [
      'an end before its beginning',
      [edit(timeline, 'date: 2026-03-01', 'date: 2026-03-01\n  until: 2026-02')],
      [`${timeline}:3  2026-03-01-closed.until  is before the date`],
    ],
    [
      'curly quotes around a letter',
      [edit('en/items/bridge.yaml', '  key: c', '  key: “c”')],
      [
        'en/items/bridge.yaml:36  two-01.key  has curly quotes, which are a part of the text: take them away',
      ],
    ],
    [
      'a language twice',
      [edit('site.yaml', '[en]', '[en, en]')],
      ['site.yaml:3  languages  has a language twice'],
    ],
    [
      'a language without a folder',
      [edit('site.yaml', '[en]', '[en, xx]')],
      ['site.yaml:3  languages.1  there is no folder xx with its texts'],
    ],
    [
      'an id of a heading with capitals',
      [edit(one, '{#who-round}', '{#Who_round}')],
      [
        `${one}:22  the id Who_round should be lower-case letters, digits and hyphens, at the end of the heading`,
      ],
    ],
  ])

  it('may be the end in a month of which the beginning is a day', () => {
    const folder = tinyContent()
    folder.edit(edit(timeline, 'date: 2026-03-01', 'date: 2026-03-01\n  until: 2026-03'))
    expect(folder.problems()).toEqual([])
  })

  it('A value that can’t be meant is only warned of where a name stands in curly quotes', () => {
    const folder = tinyContent().edit(
      edit('en/glossary.yaml', 'term: Way round', 'term: “Way round”'),
    )
    expect(folder.problems()).toEqual([
      '!  content/en/glossary.yaml:2  way-round.term  is shown with its curly quotes: leave them out if they only mark the text',
    ])
    expect(folder.build().libraries).toHaveLength(1)
  })
})

describe('the measured heights of frames', () => {
  const heights = (text: string) => tinyContent().write('heights.json', text)

  it('are read where there are some', () => {
    const { problems, libraries } = heights('{ "/embed/timeline": [900, 600, 500] }').build()
    expect(problems.list).toEqual([])
    expect(libraries[0]?.heights).toEqual({ '/embed/timeline': [900, 600, 500] })
  })

  it('are none in a content that was never measured', () => {
    expect(tinyContent().build().libraries[0]?.heights).toEqual({})
  })

  it('are refused where one is no number of pixels', () => {
    const lines = heights('{\n  "/embed/timeline": [900, "high", 500]\n}').problems()
    expect(lines).toEqual([expect.stringMatching(/^✗ {2}content\/heights.json:2 /)])
  })
})

describe('a file that nothing reads', () => {
  it.each([
    ['claims.yml', 'is read by nothing: call it claims.yaml'],
    ['en/glossary.yml', 'is read by nothing: call it glossary.yaml'],
    ['en/notes.txt', 'is read by nothing'],
    ['en/glosary.yaml', 'is read by nothing: did you mean en/glossary.yaml?'],
    ['en/explainers/three.md', 'is read by nothing: add three to explainers in site.yaml'],
    ['en/quizzes/more/large.yaml', 'is read by nothing'],
    ['questions/one.yaml', 'is read by nothing'],
  ])('%s is told', (file, says) => {
    expect(tinyContent().write(file, 'a: b\n').problems()).toEqual([`✗  content/${file}  ${says}`])
  })

  it('A file that nothing reads is told of a language that is not on the list, once for all its files', () => {
    const folder = tinyContent().write('fr/ui.yaml', '').write('fr/claims.yaml', '')
    expect(folder.problems()).toEqual([
      '✗  content/fr  is read by nothing: add fr to languages in site.yaml',
    ])
  })

  it('may be notes for authors, or what a system leaves behind', () => {
    const folder = tinyContent()
    for (const file of ['README.md', '.DS_Store', 'en/Thumbs.db', '.vscode/settings.json']) {
      folder.write(file, '')
    }
    expect(folder.problems()).toEqual([])
  })

  it('A file that nothing reads is not told of while the list of languages can’t be read', () => {
    const folder = tinyContent().edit(edit('site.yaml', 'languages: [en]', 'languages: en'))
    expect(folder.problems()).toEqual(['✗  content/site.yaml:3  languages  should be a list'])
  })
})

describe('a name of a file that makes an address', () => {
  it.each([
    ['en/quizzes/My Quiz.yaml', 'my-quiz.yaml', 'en/quizzes/tiny.yaml'],
    ['facts/Bridge_2.yaml', 'bridge-2.yaml', undefined],
    // Its page would have the address of a fact.
    ['facts/F-ONE-01.yaml', 'f-one-01.yaml', undefined],
    ['charts/Größe.yaml', 'gr-e.yaml', undefined],
  ])('%s is refused', (file, better, like) => {
    const folder = tinyContent()
    folder.write(file, like ? folder.read(like) : '')
    const says = `✗  content/${file}  should have a name of lower-case letters, digits and hyphens, such as ${better}`
    expect(folder.problems()).toContain(says)
  })

  it('may have digits anywhere, as may the explainers that other files name', () => {
    const folder = tinyContent()
    folder.write('en/explainers/2nd-1947.md', folder.read('en/explainers/two.md'))
    folder.remove('en/explainers/two.md')
    for (const file of [one, 'en/items/bridge.yaml', 'en/objectives.yaml', 'en/items/kinds.yaml']) {
      const text = folder.read(file)
      const renamed = text
        .replaceAll('/explainers/two', '/explainers/2nd-1947')
        .replaceAll('explainer: two', 'explainer: 2nd-1947')
      folder.write(file, renamed)
    }
    folder.edit(edit('site.yaml', 'explainers: [one, two]', 'explainers: [one, 2nd-1947]'))
    expect(folder.problems()).toEqual([])
  })
})

describe('a question', () => {
  const items = 'en/items/bridge.yaml'
  check([
    [
      'that excludes itself',
      [edit(items, 'hint: They are heavy.', 'excludes: [one-01]')],
      [`${items}:7  one-01.excludes  names the item itself`],
    ],
    [
      'with a misconception at its key',
      [
        edit(
          items,
          'lorries alone. [@F-ONE-01]"',
          'lorries alone. [@F-ONE-01]", misconception: M1',
        ),
      ],
      [
        `${items}:10  one-01.choices.b.misconception  stands at the right answer, which shows no wrong idea`,
      ],
    ],
  ])
})

describe('what is not publicly known', () => {
  const says = (line: number, index: number) =>
    `${one}:${line}  unknown.${index}  cites no fact of status unknown: the register has to say that it is not public`
  check([
    [
      'and is something else in the register',
      [edit(one, 'it will last. [@F-TWO-05]', 'it will last. [@F-ONE-01; @F-ONE-02]')],
      [says(10, 0)],
    ],
    [
      'in one of two points only',
      [edit(one, '[@F-TWO-05]\n', '[@F-TWO-05]\n  - Why it began. [@F-ONE-01]\n')],
      [says(11, 1)],
    ],
    [
      'with other facts beside it',
      [edit(one, 'last. [@F-TWO-05]', 'last. [@F-ONE-01; @F-TWO-05]')],
      [],
    ],
  ])
})

describe('a term of the glossary', () => {
  const never = (line: number, name: string) =>
    `${one}:${line}  uses “${name}” and never links it: write [[weight-limit|${name}]] at its first use`
  const saying = (text: string) => [
    edit(one, 'cross. [@F-ONE-01] The', `cross. ${text} [@F-ONE-01] The`),
  ]
  check([
    [
      'in an explainer that never links it',
      saying('A weight limit holds.'),
      [never(17, 'weight limit')],
    ],
    ['in the plural', saying('Weight limits hold.'), [never(17, 'Weight limits')]],
    ['over the end of a line', saying('The weight\nlimit holds.'), [never(17, 'weight limit')]],
    ['with a hyphen', saying('They weight-limit it.'), [never(17, 'weight-limit')]],
    [
      'by another of its names, before it is linked',
      [edit(one, 'to lorries. [@F-ONE-01]\n\n##', 'to lorries: a detour. [@F-ONE-01]\n\n##')],
      [`${one}:13  uses “detour” before it links [[way-round]]: link it here, at its first use`],
    ],
    ['linked first, and then used', saying('The [[weight-limit]] holds. A weight limit can.'), []],
    ['as a part of another word', saying('A weight limitation, an overweight limit.'), []],
    [
      'in a heading, which has no room for a link',
      [edit(one, '## Who may cross', '## The weight limit')],
      [],
    ],
    ['in code', saying('In code: `weight limit`.'), []],
    [
      'in a point, on a page that never links it',
      [edit(one, 'it will last.', 'a weight limit will last.')],
      [
        `${one}:10  unknown.0  uses “weight limit” and never links it: write [[weight-limit|weight limit]] at its first use`,
      ],
    ],
    [
      'in a point, on a page that links it below',
      [edit(one, 'it will last.', 'a detour will last.')],
      [],
    ],
  ])

  it('that no text links is refused, and one that only the glossary links, once it is written', () => {
    const folder = tinyContent()
    const glossary = folder.read('en/glossary.yaml')
    const axle = (definition: string) => `axle:\n  term: Axle\n  definition: ${definition}\n`
    const more = axle('See the [[way-round]], and [[axle]].')
    folder.write('en/glossary.yaml', `${glossary}\n${more}`)
    expect(folder.problems()).toEqual([
      '✗  content/en/glossary.yaml:10  axle  is linked from no text: write [[axle]] where it is used, or take it out',
    ])
    folder.write('en/glossary.yaml', `${glossary}\n${axle('Replace this.')}`)
    expect(folder.problems().filter((line) => line.startsWith('✗'))).toEqual([])
  })
})

describe('a page', () => {
  check([
    [
      'in front, with sections that it does not show',
      [edit('en/pages/home.md', 'The council closed', '## More {#more}\n\nThe council closed')],
      [
        'en/pages/home.md:6  is not shown: the front page shows only what stands above the first heading',
      ],
    ],
    [
      'on the making of the site, without what every footer leads to',
      [
        edit('en/pages/about.md', '{#privacy}', '{#private}'),
        edit('en/pages/about.md', '{#errors}', '{#mistakes}'),
      ],
      [
        'en/pages/about.md  needs a section {#privacy}: the foot of every page leads there',
        'en/pages/about.md  needs a section {#errors}: the foot of every page leads there',
      ],
    ],
  ])
})

describe('a clone on Windows', () => {
  const root = join(import.meta.dirname, '../..')

  /** The content of the repository as an editor on Windows may leave it. */
  function converted(): ContentFolder {
    const folder = new ContentFolder()
    cpSync(join(root, 'content'), folder.dir, { recursive: true })
    for (const file of readdirSync(folder.dir, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
    }
    return folder
  }

  it('compiles to the same site, whatever its line ends and byte order marks', () => {
    const folder = converted()
    const day = compiledOn(join(root, 'content'))
    const [here, there] = [join(root, 'content'), folder.dir].map((dir) => buildContent(dir, day))
    folder.delete()
    expect(there?.problems.list).toEqual(here?.problems.list)
    expect(there?.libraries).toEqual(here?.libraries)
    expect(there?.libraries).not.toEqual([])
  }, 60_000)

  it('gets the same bytes as other systems from git', () => {
    const attributes = readFileSync(join(root, '.gitattributes'), 'utf8')
    expect(attributes).toContain('* text=auto eol=lf\n')
  })
})

it('A content folder that is not there is told in one line, with the command that begins one.', () => {
  const { problems, libraries } = buildContent(join(tinyContent().dir, 'none'), '2026-11-23')
  expect(problems.list.map(({ message }) => message)).toEqual([
    'there is no such folder: begin one with npm run new -- topic',
  ])
  expect(libraries).toEqual([])
})

describe('a primary document', () => {
  const documents = 'en/documents.yaml'
  const words = 'closed: { original: The bridge is closed to lorries }'
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen'
  const inWords = (text: string) => [edit(documents, words, `closed: { ${text} }`)]
  const tooLong = 'should have at most 12 words: quote less'
  const japanese = {
    file: 'sources.yaml',
    from: '  urls: [https://council.example/bridge]\n  seen: 2026-11-23\n  places:\n    F-ONE-01: headline; paragraph 2\n  tier: A\n  language: en',
    to: '  urls: [https://council.example/bridge]\n  seen: 2026-11-23\n  places:\n    F-ONE-01: headline; paragraph 2\n  tier: A\n  language: ja',
  }
  check([
    [
      'with a quotation of thirteen words',
      inWords(`original: ${long}`),
      [`${documents}:8  notice-2026.words.closed.original  ${tooLong}`],
    ],
    [
      'with a translation of thirteen words',
      inWords(`original: Closed, translation: ${long}`),
      [`${documents}:8  notice-2026.words.closed.translation  ${tooLong}`],
    ],
    [
      'with a citation in its own words',
      inWords('original: "Closed [@F-ONE-01]"'),
      [
        `${documents}:8  notice-2026.words.closed.original  is shown as it stands: no citations and terms in it`,
      ],
    ],
    [
      'with too many words of a language that has no spaces between them',
      [
        ...inWords(
          'original: 春、夏、秋、冬、山、川、海、空、月、星、雨、雪、花, translation: Words',
        ),
        japanese,
      ],
      [`${documents}:8  notice-2026.words.closed.original  ${tooLong}`],
    ],
    [
      'in another language without a translation',
      [...inWords('original: 最終需要者は米軍である'), japanese],
      [`${documents}:8  notice-2026.words.closed  needs a translation: S01 is not in English`],
    ],
    [
      'without a source',
      [edit(documents, 'sources: [S01]', 'sources: []')],
      [`${documents}:5  notice-2026.sources  should have at least one source`],
    ],
    [
      'with a source that there is not',
      [edit(documents, 'sources: [S01]', 'sources: [S01, S88]')],
      [`${documents}:5  notice-2026.sources.1  there is no source S88 in sources.yaml`],
    ],
    [
      'with a page that is never evidence',
      [edit(documents, 'sources: [S01]', 'sources: [S04]')],
      [`${documents}:5  notice-2026.sources.0  S04 is of tier D: never evidence`],
    ],
    [
      'of which something is said without a fact',
      [edit(documents, 'the paper measured it. [@F-ONE-02]', 'the paper measured it.')],
      [
        `${documents}:12  notice-2026.doesNotSay.0  states something without citing a fact: add [@F-…]`,
      ],
    ],
  ])
})
