/** Items of a GIFT file, as Moodle would read it. */
import { noFeedback, type PortableItem } from '../item.ts'
import type { ReadItems } from '../losses.ts'
import { topicOfPath } from '../moodle-path.ts'
import type { TrueFalseWords } from '../reading/answers.ts'
import { Gathering, type Note } from '../reading/gathering.ts'
import { longestQuestion } from '../reading/limits.ts'
import { described, showsMore } from '../reading/pictures.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { readAnswers } from './read-answers.ts'
import { categoryStart, findSign, labelsIn, splitAt, textOf, tokensOf, trimmed } from './syntax.ts'
import { readText } from './text.ts'

interface Block {
  line: number
  lines: string[]
}

/** @param most questions that are wanted */
export function readGift(
  text: string,
  words: TrueFalseWords,
  most?: number,
): ReadItems<PortableItem> {
  const gathering = new Gathering<PortableItem>(most)
  let topic = ''
  for (const { line, lines } of blocksOf(text)) {
    const comments = lines.filter(isComment).join('\n')
    const body = lines
      .filter((one) => !isComment(one))
      .join('\n')
      .trim()
    if (body === '') continue
    if (body.startsWith(categoryStart)) {
      topic = topicOfPath(body.slice(categoryStart.length))
      continue
    }
    gathering.take(line, (note, id) => {
      if (body.length > longestQuestion) throw new Unreadable('size')
      const labels = labelsIn(comments)
      if (!plainRe.test(body) && showsMore(body)) note('picture')
      const filed = { id: labels.id || id, tags: labels.tags, topic }
      return { ...readQuestion(body, words, note), ...filed }
    })
  }
  return gathering
}

/** Formats in which a tag is no tag. */
const plainRe = /\[(?:plain|markdown)\]/

const isComment = (line: string): boolean => line.trimStart().startsWith('//')

/** Blank lines separate questions; without one, a title does where the question before it has ended. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (line.trim() === '') isOpen = false
    else if (isOpen && !(titleRe.test(line) && hasEnded(blocks.at(-1)))) {
      blocks.at(-1)?.lines.push(line)
    } else {
      blocks.push({ line: at + 1, lines: [line] })
      isOpen = true
    }
  }
  return blocks
}

const titleRe = /^\s*::/
/** Nothing is open: its last line closes the answers, or begins with a title and has none. */
const hasEnded = (block: Block | undefined): boolean => {
  const last = block?.lines.findLast((line) => !isComment(line)) ?? ''
  return /\}\S?\s*$/.test(last) || (titleRe.test(last) && !/(?<!\\)\{/.test(last))
}

function readQuestion(body: string, words: TrueFalseWords, note: Note) {
  let tokens = tokensOf(body)
  let title = ''
  if (body.startsWith('::')) {
    const end = findSign(tokens, '::', 2)
    if (end === -1) throw new Unreadable('syntax')
    title = textOf(tokens.slice(2, end))
    tokens = tokens.slice(end + 2)
  }
  const [from, to] = [findSign(tokens, '{'), findSign(tokens, '}')]
  if (from === -1 && to === -1) throw new Unreadable('type')
  if (from === -1 || to < from) throw new Unreadable('syntax')
  const behind = tokens.slice(to + 1)
  // Another question, which a blank line should part from this one.
  if (findSign(behind, '{') !== -1) throw new Unreadable('syntax')
  const isMissingWord = textOf(behind) !== ''
  const around = [...tokens.slice(0, from), ...(isMissingWord ? [...'_____'] : []), ...behind]
  const stem = readText(around, 'moodle')
  const inner = splitAt(tokens.slice(from + 1, to), '####')
  const general = inner.length > 1 ? inner.pop() : undefined
  const answers = trimmed(inner.flat())
  const common = {
    title,
    stem: described(stem.said, textOf(around)),
    hint: '',
    points: 1,
    feedback: general ? readText(general, stem.format).said : noFeedback,
  }
  return { ...common, ...readAnswers(answers, stem.format, words, note) }
}
