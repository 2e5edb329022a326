/** Items of a Moodle XML file. */
import { readDecimal } from '../decimal.ts'
import type { Feedback, ItemAnswers, ItemTexts, PortableItem } from '../item.ts'
import type { Misreading, ReadItems } from '../losses.ts'
import { topicOfPath } from '../moodle-path.ts'
import {
  choicesOf,
  type Note,
  numberOf,
  orderOf,
  pairsOf,
  trueOrFalse,
  type WeighedAnswer,
} from '../reading/answers.ts'
import { feedbackOfHtml } from '../reading/html-text.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { childOf, childrenOf, readXml, textIn, type XmlNode } from '../reading/xml-tree.ts'
import { anyOther } from './names.ts'

export function readMoodleXml(xml: string): ReadItems<PortableItem> {
  const items: PortableItem[] = []
  const misreadings: Misreading[] = []
  let topic = ''
  for (const node of questionsIn(xml, misreadings)) {
    const note: Note = (reason) => misreadings.push({ line: node.line, reason })
    try {
      if (node.attributes.type === 'category') {
        topic = topicOfPath(textIn(childOf(node, 'category'), 'text'))
        continue
      }
      const id = textIn(node, 'idnumber') || `q${items.length + 1}`
      items.push({ ...commonOf(node), ...answersOf(node, note), id, topic })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      note(error.reason)
    }
  }
  return { items, misreadings }
}

function questionsIn(xml: string, misreadings: Misreading[]): XmlNode[] {
  try {
    const root = readXml(xml)
    if (root?.name === 'quiz') return childrenOf(root, 'question')
    misreadings.push({ line: 1, reason: 'syntax' })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    misreadings.push({ line: 1, reason: error.reason })
  }
  return []
}

function commonOf(node: XmlNode): Omit<ItemTexts, 'topic'> {
  return {
    title: textIn(childOf(node, 'name'), 'text'),
    tags: childrenOf(childOf(node, 'tags') ?? node, 'tag').map((tag) => textIn(tag, 'text')),
    stem: saidIn(childOf(node, 'questiontext')).text,
    hint: saidIn(childOf(node, 'hint')).text,
    points: readDecimal(textIn(node, 'defaultgrade')) ?? 1,
    feedback: saidIn(childOf(node, 'generalfeedback')),
  }
}

/** A text in the format that it names; HTML, where it names none. */
function saidIn(node: XmlNode | undefined): Feedback {
  const text = textIn(node, 'text')
  const isPlain = node?.attributes.format === 'plain_text'
  return isPlain ? { text, citations: [] } : feedbackOfHtml(text)
}

function answersOf(node: XmlNode, note: Note): ItemAnswers {
  const answers = childrenOf(node, 'answer')
  switch (node.attributes.type) {
    case 'multichoice':
      return choicesOf(answers.map(weighed), isYes(textIn(node, 'single')), note)
    case 'truefalse':
      return trueFalseOf(answers)
    case 'matching':
      return pairsOf(childrenOf(node, 'subquestion').map(pairOf))
    case 'ordering':
      return orderOf(answers.map((answer) => saidIn(answer).text))
    case 'numerical':
      return numericalOf(answers, note)
    default:
      throw new Unreadable('type')
  }
}

const isYes = (text: string): boolean => text !== 'false' && text !== '0'

const weighed = (answer: XmlNode): WeighedAnswer => ({
  share: (readDecimal(answer.attributes.fraction ?? '0') ?? 0) / 100,
  text: saidIn(answer).text,
  feedback: saidIn(childOf(answer, 'feedback')),
})

const pairOf = (pair: XmlNode): { left: string; right: string } => ({
  left: saidIn(pair).text,
  right: textIn(childOf(pair, 'answer'), 'text'),
})

/** Older files have the words of their language instead of `true` and `false`: then the first is “true”. */
function trueFalseOf(answers: readonly XmlNode[]): ItemAnswers {
  const read = answers.map(weighed)
  if (read.length !== 2) throw new Unreadable('choices')
  const [first, second] = read[0]?.text === 'false' ? read.toReversed() : read
  return trueOrFalse(
    first?.share === 1,
    [first, second].flatMap((one) => one ?? []),
  )
}

function numericalOf(answers: readonly XmlNode[], note: Note): ItemAnswers {
  const all = answers.map((answer) => ({ ...weighed(answer), within: textIn(answer, 'tolerance') }))
  const ranges = all
    .filter(({ text }) => text !== anyOther)
    .map(({ text, within, ...rest }) => {
      const key = readDecimal(text)
      if (key === undefined) throw new Unreadable('number')
      return { ...rest, key, within: readDecimal(within) ?? 0 }
    })
  const other = all.find(({ text }) => text === anyOther)
  return numberOf(ranges, other?.feedback ?? { text: '', citations: [] }, note)
}
