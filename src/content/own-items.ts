/** A class's own questions as items of the site: known there as those of the bank are, and nowhere else. */
import { html } from 'hono/html'
import type { OwnAnswer, OwnItem } from '../domain/own/own-item.ts'
import { oncePer } from '../once/once-per.ts'
import type { Answer, CitedText, Html, Item } from './library.ts'
import type { Site } from './site.ts'

/** The site for a class: the same for the same questions, so that what is made for it is made once. */
export const siteWithOwn = (site: Site, own: readonly OwnItem[]): Site =>
  own.length === 0 ? site : sitesWith(site)(own)

const sitesWith = oncePer((site: Site) =>
  oncePer((own: readonly OwnItem[]): Site => {
    const items = itemsById(own)
    return { ...site, own, item: (id) => items.get(id) ?? site.item(id) }
  }),
)

export const itemsById = (own: readonly OwnItem[]): ReadonlyMap<string, Item> =>
  new Map(own.map((one) => [one.id, itemOf(one)]))

/** With all that items of the bank have; no objective, no section of an explainer and no facts. */
function itemOf(own: OwnItem): Item {
  const { id, title, stem, hint, feedback } = own
  const common = {
    id,
    objective: '',
    difficulty: 0.5,
    explainer: '',
    stem: markup(stem),
    ...(title && { title: markup(title) }),
    ...(hint && { hint: markup(hint) }),
    ...(feedback.text && { afterword: markup(feedback.text) }),
  }
  switch (own.type) {
    case 'single':
      return { ...common, type: own.type, choices: own.choices.map(answerOf), key: own.key }
    case 'multiple':
      return { ...common, type: own.type, choices: own.choices.map(answerOf), keys: own.keys }
    case 'order':
      return { ...common, type: own.type, choices: own.choices.map(answerOf), key: own.key }
    case 'match': {
      const left = own.left.map((one) => ({ ...answerOf(one), key: one.key }))
      const right = own.right.map(({ id, text }) => ({ id, text: markup(text) }))
      return { ...common, type: own.type, left, right }
    }
    case 'classify': {
      const statements = own.statements.map((one) => ({ ...answerOf(one), key: one.key }))
      return { ...common, type: own.type, statements }
    }
    case 'number': {
      const { type, key, tolerance, near, unit, remarks } = own
      const said = {
        key: uncited(remarks.key.text),
        near: uncited(remarks.near.text),
        other: uncited(remarks.other.text),
      }
      // As it was written: it may be a year.
      const grouping = false as const
      return {
        ...common,
        type,
        key,
        tolerance,
        near,
        unit: markup(unit),
        grouping,
        feedback: said,
      }
    }
  }
}

const answerOf = ({ id, text, feedback }: OwnAnswer): Answer => ({
  id,
  text: markup(text),
  feedback: uncited(feedback.text),
})

const uncited = (text: string): CitedText => ({ html: markup(text), facts: [] })

/** Nothing in the text is markup, whatever it looks like. The space is for where all markup is taken out. */
const markup = (text: string): Html => {
  const lines = text.split('\n').map((line) => String(html`${line}`))
  const whole = lines.join('<br> ')
  return leftwardRe.test(text) ? `<bdi>${whole}</bdi>` : whole
}

/** Letters that are written from right to left: among others they would be put in another order. */
const leftwardRe = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
