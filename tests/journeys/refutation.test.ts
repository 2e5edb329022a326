// A learner whom a known wrong idea led astray reads its refutation, after the response and not before.
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Item, Misconception } from '../../src/content/library.ts'
import { answerOf } from '../support/answers.ts'
import { elementsWhere, mainOf, type Page, tagsIn, textOf } from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { browser, htmx, library, startEachTestAfresh } from '../support/site.ts'

const { items, misconceptions, ui } = library

startEachTestAfresh(Date.now)

/** The parts of an item that can go wrong, in the order shown in feedback. */
const partsOf = (item: Item) => {
  if (item.type === 'number') return []
  if (item.type === 'match') return item.left
  return item.type === 'classify' ? item.statements : item.choices
}

/** The item with misconceptions behind the answer that `answerOf` calls wrong. */
const misled = Object.values(items).flatMap((item) => {
  if (item.retired) return []
  const wrong = answerOf(item.id, 'wrong')
  const parts =
    item.type === 'single' ? item.choices.filter(({ id }) => id === wrong) : partsOf(item)
  const ids = new Set(parts.flatMap(({ misconception }) => misconception ?? []))
  const ideas = [...ids].map((id) => misconceptions[id] as Misconception)
  return ideas.length > 0 ? [{ id: item.id, type: item.type, item, ideas }] : []
})
const second = Object.values(items).findLast(({ type }) => type === 'number')?.id as string

const open = async (item: string) =>
  browser.open(await addressOfAttempt([item, second], env.SIGNING_KEYS))

/** What a page says of each misconception, from its label on. */
const refutationsOn = ({ html }: Page) =>
  textOf(mainOf(html))
    .split(ui['refutation.idea'] ?? '')
    .slice(1)

const expectRefuted = (page: Page, ideas: readonly Misconception[]) => {
  const said = refutationsOn(page)
  expect(said).toHaveLength(ideas.length)
  for (const { idea, why, correction } of ideas) {
    const own = said.find((text) => text.trimStart().startsWith(textOf(idea))) ?? ''
    const parts = [
      textOf(idea),
      `${ui['refutation.why']} ${textOf(why.html)}`,
      `${ui['refutation.holds']} ${textOf(correction.html)}`,
    ]
    const places = parts.map((part) => own.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    const links = tagsIn(page.html, 'a').map(({ attributes }) => attributes.href)
    for (const fact of [...why.facts, ...correction.facts])
      expect(links).toContain(`/facts/${fact}`)
  }
}

it('The bank has ideas behind choices, and behind parts of items that have parts', () => {
  const types = new Set(misled.map(({ type }) => type))
  expect([types.has('single'), types.size > 1]).toEqual([true, true])
})

describe.each(misled)('the idea behind a wrong answer to $id, of type $type', ({ id, ideas }) => {
  it('is neither named nor refuted before the response', async () => {
    const page = await open(id)
    expect(refutationsOn(page)).toEqual([])
    for (const { idea, why, correction } of ideas) {
      const text = textOf(page.html)
      for (const said of [idea, why.html, correction.html]) expect(text).not.toContain(textOf(said))
    }
  })

  it.each([
    { way: 'without scripts', client: browser },
    { way: 'with htmx', client: htmx },
  ])('is marked as wrong, explained and refuted after it, $way', async ({ client }) => {
    expectRefuted(await client.respond(await open(id), answerOf(id, 'wrong')), ideas)
  })

  it('is refuted in the review of the result too', async () => {
    const feedback = await browser.respond(await open(id), answerOf(id, 'wrong'))
    const asked = await browser.open(
      tagsIn(feedback.html, 'a').find(({ attributes }) => attributes.rel === 'next')?.attributes
        .href ?? '',
    )
    expectRefuted(await browser.respond(asked, answerOf(second, 'right')), ideas)
  })

  it('is not spoken of to a learner who is right, or says nothing of the kind', async () => {
    const page = await browser.respond(await open(id), answerOf(id, 'right'))
    expect(refutationsOn(page)).toEqual([])
  })
})

it('The mark of a refutation is for the eye, and its words are for all', async () => {
  const [{ id } = { id: '' }] = misled
  const { html } = await browser.respond(await open(id), answerOf(id, 'wrong'))
  const [mark] = elementsWhere(
    html,
    ({ name, attributes }) => name === 'strong' && attributes.class === 'not-so',
  )
  expect(tagsIn(mark?.inside ?? '').map(({ attributes }) => attributes['aria-hidden'])).toEqual([
    'true',
  ])
  expect(textOf(mark?.inside ?? '')).toContain(ui['refutation.idea'])
})

it('A fact that stands below the feedback of the choice is not told again below the refutation', async () => {
  const found = misled.find(
    ({ item, ideas: [idea] }) =>
      item.type === 'single' &&
      item.choices.some(
        ({ id, feedback }) =>
          id === answerOf(item.id, 'wrong') &&
          feedback.facts.some((fact) => idea?.correction.facts.includes(fact)),
      ),
  )
  expect(found).toBeDefined()
  const { item } = found as { item: Extract<Item, { type: 'single' }> }
  const wrong = answerOf(item.id, 'wrong')
  const page = await browser.respond(await open(item.id), wrong)
  const given = elementsWhere(page.html, ({ attributes }) => attributes.class === 'refutation')
  const told = item.choices.find(({ id }) => id === wrong)?.feedback.facts ?? []
  const again = tagsIn(given[0]?.whole ?? '', 'a').map(({ attributes }) => attributes.href)
  expect(again.filter((href) => told.some((fact) => href === `/facts/${fact}`))).toEqual([])
})
