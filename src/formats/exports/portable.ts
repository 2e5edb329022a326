/** Our items as they leave the site: plain texts, what is said to each answer, and what that rests on. */
import { misconceptionOf } from '../../answers/review.ts'
import { creditOf } from '../../content/credit.ts'
import type { Answer, CitedText, Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import { quoted } from '../../content/quoted.ts'
import type { Site } from '../../content/site.ts'
import { statuses } from '../../domain/item.ts'
import {
  type Citation,
  type Feedback,
  type ItemAnswers,
  type PortableChoice,
  type PortableItem,
  partIdAt,
} from '../../interchange/item.ts'

const spaceRe = /\s+/g

/** A text on one line. */
export const plainLine = (html: string): string => plainText(html).replace(spaceRe, ' ')

/** An item with all that a teacher elsewhere needs of it. */
export const portableItem = (site: Site, item: Item): PortableItem => {
  const { id, title, objective, stem, hint } = item
  const section = site.section(item.explainer)
  return {
    id,
    title: plainLine(title ?? stem),
    topic: plainLine(site.library.objectives[objective]?.topic ?? objective),
    tags: [objective],
    stem: plainLine(stem),
    hint: plainLine(hint ?? ''),
    points: 1,
    feedback: {
      text: '',
      citations: section
        ? [{ label: plainLine(section.title), address: site.absolute(section.path) }]
        : [],
    },
    ...answersOf(site, item),
  }
}

function answersOf(site: Site, item: Item): ItemAnswers {
  const part = (answer: Answer, isDistractor = false) => portableChoice(site, answer, isDistractor)
  switch (item.type) {
    case 'single': {
      const choices = item.choices.map((one) => part(one, one.id !== item.key))
      return { type: 'single', choices, key: item.key }
    }
    case 'multiple': {
      const { keys } = item
      const choices = item.choices.map((one) => part(one, !keys.includes(one.id)))
      return { type: 'multiple', choices, keys }
    }
    case 'order':
      return { type: 'order', choices: item.choices.map((one) => part(one)), key: item.key }
    case 'match': {
      const left = item.left.map((one) => ({ ...part(one), key: one.key }))
      const right = item.right.map(({ id, text }) => ({ id, text: plainLine(text) }))
      return { type: 'match', left, right }
    }
    case 'classify': {
      const idOf = (status: (typeof statuses)[number]) => partIdAt(statuses.indexOf(status))
      const left = item.statements.map((one) => ({ ...part(one), key: idOf(one.key) }))
      const right = statuses.map((one) => ({ id: idOf(one), text: site.t(`status.${one}`) }))
      return { type: 'match', left, right }
    }
    case 'number': {
      const { key, tolerance, near, unit, feedback } = item
      const remarks = {
        key: portableFeedback(site, feedback.key),
        near: portableFeedback(site, feedback.near),
        other: portableFeedback(site, feedback.other),
      }
      return { type: 'number', key, tolerance, near, unit: plainLine(unit), remarks }
    }
  }
}

/** A distractor is followed by what is wrong with the idea behind it. */
function portableChoice(site: Site, answer: Answer, isDistractor: boolean): PortableChoice {
  const wrong = misconceptionOf(site, answer)
  const said = [answer.feedback, ...(wrong && isDistractor ? [refutationOf(site, wrong)] : [])]
  return {
    id: answer.id,
    text: plainLine(answer.text),
    feedback: portableFeedback(site, ...said),
    misconception: plainLine(wrong?.idea ?? ''),
  }
}

type Misconception = NonNullable<ReturnType<typeof misconceptionOf>>

const refutationOf = ({ t }: Site, { idea, correction }: Misconception): CitedText => ({
  html: `${t('refutation.idea')} “${quoted(idea)}” ${t('refutation.holds')} ${correction.html}`,
  facts: correction.facts,
})

const portableFeedback = (site: Site, ...said: readonly CitedText[]): Feedback => ({
  text: said.map(({ html }) => plainLine(html)).join('\n'),
  citations: [...new Set(said.flatMap(({ facts }) => facts))].flatMap(
    (id) => citationOf(site, id) ?? [],
  ),
})

/** The fact, which leads to all its documents, by who published the first of them. */
function citationOf(site: Site, id: string): Citation | undefined {
  const fact = site.fact(id)
  if (!fact) return undefined
  const source = site.library.sources[fact.sources[0] ?? '']
  const said = [site.t(`status.${fact.status}`), ...(source ? [creditOf(site, source)] : [])]
  return { label: plainLine(`${said.join(': ')} (${id})`), address: site.absolute(`/facts/${id}`) }
}
