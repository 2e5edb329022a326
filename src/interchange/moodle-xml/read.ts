/** Items of a Moodle XML file. */
import { longestOwn } from '../../domain/own/own-item.ts'
import { textStart } from '../../domain/text-start.ts'
import { readDecimal } from '../decimal.ts'
import { type ItemAnswers, type ItemTexts, noFeedback, type PortableItem } from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { topicOfPath } from '../moodle-path.ts'
import {
  choicesOf,
  numberOf,
  orderOf,
  pairsOf,
  type TrueFalseWords,
  trueOrFalse,
  type WeighedAnswer,
} from '../reading/answers.ts'
import { Gathering, type Note } from '../reading/gathering.ts'
import { showsMore } from '../reading/pictures.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { childOf, childrenOf, readXml, textIn, type XmlNode } from '../reading/xml-tree.ts'
import { anyOther } from './names.ts'
import { hintOf, isAnySaid, remarkFor, saidIn, shownIn, wholeRemarksIn } from './said.ts'

/**
 * @param words for the answers of a question that is true or false
 * @param most questions that are wanted
 */
export function readMoodleXml(
  xml: string,
  words: TrueFalseWords,
  most?: number,
): ReadItems<PortableItem> {
  const gathering = new Gathering<PortableItem>(most)
  let topic = ''
  for (const node of gathering.whole(() => questionsIn(xml)) ?? []) {
    const read = (note: Note, id: string) => {
      if (node.attributes.type === 'category') {
        topic = topicOfPath(textIn(childOf(node, 'category'), 'text'))
        return undefined
      }
      if (hasPicture(node)) note('picture')
      const idNumber = textIn(node, 'idnumber')
      return { ...commonOf(node, note), ...answersOf(node, words, note), id: idNumber || id, topic }
    }
    gathering.take(node.line, read, () => nameOf(node))
  }
  return gathering
}

function questionsIn(xml: string): XmlNode[] {
  const root = readXml(xml)
  if (root?.name !== 'quiz') throw new Unreadable(root ? 'format' : 'syntax')
  return childrenOf(root, 'question')
}

/** Its title, or how it begins, of which markup is no part. */
const nameOf = (node: XmlNode): string =>
  textStart(textIn(childOf(node, 'name'), 'text')) ||
  textStart(
    textIn(childOf(node, 'questiontext'), 'text')
      .slice(0, 500)
      .replace(/<[^<>]*>/g, ' '),
  )

/** Whether any of its texts in HTML shows one. */
const hasPicture = (node: XmlNode): boolean =>
  node.attributes.format !== 'plain_text' &&
  (showsMore(textIn(node, 'text')) || node.children.some(hasPicture))

function commonOf(node: XmlNode, note: Note): Omit<ItemTexts, 'topic'> {
  return {
    title: textIn(childOf(node, 'name'), 'text'),
    tags: childrenOf(childOf(node, 'tags') ?? node, 'tag').map((tag) => textIn(tag, 'text')),
    stem: shownIn(childOf(node, 'questiontext')),
    hint: hintOf(node, note),
    points: readDecimal(textIn(node, 'defaultgrade')) ?? 1,
    feedback: saidIn(childOf(node, 'generalfeedback')),
  }
}

function answersOf(node: XmlNode, words: TrueFalseWords, note: Note): ItemAnswers {
  const answers = childrenOf(node, 'answer')
  switch (node.attributes.type) {
    case 'multichoice':
      return choicesIn(node, answers.map(weighed), note)
    case 'truefalse':
      return trueFalseOf(answers, words, note)
    case 'matching':
      if (isAnySaid(wholeRemarksIn(node))) note('remarks')
      return pairsOf(childrenOf(node, 'subquestion').map(pairOf))
    case 'ordering':
      if (isAnySaid(wholeRemarksIn(node))) note('remarks')
      return orderOf(answers.map(shownIn))
    case 'numerical':
      return numericalOf(answers, note, unitOf(node))
    // What is typed is a number all the same.
    case 'shortanswer':
      if (!answers.every(isNumber)) throw new Unreadable('type')
      return numericalOf(answers, note)
    default:
      throw new Unreadable('type')
  }
}

const isNumber = (answer: XmlNode): boolean => readDecimal(textIn(answer, 'text')) !== undefined

const isYes = (text: string): boolean => text !== 'false' && text !== '0'

const weighed = (answer: XmlNode): WeighedAnswer => ({
  share: (readDecimal(answer.attributes.fraction ?? '0') ?? 0) / 100,
  text: shownIn(answer),
  feedback: saidIn(childOf(answer, 'feedback')),
})

const pairOf = (pair: XmlNode): { left: string; right: string } => ({
  left: shownIn(pair),
  right: textIn(childOf(pair, 'answer'), 'text'),
})

/** Where one choice is taken, what is said to the answer as a whole is said to that choice. */
function choicesIn(node: XmlNode, read: readonly WeighedAnswer[], note: Note): ItemAnswers {
  const isSingle = isYes(textIn(node, 'single'))
  const whole = wholeRemarksIn(node)
  if (!isAnySaid(whole)) return choicesOf(read, isSingle, note)
  const told = read.map((one) => ({
    ...one,
    feedback: remarkFor(one, whole),
  }))
  if (isSingle && told.every(({ feedback }) => feedback.text.length <= longestOwn.feedback)) {
    return choicesOf(told, isSingle, note)
  }
  note('remarks')
  return choicesOf(read, isSingle, note)
}

/** Older files have the words of their language instead of `true` and `false`: then the first is “true”. */
function trueFalseOf(answers: readonly XmlNode[], words: TrueFalseWords, note: Note): ItemAnswers {
  const read = answers.map(weighed)
  if (read.length !== 2) throw new Unreadable('choices')
  if (read.some(({ share }) => share !== 0 && share !== 1)) note('weights')
  const [first, second] = read[0]?.text === 'false' ? read.toReversed() : read
  return trueOrFalse(
    first?.share === 1,
    [first, second].flatMap((one) => (one ? { ...one, text: wordFor(one.text, words) } : [])),
  )
}

const wordFor = (text: string, words: TrueFalseWords): string =>
  text === 'true' || text === 'false' ? words[text] : text

/** The unit in which the key is; of the others Moodle knows how many make one. */
const unitOf = (node: XmlNode): string =>
  textIn(
    childrenOf(childOf(node, 'units') ?? node, 'unit').find(
      (unit) => readDecimal(textIn(unit, 'multiplier')) === 1,
    ),
    'unit_name',
  )

function numericalOf(answers: readonly XmlNode[], note: Note, unit = ''): ItemAnswers {
  const all = answers.map((answer) => ({ ...weighed(answer), within: textIn(answer, 'tolerance') }))
  const ranges = all
    .filter(({ text }) => text !== anyOther)
    .map(({ text, within, ...rest }) => {
      const key = readDecimal(text)
      if (key === undefined) throw new Unreadable('number')
      return { ...rest, key, within: readDecimal(within) ?? 0 }
    })
  const other = all.find(({ text }) => text === anyOther)
  return numberOf(ranges, other?.feedback ?? noFeedback, note, unit)
}
