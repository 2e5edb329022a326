/** Plain versions of explainers: what the check refuses, and what another language shows. */
import { describe, expect, it } from 'vitest'
import { createWholeApp } from '../../src/whole-app.ts'
import { type ContentFolder, tinyContent } from '../support/content-folder.ts'
import { elementsWhere, mainOf, tagsIn, textOf } from '../support/pages.ts'

const file = 'en/plain/one.md'

/** A body of so many words, all of them in one paragraph. */
const bodyOf = (words: number, cites = '[@F-ONE-01]') =>
  `${'The cat sat on a mat. '
    .repeat(Math.ceil(words / 6))
    .split(' ')
    .slice(0, words)
    .join(' ')} ${cites}\n`

const write = (body: string, folder = tinyContent()) =>
  folder.write(file, `---\ntitle: The bridge\nsummary: Who may cross it.\n---\n\n${body}`)

const says = (folder: ContentFolder) => folder.problems()

describe('A plain version', () => {
  it.each([150, 250, 350])('of %i words is no problem', (words) => {
    expect(says(write(bodyOf(words)))).toEqual([])
  })

  it.each([149, 351])('of %i words is refused', (words) => {
    expect(says(write(bodyOf(words)))).toEqual([
      `✗  content/${file}  has ${words} words: a plain version has 150 to 350`,
    ])
  })

  it('counts the words of headings, and neither citations nor ids', () => {
    const body = `${bodyOf(100)}\n## Who may cross {#who}\n\n${bodyOf(46, '[@F-ONE-01; @F-ONE-02]')}`
    expect(says(write(body))).toEqual([
      `✗  content/${file}  has 149 words: a plain version has 150 to 350`,
    ])
  })

  it('may not cite a fact that the full version does not', () => {
    const body = `${bodyOf(100)}\n${bodyOf(60, '[@F-ONE-02; @F-TWO-02]')}`
    expect(says(write(body))).toEqual([
      `✗  content/${file}:8  cites F-TWO-02, which en/explainers/one.md does not`,
    ])
  })

  it('cites in each paragraph', () => {
    expect(says(write(`${bodyOf(100)}\n${bodyOf(60, '')}`))).toEqual([
      `✗  content/${file}:8  states something without citing a fact: add [@F-…]`,
    ])
  })

  it('is refused where only older readers can read it', () => {
    const hard = `${'Governmental representatives deliberated extraordinarily cautiously. '.repeat(30)}[@F-ONE-01]\n`
    expect(says(write(hard))).toEqual([
      expect.stringMatching(
        /^✗ {2}content\/en\/plain\/one.md {2}reads at school grade \d\d\.\d, and should at 6.5 or below/,
      ),
    ])
  })

  it('belongs to an explainer', () => {
    const folder = tinyContent().write('en/plain/three.md', 'Whatever.')
    expect(says(folder)).toEqual([
      '✗  content/en/plain/three.md  is read by nothing: there is no explainer three',
    ])
  })
})

describe('A plain version in another language', () => {
  const translated = () =>
    write(bodyOf(160)).add('tests/fixtures/xx', 'xx').edit({
      file: 'site.yaml',
      from: 'languages: [en]',
      to: 'languages: [en, xx]',
    })
  const open = async (folder: ContentFolder) => {
    const { libraries, problems } = folder.build()
    expect(problems.list).toEqual([])
    const address = 'https://tiny.example/xx/explainers/one?version=plain'
    return (await createWholeApp(libraries).request(address)).text()
  }

  it('is the English one, marked as such, where it is not translated', async () => {
    const html = await open(translated())
    const english = elementsWhere(mainOf(html), ({ attributes }) => attributes.lang === 'en')
    expect(english.map(({ inside }) => textOf(inside))).toEqual(
      expect.arrayContaining(['The bridge', expect.stringMatching(/^The cat sat/)]),
    )
  })

  it('is the translated one, of whatever length, whose links keep the version', async () => {
    const text = '---\ntitle: La ponto\nsummary: Kiu.\n---\n\nLa kato. [@F-ONE-01]\n'
    const html = await open(translated().write('xx/plain/one.md', text))
    expect(textOf(mainOf(html))).toContain('La ponto')
    const languages = tagsIn(html, 'a').filter(({ attributes }) => attributes.hreflang)
    expect(languages.map(({ attributes }) => attributes.href)).toEqual([
      '/explainers/one?version=plain',
      '/xx/explainers/one?version=plain',
    ])
  })

  it('stands for nothing without an English one', () => {
    const folder = translated().write('xx/plain/harbour-plan.md', 'Io.')
    expect(says(folder)).toEqual([
      '✗  content/xx/plain/harbour-plan.md  stands for no file: there is no en/plain/harbour-plan.md',
    ])
  })
})
