/** One question within an explainer, asked and answered at its place without scripts. */
import { describe, expect, it } from 'vitest'
import { checkItemOf, sectionOf } from '../../src/content/check-item.ts'
import type { Explainer } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { elementWhere, formsIn, tagsIn, textOf, titleOf } from '../support/pages.ts'
import { browser, fetch, library } from '../support/site.ts'

const { explainers, ui } = library
const asked = explainers.flatMap((explainer) => {
  const item = checkItemOf(library, explainer)
  return item ? [{ slug: explainer.slug, explainer, item }] : []
})

const checkIn = (html: string) =>
  elementWhere(html, ({ attributes }) => attributes.id === 'check')?.inside ?? ''
const send = (path: string, init?: RequestInit) =>
  fetch(new Request(`https://example.com${path}`, init))

it('The fixed site has explainers with a question within', () => {
  expect(asked.length).toBeGreaterThan(0)
})

describe.each(asked)('The question within $slug', ({ slug, explainer, item }) => {
  const path = `/explainers/${slug}`
  const answer = (choice: string) => `${path}?item=${item.id}&choice=${choice}`

  it('stands behind the section that answers it, and in its form alone', async () => {
    const { html } = await browser.open(path)
    const at = explainer.sections.findIndex(({ id }) => id === sectionOf(item))
    const next: Explainer['sections'][number] | undefined = explainer.sections[at + 1]
    const place = html.indexOf('id="check"')
    expect(place).toBeGreaterThan(html.indexOf(`id="${sectionOf(item)}"`))
    if (next) expect(place).toBeLessThan(html.indexOf(`id="${next.id}"`))
    const [form] = formsIn(checkIn(html))
    expect(form).toMatchObject({ action: `${path}#check`, method: 'get' })
    expect(form?.hidden).toEqual([['item', item.id]])
    const values = (form?.tags ?? []).flatMap(({ attributes }) =>
      attributes.type === 'radio' ? attributes.value : [],
    )
    expect(values.toSorted()).toEqual(item.choices.map(({ id }) => id))
  })

  it('tells nothing of its key before it is answered', async () => {
    const { html } = await browser.open(path)
    for (const { feedback } of item.choices) {
      expect(textOf(html)).not.toContain(plainText(feedback.html))
    }
    expect(textOf(checkIn(html))).not.toContain(ui['feedback.choice.missed'])
  })

  it('is answered in place: verdict, the right choice and the one taken, each with its sentence', async () => {
    for (const { id, feedback } of item.choices) {
      const { html } = await browser.open(answer(id))
      const isRight = id === item.key
      const verdict = ui[isRight ? 'feedback.correct' : 'feedback.incorrect'] ?? ''
      const said = textOf(checkIn(html))
      expect(titleOf(html).startsWith(`${verdict}: `)).toBe(true)
      expect(said).toContain(verdict)
      expect(said).toContain(plainText(feedback.html))
      const key = item.choices.find((choice) => choice.id === item.key)
      expect(said).toContain(plainText(key?.feedback.html ?? ''))
      expect(said).toContain(ui[isRight ? 'feedback.choice.right' : 'feedback.choice.wrong'])
      const links = tagsIn(checkIn(html), 'a').map(({ attributes }) => attributes.href)
      expect(links.slice(-2)).toEqual([`/quizzes/${explainer.quiz}`, `${path}#check`])
    }
  })

  it('is out of search engines once answered, with the canonical address of the page', async () => {
    const response = await send(answer(item.key))
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex')
    const canonical = tagsIn(await response.text(), 'link').find(
      ({ attributes }) => attributes.rel === 'canonical',
    )
    expect(canonical?.attributes.href).toBe(library.settings.origin + path)
    expect((await send(path)).headers.has('X-Robots-Tag')).toBe(false)
  })

  it('shows the plain page for whatever else the query says', async () => {
    const plain = await send(path)
    const whole = await plain.text()
    for (const query of [
      'item=',
      `item=${item.id}`,
      `item=${item.id}&choice=`,
      `item=${item.id}&choice=z`,
      `item=${item.id}&choice=ab`,
      `item=nothing&choice=${item.key}`,
      `choice=${item.key}`,
      'item=constructor&choice=__proto__',
    ]) {
      const response = await send(`${path}?${query}`)
      expect([query, response.headers.has('X-Robots-Tag')]).toEqual([query, false])
      expect((await response.text()) === whole).toBe(true)
    }
  })
})
