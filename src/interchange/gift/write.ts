/** Items as GIFT, the text format of Moodle. */
import { decimal, percent } from '../decimal.ts'
import {
  type Feedback,
  isSaid,
  type PortableItem,
  type PortableMatch,
  type PortableQuiz,
} from '../item.ts'
import { type OmissionReason, sortOut, type Written } from '../losses.ts'
import { feedbackHtml, inlineHtml } from '../markup.ts'
import { writePath } from '../moodle-path.ts'
import { pairRemarks } from '../pair-remarks.ts'
import { withUnit } from '../with-unit.ts'
import { categoryStart, escapeGift, escapeStart, labelled } from './syntax.ts'

type GiftItem = Exclude<PortableItem, { type: 'order' }>

/** Orders have no place in GIFT. Texts are HTML, which says what a plain text would be read as. */
export function writeGift(quiz: PortableQuiz): Written {
  const { kept, omissions } = sortOut(quiz.items, reasonAgainst)
  const blocks = [quiz.notice.replaceAll(/^/gm, '// ')]
  let topic: string | undefined
  for (const item of kept as GiftItem[]) {
    if (item.topic !== topic) blocks.push(categoryOf(quiz, item))
    topic = item.topic
    blocks.push(question(item))
  }
  return { content: `${blocks.join('\n\n')}\n`, omissions }
}

function reasonAgainst(item: PortableItem): OmissionReason | undefined {
  if (item.type === 'order') return 'type'
  // Without a distractor a choice is a short answer to be typed.
  return item.type === 'single' && item.choices.length < 2 ? 'choices' : undefined
}

const categoryOf = ({ title }: PortableQuiz, { topic }: PortableItem): string =>
  `${categoryStart} ${writePath(['$course$', 'top', title, topic])}`

function question(item: GiftItem): string {
  const { id, tags, title, stem } = item
  const labels = [labelled('id', id), ...tags.map((tag) => labelled('tag', tag))].join(' ')
  const asked = item.type === 'number' ? withUnit(stem, item.unit) : stem
  const general = item.type === 'match' ? pairRemarks(item) : item.feedback
  const closing = remark('####', general)
  const start = item.type === 'number' ? '{#' : '{'
  return [
    `// ${labels}`,
    `${title && `::${escapeGift(title)}::`}[html]${html(asked)}${start}`,
    ...answersOf(item).map((line) => `\t${line}`),
    ...(closing ? [`\t${closing}`] : []),
    '}',
  ].join('\n')
}

function answersOf(item: GiftItem): string[] {
  switch (item.type) {
    case 'single':
      return item.choices.map(
        ({ id, text, feedback }) =>
          (id === item.key ? '=' : '~') + html(text) + remark('#', feedback),
      )
    // A key earns its share, a distractor costs as much; Moodle never goes below nothing.
    case 'multiple':
      return item.choices.map(({ id, text, feedback }) => {
        const share = (item.keys.includes(id) ? 1 : -1) / item.keys.length
        return `~%${percent(share)}%${html(text)}${remark('#', feedback)}`
      })
    case 'match':
      return pairsOf(item)
    case 'number': {
      const { key, tolerance, near, remarks } = item
      return [
        `=${decimal(key)}:${decimal(tolerance)}${remark('#', remarks.key)}`,
        ...(near > tolerance
          ? [`=%50%${decimal(key)}:${decimal(near)}${remark('#', remarks.near)}`]
          : []),
        ...(isSaid(remarks.other) ? [`~${remark('#', remarks.other)}`] : []),
      ]
    }
  }
}

/** Right sides are no HTML to Moodle. One that belongs to nothing has nothing before its arrow. */
function pairsOf({ left, right }: PortableMatch): string[] {
  const used = new Set(left.map(({ key }) => key))
  const textOf = (id: string) => escapeGift(right.find((side) => side.id === id)?.text ?? '')
  return [
    ...left.map(({ text, key }) => `=${html(text)} -> ${textOf(key)}`),
    ...right.filter(({ id }) => !used.has(id)).map(({ id }) => `= -> ${textOf(id)}`),
  ]
}

const html = (text: string): string => escapeGift(escapeStart(inlineHtml(text)))

const remark = (sign: '#' | '####', feedback: Feedback): string => {
  const said = feedbackHtml(feedback)
  return said === '' ? '' : sign + escapeGift(said)
}
