/** Items as Moodle XML, which has a place for nearly all that they hold. */
import { decimal, percent } from '../decimal.ts'
import {
  type Feedback,
  isSaid,
  noFeedback,
  type PortableItem,
  type PortableMatch,
  type PortableQuiz,
} from '../item.ts'
import type { Written } from '../losses.ts'
import {
  comment,
  element,
  escapeMarkup,
  feedbackHtml,
  inlineHtml,
  paragraph,
  xmlDeclaration,
} from '../markup.ts'
import { writePath } from '../moodle-path.ts'
import { orderRemarks, pairRemarks } from '../pair-remarks.ts'
import { withUnit } from '../with-unit.ts'
import { anyOther, orderSettings, questionTypes } from './names.ts'

const html = { format: 'html' }

export function writeMoodleXml(quiz: PortableQuiz): Written {
  const questions: string[] = []
  let topic: string | undefined
  for (const item of quiz.items) {
    if (item.topic !== topic) questions.push(category(quiz, item))
    topic = item.topic
    questions.push(question(item))
  }
  const content = element('quiz', {}, '\n', ...questions.map((one) => `${one}\n`))
  return { content: `${xmlDeclaration}${comment(quiz.notice)}\n${content}\n`, omissions: [] }
}

const category = ({ title }: PortableQuiz, { topic }: PortableItem): string =>
  element(
    'question',
    { type: 'category' },
    element('category', {}, plainText(writePath(['$course$', 'top', title, topic]))),
  )

const question = (item: PortableItem): string =>
  element(
    'question',
    { type: questionTypes[item.type] },
    element('name', {}, plainText(item.title)),
    element('questiontext', html, htmlText(paragraph(stemOf(item)))),
    element('generalfeedback', html, htmlText(feedbackHtml(generalOf(item)))),
    element('defaultgrade', {}, decimal(item.points)),
    element('idnumber', {}, escapeMarkup(item.id)),
    ...answersOf(item),
    ...(item.hint === '' ? [] : [element('hint', html, htmlText(paragraph(item.hint)))]),
    element('tags', {}, ...item.tags.map((tag) => element('tag', {}, plainText(tag)))),
  )

const stemOf = (item: PortableItem): string =>
  item.type === 'number' ? withUnit(item.stem, item.unit) : item.stem

function generalOf(item: PortableItem): Feedback {
  if (item.type === 'match') return pairRemarks(item)
  return item.type === 'order' ? orderRemarks(item) : item.feedback
}

function answersOf(item: PortableItem): string[] {
  switch (item.type) {
    case 'single':
      return [
        ...choiceSettings(true),
        ...item.choices.map((one) =>
          answer(one.id === item.key ? 1 : 0, inlineHtml(one.text), one.feedback),
        ),
      ]
    // A key earns its share, a distractor costs as much; Moodle never goes below nothing.
    case 'multiple':
      return [
        ...choiceSettings(false),
        ...item.choices.map((one) =>
          answer(
            (item.keys.includes(one.id) ? 1 : -1) / item.keys.length,
            inlineHtml(one.text),
            one.feedback,
          ),
        ),
      ]
    case 'order':
      return [
        ...Object.entries(orderSettings).map(([name, value]) => element(name, {}, value)),
        ...item.key.map((id, at) =>
          answer(at + 1, inlineHtml(item.choices.find((one) => one.id === id)?.text ?? '')),
        ),
      ]
    case 'match':
      return [element('shuffleanswers', {}, 'true'), ...pairs(item)]
    case 'number': {
      const { key, tolerance, near, remarks } = item
      return [
        answer(1, decimal(key), remarks.key, tolerance),
        ...(near > tolerance ? [answer(0.5, decimal(key), remarks.near, near)] : []),
        ...(isSaid(remarks.other) ? [answer(0, anyOther, remarks.other, 0)] : []),
      ]
    }
  }
}

const choiceSettings = (isSingle: boolean): string[] => [
  element('single', {}, String(isSingle)),
  element('shuffleanswers', {}, 'true'),
  element('answernumbering', {}, 'abc'),
]

/** @param share of the points; of a choice to be put in order its place */
const answer = (
  share: number,
  text: string,
  said: Feedback = noFeedback,
  within?: number,
): string =>
  element(
    'answer',
    { fraction: within === undefined && share > 1 ? share : percent(share), ...html },
    htmlText(text),
    element('feedback', html, htmlText(feedbackHtml(said))),
    ...(within === undefined ? [] : [element('tolerance', {}, decimal(within))]),
  )

/** Right sides are no HTML to Moodle. One that belongs to nothing has nothing on its left. */
function pairs({ left, right }: PortableMatch): string[] {
  const used = new Set(left.map(({ key }) => key))
  const pair = (text: string, to: string) =>
    element(
      'subquestion',
      html,
      htmlText(inlineHtml(text)),
      element('answer', {}, plainText(right.find(({ id }) => id === to)?.text ?? '')),
    )
  return [
    ...left.map(({ text, key }) => pair(text, key)),
    ...right.filter(({ id }) => !used.has(id)).map(({ id }) => pair('', id)),
  ]
}

const plainText = (text: string): string => element('text', {}, escapeMarkup(text))

/** HTML within XML is escaped as any text is. */
const htmlText = (markup: string): string => plainText(markup)
