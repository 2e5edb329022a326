/** Texts of a Moodle XML file, in the format that each names. */
import { longestOwn } from '../../domain/own/own-item.ts'
import { type Feedback, isSaid, noFeedback } from '../item.ts'
import type { WeighedAnswer } from '../reading/answers.ts'
import type { Note } from '../reading/gathering.ts'
import { feedbackOfHtml } from '../reading/html-text.ts'
import { described } from '../reading/pictures.ts'
import { childOf, childrenOf, textIn, type XmlNode } from '../reading/xml-tree.ts'
import { ownRemarks } from './names.ts'

const tagRe = /<\/?[a-z][^<>]*>|&\w+;/i

/** A text in the format that it names; HTML, where it names none. Moodle itself guesses whether there are tags. */
export function saidIn(node: XmlNode | undefined): Feedback {
  const text = textIn(node, 'text')
  const { format = 'html' } = node?.attributes ?? {}
  const isPlain = /^plain|^markdown/.test(format) || (/auto/.test(format) && !tagRe.test(text))
  return isPlain ? { text, citations: [] } : feedbackOfHtml(text)
}

/** A text that nobody can answer without. @throws `Unreadable` where it is a picture that nothing describes */
export const shownIn = (node: XmlNode | undefined): string =>
  described(saidIn(node), textIn(node, 'text'))

/** All of them as one: Moodle has one for each try, and here there is one try. */
export function hintOf(node: XmlNode, note: Note): string {
  const hints = childrenOf(node, 'hint').map((hint) => saidIn(hint).text)
  const [first = '', ...others] = hints.filter((hint) => hint !== '')
  const all = [first, ...others].join('\n')
  if (others.length === 0 || all.length <= longestOwn.feedback) return all
  note('remarks')
  return first
}

/** What is said to an answer as a whole, beside what is said to each choice. */
export interface WholeRemarks {
  right: Feedback
  partly: Feedback
  wrong: Feedback
}

export const wholeRemarksIn = (node: XmlNode): WholeRemarks => ({
  right: writtenIn(childOf(node, 'correctfeedback')),
  partly: writtenIn(childOf(node, 'partiallycorrectfeedback')),
  wrong: writtenIn(childOf(node, 'incorrectfeedback')),
})

export const isAnySaid = ({ right, partly, wrong }: WholeRemarks): boolean =>
  [right, partly, wrong].some(isSaid)

/** Nothing, where it is what stands in the form before an author writes there: here the mark itself says it. */
function writtenIn(node: XmlNode | undefined): Feedback {
  const said = saidIn(node)
  return ownRemarks.has(said.text) ? noFeedback : said
}

/** What is said to a choice, and behind it what is said to an answer that earns as much. */
export function remarkFor(
  { share, feedback }: WeighedAnswer,
  { right, partly, wrong }: WholeRemarks,
): Feedback {
  const part = share > 0 ? partly : wrong
  const { text, citations } = share === 1 ? right : part
  return {
    text: [feedback.text, text].filter((one) => one !== '').join('\n'),
    citations: [...feedback.citations, ...citations],
  }
}
