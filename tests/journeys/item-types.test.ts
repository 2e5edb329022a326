import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { writePoints } from '../../src/answers/points.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { verifyAttempt } from '../../src/http/tokens.ts'
import {
  answerOf,
  byName,
  enteredIn,
  explanationsOf,
  type Fields,
  fieldsFor,
  incompleteFieldsFor,
  itemOf,
  itemOfType,
  itemTypes,
  partsGiven,
  qualitiesOf,
  shareOf,
  verdictOn,
} from '../support/answers.ts'
import {
  type Control,
  elementsIn,
  elementWhere,
  mainOf,
  mistakesIn,
  nextIn,
  type Page,
  tagsIn,
  textOf,
  theQuestionIn,
  titleOf,
  withoutClock,
} from '../support/pages.ts'
import { addressOfAttempt } from '../support/signed-attempt.ts'
import { browser, htmx, library, site, startEachTestAfresh } from '../support/site.ts'

const { number, t } = site

const clients = [
  { way: 'without scripts', client: browser },
  { way: 'with htmx', client: htmx },
]

/** The question that follows, so that there is feedback on the first. */
const second = Object.values(library.items).findLast(({ type }) => type === 'single')?.id as string
const open = async (item: string, changes = {}) =>
  browser.open(await addressOfAttempt([item, second], env.SIGNING_KEYS, changes))

const attemptAt = async (address: string) => {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  const attempt = keys && (await verifyAttempt(address.split('/')[2] ?? '', keys))
  if (!attempt) throw new Error(`no attempt at ${address}`)
  return attempt
}
const countRecords = async () => (await env.SCORES.list()).keys.length

/** What stands beside `part` says what was given. */
const saysGiven = (html: string, part: string, given: string) =>
  elementsIn(html, 'li')
    .map(textOf)
    .some((words) => words.includes(textOf(part)) && words.includes(textOf(given)))

const headingOf = ({ html }: Page) => textOf(elementsIn(html, 'h1')[0] ?? '')

type Words = Parameters<typeof t>[0]

/** The page says what is wrong, each time with a way to the control that needs something. */
function expectMistake(
  page: Page,
  asked: Page,
  problem: Words,
  /** What the summary says, where it is in other words. */
  summary: Words = problem,
): Control[] {
  expect(page.status).toBe(422)
  expect(titleOf(page.html).startsWith(t('error.prefix'))).toBe(true)
  expect(page.headers.get('HX-Push-Url')).toBeNull()
  expect(page.redirects).toEqual([])
  const question = theQuestionIn(page.html)
  // Nothing was recorded on the way: the form still leads on from the same attempt.
  expect(question.form.action).toBe(theQuestionIn(asked.html).form.action)
  const mistakes = mistakesIn(page.html)
  expect(mistakes.length).toBeGreaterThan(0)
  return mistakes.map(({ text, target }) => {
    expect(text.startsWith(t(summary).split('{n}')[0] ?? '')).toBe(true)
    const controls = tagsIn(page.html).filter(
      ({ name, attributes }) =>
        ['input', 'select'].includes(name) && `#${attributes.id}` === target,
    )
    expect(controls).toHaveLength(1)
    const attributes = controls[0]?.attributes
    // The same stands beside the control, which says so of itself.
    expect(attributes?.['aria-invalid']).toBe('true')
    const message = elementWhere(
      page.html,
      (tag) => tag.attributes.id === `error-${attributes?.name}`,
    )
    expect(textOf(message?.inside ?? '')).toContain(t(problem))
    return question.controls.find(({ name }) => name === attributes?.name) as Control
  })
}

/** Fields that no answer can be made of: none, or a place given to all. */
const mistakenFor = (id: string): Fields =>
  fieldsFor(id, answerOf(id, 'right')).flatMap(([name]) =>
    name.startsWith('place-') ? [[name, '1'] as const] : [],
  )

// The clock stands in pages.
startEachTestAfresh(Date.now)

describe.each(clients)('$way', ({ client }) => {
  describe.each(itemTypes)('a question of type %s', (type) => {
    const { id } = itemOfType(type)

    it('offers everything that the item offers, with nothing entered but the order in which it is shown', async () => {
      const page = await open(id)
      const places = theQuestionIn(page.html).controls.map(({ name }, at) => [name, String(at + 1)])
      const entered = type === 'order' ? places.toSorted() : []
      expect(enteredIn(theQuestionIn(page.html))).toEqual(entered)
      for (const { text } of partsGiven(id, answerOf(id, 'right'))) {
        expect(textOf(page.html)).toContain(textOf(text))
      }
      // `fillIn` throws where a control or a value is missing.
      for (const quality of qualitiesOf(type)) {
        expect((await client.respond(page, answerOf(id, quality))).status).toBe(200)
      }
    })

    it('with something that no form of ours sends comes back as well', async () => {
      const asked = await open(id)
      const { form } = theQuestionIn(asked.html)
      const strange = fieldsFor(id, answerOf(id, 'right')).map(
        ([name]) => [name, '<b>"zz"'] as const,
      )
      const page = await (client === htmx
        ? htmx.post(form.action, [...form.hidden, ...strange])
        : browser.send(form, strange))
      expectMistake(page, asked, type === 'number' ? 'error.notNumber' : 'error.malformed')
      expect(page.html).not.toContain('<b>"zz"')
    })

    it('takes an answer after a mistake as if nothing had happened', async () => {
      const mistaken = await client.submit(await open(id), mistakenFor(id))
      expect(mistaken.status).toBe(422)
      const feedback = await client.respond(mistaken, answerOf(id, 'right'))
      expect((await attemptAt(feedback.address)).responses[0]?.response).toBe(answerOf(id, 'right'))
    })

    it.each(qualitiesOf(type))(
      'answered %s says so, explains it, and shows it again in the review',
      async (quality) => {
        const answer = answerOf(id, quality)
        const share = shareOf(id, quality)
        const feedback = await client.respond(await open(id), answer)
        expect(feedback.status).toBe(200)
        expect((await attemptAt(feedback.address)).responses[0]?.response).toBe(answer)
        expect(headingOf(feedback)).toContain(verdictOn(id, quality))

        const last = await client.goOn(feedback)
        const result = await client.respond(last, answerOf(second, 'wrong'))
        expect(nextIn(result.html)).toBeUndefined()
        expect(textOf(mainOf(result.html))).toContain(
          `${writePoints(site, share * 60, 120)} ${t('result.of', { total: 2 })}`,
        )
        for (const { html } of [feedback, result]) {
          const words = textOf(html)
          expect(words).toContain(verdictOn(id, quality))
          for (const explanation of explanationsOf(id, quality)) {
            expect(words).toContain(textOf(explanation))
          }
          for (const { text, given } of partsGiven(id, answer)) {
            expect([text, given, saysGiven(html, text, given)]).toEqual([text, given, true])
          }
        }
        const item = itemOf(id)
        if (item.type === 'number') {
          const marks = { right: 'right', partly: 'near', wrong: 'wrong' } as const
          const mark = t(`feedback.choice.${marks[quality]}`)
          expect(textOf(result.html)).toContain(`${mark} ${number(Number(answer))} `)
        }
        const [record] = (await env.SCORES.list<{ score: number }>()).keys
        expect(record?.metadata?.score).toBe(Math.round(share * 60))
      },
    )

    it('shows an earlier answer as entered where it may still be changed', async () => {
      const answer = answerOf(id, 'wrong')
      const responses = [{ response: answer, seconds: 3 }, undefined]
      const page = await open(id, { mode: 'test', responses })
      expect(enteredIn(theQuestionIn(page.html))).toEqual(fieldsFor(id, answer).toSorted(byName))
      const next = await client.submit(page, [])
      expect((await attemptAt(next.address)).responses[0]?.response).toBe(answer)
    })
  })

  describe.each(itemTypes.filter((type) => type !== 'order'))('a question of type %s', (type) => {
    const { id } = itemOfType(type)

    // The order in which parts are shown differs from attempt to attempt.
    it.each(['s1', 's2', 's3', 's4', 's5'])(
      'left empty comes back as it was, with one line that leads to the first part, and a note at each (%s)',
      async (seed) => {
        const asked = await open(id, { seed })
        const page = await client.submit(asked, [])
        const inParts = type === 'match' || type === 'classify' ? type : undefined
        const summary = inParts
          ? (`error.all.${inParts}` as const)
          : (`error.missing.${type}` as const)
        const toMend = expectMistake(page, asked, `error.missing.${type}`, summary)
        const { controls } = theQuestionIn(page.html)
        expect(controls).toEqual(theQuestionIn(asked.html).controls)
        expect(toMend).toEqual(controls.slice(0, 1))
        const notes = textOf(page.html).split(t(`error.missing.${type}`)).length - 1
        if (inParts) expect(notes).toBe(controls.length)
      },
    )
  })

  describe.each(['match', 'classify'] as const)('a question of type %s', (type) => {
    const { id } = itemOfType(type)

    it.each(['s1', 's2', 's3', 's4', 's5'])(
      'answered in part comes back with that part kept, and each gap named with its text (%s)',
      async (seed) => {
        const asked = await open(id, { seed })
        const fields = incompleteFieldsFor(id)
        const page = await client.submit(asked, fields)
        const toMend = expectMistake(page, asked, `error.missing.${type}`)
        const question = theQuestionIn(page.html)
        expect(enteredIn(question)).toEqual(fields.toSorted(byName))
        const gaps = question.controls.filter(({ entered }) => entered.join('') === '')
        expect(toMend).toEqual(gaps)
        const texts = partsGiven(id, answerOf(id, 'wrong')).map(({ text }) => textOf(text))
        for (const { text } of mistakesIn(page.html)) {
          expect(texts.filter((part) => text.endsWith(`: ${part}`))).toHaveLength(1)
        }
        // What is missing is all that is left to fill in.
        const missing = fieldsFor(id, answerOf(id, 'wrong')).filter(([name]) =>
          gaps.some((gap) => gap.name === name),
        )
        const feedback = await client.submit(page, missing)
        expect((await attemptAt(feedback.address)).responses[0]?.response).toBe(
          answerOf(id, 'wrong'),
        )
      },
    )
  })

  describe('a question with an order', () => {
    const { id, choices } = itemOfType('order')
    const answer = answerOf(id, 'right')
    const shownIn = ({ html }: Page) =>
      theQuestionIn(html).controls.map(({ name }) => name.replace('place-', ''))
    const placed = (order: readonly string[]): Fields =>
      order.map((choice, at) => [`place-${choice}`, String(at + 1)])
    const swapped = (order: readonly string[], at: number) =>
      order.with(at, order[at + 1] ?? '').with(at + 1, order[at] ?? '')

    /** The question again, in that order, as if nothing else had happened. */
    const expectOrder = async (page: Page, asked: Page, order: readonly string[]) => {
      expect(page.status).toBe(200)
      expect(page.redirects).toEqual([])
      expect(page.headers.get('HX-Push-Url')).toBeNull()
      expect(page.headers.get('HX-Replace-Url')).toBeNull()
      expect(mistakesIn(page.html)).toEqual([])
      const { item, form } = theQuestionIn(page.html)
      expect(item).toBe(id)
      expect(form.action).toBe(theQuestionIn(asked.html).form.action)
      expect(form.hidden).toEqual(theQuestionIn(asked.html).form.hidden)
      expect(shownIn(page)).toEqual(order)
      expect(enteredIn(theQuestionIn(page.html))).toEqual(placed(order).toSorted(byName))
      expect(await countRecords()).toBe(0)
      if (client === htmx) expect(page.html).not.toMatch(/<html|<main/)
    }

    it('takes the order shown as an answer where nothing is moved', async () => {
      const asked = await open(id)
      const feedback = await client.submit(asked, [])
      const [given] = (await attemptAt(feedback.address)).responses
      expect(given?.response).toBe(shownIn(asked).join(''))
    })

    it('can be put in order by its buttons alone', async () => {
      const asked = await open(id)
      let page = asked
      let order = shownIn(asked)
      // As one sorts cards: each in turn goes up until the one above it is right.
      for (const [place, choice] of [...answer].entries()) {
        while (order.indexOf(choice) > place) {
          const at = order.indexOf(choice)
          const isUp = at % 2 === 0
          const button = ['move', isUp ? `${choice}:up` : `${order[at - 1]}:down`] as const
          page = await client.submit(page, [], button)
          order = swapped(order, at - 1)
          await expectOrder(page, asked, order)
        }
      }
      expect(order.join('')).toBe(answer)
      const feedback = await client.submit(page, page === asked ? placed(order) : [])
      expect((await attemptAt(feedback.address)).responses[0]?.response).toBe(answer)
      expect(headingOf(feedback)).toContain(t('feedback.correct'))
    })

    it('keeps the numbers chosen when a choice is moved', async () => {
      const asked = await open(id)
      const order = [...answer].toReversed()
      const page = await client.submit(asked, placed(order), ['move', `${order[1]}:up`])
      await expectOrder(page, asked, swapped(order, 0))
      const again = await client.submit(page, [], ['move', `${order[1]}:down`])
      await expectOrder(again, asked, order)
    })

    it('stays as it is where a choice cannot move', async () => {
      const asked = await open(id)
      const order = [...answer]
      const moves = [`${order[0]}:up`, `${order.at(-1)}:down`, 'zz:up', 'nonsense', ':', '']
      for (const move of moves) {
        const page = await client.submit(asked, placed(order), ['move', move])
        await expectOrder(page, asked, order)
      }
    })

    it('offers no button that could move nothing', async () => {
      const buttons = theQuestionIn((await open(id)).html).form.tags.filter(
        ({ attributes }) => attributes.name === 'move',
      )
      expect(buttons).toHaveLength(2 * choices.length)
      const off = buttons.filter(({ attributes }) => 'disabled' in attributes)
      const shown = shownIn(await open(id))
      expect(off.map(({ attributes }) => attributes.value)).toEqual([
        `${shown[0]}:up`,
        `${shown.at(-1)}:down`,
      ])
    })

    it('with one place given twice comes back as it was sent', async () => {
      const asked = await open(id)
      const fields = placed([...answer]).map(([name], at) => [name, at === 1 ? '2' : '1'] as const)
      const page = await client.submit(asked, fields)
      const toMend = expectMistake(page, asked, 'error.repeated')
      expect(toMend.map(({ entered }) => entered)).toEqual(fields.slice(1).map(() => ['1']))
      expect(enteredIn(theQuestionIn(page.html))).toEqual(fields.toSorted(byName))
    })

    it('moves nothing once it was answered', async () => {
      const asked = await open(id)
      const feedback = await client.respond(asked, answer)
      const { form } = theQuestionIn(asked.html)
      const late = { ...form, action: `${feedback.address}/responses` }
      const sent = [...placed([...answer]), ['move', `${answer[1]}:up`] as const]
      const page = await (client === htmx
        ? htmx.post(late.action, [...late.hidden, ...sent])
        : browser.send(late, sent))
      expect(page.status).toBe(200)
      expect(headingOf(page)).toBe(headingOf(feedback))
      expect(nextIn(page.html)).toBe(nextIn(feedback.html))
    })
  })

  describe('a question for a number', () => {
    const { id, key } = itemOfType('number')

    it.each(['many', '12 or 13', '1e999', '--1', 'NaN', 'Infinity', '0x10', '99999999999999'])(
      'answered “%s” says that it is no number, and keeps it',
      async (text) => {
        const asked = await open(id)
        const page = await client.submit(asked, [['response', text]])
        const toMend = expectMistake(page, asked, 'error.notNumber')
        expect(toMend).toMatchObject([{ name: 'response', entered: [text] }])
      },
    )

    it.each([key.toFixed(2), ` ${key} `, `+${key}`, `${key}e0`])(
      'takes the key written as “%s”',
      async (text) => {
        const feedback = await client.submit(await open(id), [['response', text]])
        expect((await attemptAt(feedback.address)).responses[0]?.response).toBe(String(key))
        expect(headingOf(feedback)).toContain(t('feedback.correct'))
      },
    )
  })
})

describe.each(itemTypes)('a question of type %s', (type) => {
  const { id } = itemOfType(type)
  const partOf = (html: string) =>
    withoutClock(
      elementWhere(html, ({ attributes }) => attributes.id === 'attempt')?.inside ?? 'nothing',
    )

  it('shows the same at every step without scripts and with htmx', async () => {
    const asked = await open(id)
    const steps = [
      mistakenFor(id),
      ...(type === 'order'
        ? []
        : type === 'number'
          ? [[['response', 'many']] as Fields]
          : [incompleteFieldsFor(id)]),
      ...qualitiesOf(type).map((quality) => fieldsFor(id, answerOf(id, quality))),
    ]
    for (const fields of steps) {
      const whole = await browser.submit(asked, fields)
      const swapped = await htmx.submit(asked, fields)
      expect(swapped.status).toBe(whole.status)
      expect(titleOf(swapped.html)).toBe(titleOf(whole.html))
      expect(withoutClock(swapped.html)).toContain(partOf(whole.html))
    }
  })
})

describe('every item of the bank', () => {
  const items = Object.values(library.items)

  it.each(items)(
    '$id can be answered right, wrong and in part by its form',
    async ({ id, type }) => {
      for (const quality of qualitiesOf(type)) {
        const feedback = await browser.respond(await open(id), answerOf(id, quality))
        expect(headingOf(feedback)).toContain(verdictOn(id, quality))
      }
    },
  )
})
