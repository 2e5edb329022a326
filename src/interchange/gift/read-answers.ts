/** The answers of a GIFT question, from between its braces. */
import { readDecimal } from '../decimal.ts'
import { type Feedback, type ItemAnswers, noFeedback, partIdAt } from '../item.ts'
import type { MisreadingReason } from '../losses.ts'
import { Unreadable } from '../unreadable.ts'
import { findSign, splitAt, type Token, textOf, trimmed } from './syntax.ts'
import { readText } from './text.ts'

/** What a true-or-false question offers, since GIFT has only letters for it. */
export interface TrueFalseWords {
  true: string
  false: string
}

/** Takes down what of a question is lost, though it can be read. */
export type Note = (reason: MisreadingReason) => void

export function readAnswers(
  answers: readonly Token[],
  format: string,
  words: TrueFalseWords,
  note: Note,
): ItemAnswers {
  if (answers[0] === '#') return readNumber(answers.slice(1), format, note)
  if (findSign(answers, '~') !== -1) return readChoices(answers, format, note)
  if (findSign(answers, '=') !== -1 && findSign(answers, '->') !== -1) {
    return readPairs(answers, format)
  }
  return readTrueFalse(answers, format, words)
}

interface ReadChoice {
  share: number
  text: string
  feedback: Feedback
}

const weightRe = /^%(-?\d{1,3}(?:\.\d*)?)%/

/** `=text#remark`, `~%50%text#remark`. */
function readChoice(tokens: readonly Token[], sign: string, format: string): ReadChoice {
  const bare = trimmed(tokens)
  const weight = weightRe.exec(bare.join(''))
  const [said = [], remark = []] = splitAt(bare.slice(weight?.[0].length ?? 0), '#', 2)
  const usual = sign === '=' ? 1 : 0
  return {
    share: weight ? Number(weight[1]) / 100 : usual,
    text: readText(said, format).said.text,
    feedback: readText(remark, format).said,
  }
}

/** The answers behind each sign. */
function signed(answers: readonly Token[], signs: string): { sign: string; tokens: Token[] }[] {
  const parts: { sign: string; tokens: Token[] }[] = []
  for (const token of answers) {
    if (signs.includes(token)) parts.push({ sign: token, tokens: [] })
    else parts.at(-1)?.tokens.push(token)
  }
  return parts
}

function readChoices(answers: readonly Token[], format: string, note: Note): ItemAnswers {
  const read = signed(answers, '=~').map(({ sign, tokens }) => readChoice(tokens, sign, format))
  if (read.length < 2 || read.length > 26) throw new Unreadable('choices')
  const choices = read.map(({ text, feedback }, at) => ({
    id: partIdAt(at),
    text,
    feedback,
    misconception: '',
  }))
  const keys = choices.filter((_, at) => (read[at]?.share ?? 0) > 0).map(({ id }) => id)
  const whole = choices.filter((_, at) => read[at]?.share === 1)
  const isSingle =
    answers.includes('=') || (whole.length === 1 && keys.length === 1 && !hasCosts(read))
  const key = whole[0]?.id
  if (keys.length === 0) throw new Unreadable('key')
  if (isSingle && whole.length > 1) throw new Unreadable('type')
  const shares = new Set(read.map(({ share }) => Math.abs(share)).filter((share) => share > 0))
  if (isSingle ? keys.length > 1 || hasCosts(read) : shares.size > 1) note('weights')
  if (!isSingle) return { type: 'multiple', choices, keys }
  if (key === undefined) throw new Unreadable('key')
  return { type: 'single', choices, key }
}

const hasCosts = (read: readonly ReadChoice[]): boolean => read.some(({ share }) => share < 0)

function readPairs(answers: readonly Token[], format: string): ItemAnswers {
  const pairs = signed(answers, '=').map(({ tokens }) => {
    const [left = [], right] = splitAt(tokens, '->', 2)
    if (!right) throw new Unreadable('syntax')
    return { left: readText(left, format).said.text, right: textOf(right) }
  })
  const rights = [...new Set(pairs.map(({ right }) => right))]
  if (pairs.length < 2 || rights.length > 26) throw new Unreadable('choices')
  const idOf = (text: string) => partIdAt(rights.indexOf(text))
  return {
    type: 'match',
    left: pairs
      .filter(({ left }) => left !== '')
      .map(({ left, right }, at) => ({
        id: partIdAt(at),
        text: left,
        key: idOf(right),
        feedback: noFeedback,
        misconception: '',
      })),
    right: rights.map((text) => ({ id: idOf(text), text })),
  }
}

/** `3:0.5` or `2.5..3.5`: the number and how far off it may be. */
function readRange(text: string): { key: number; within: number } {
  const [low, high] = text.split('..').map((part) => readDecimal(part))
  if (low !== undefined && high !== undefined && text.includes('..')) {
    return { key: (low + high) / 2, within: (high - low) / 2 }
  }
  const [key, within = 0] = text.split(':').map((part) => readDecimal(part))
  if (key === undefined || within === undefined) throw new Unreadable('number')
  return { key, within: Math.abs(within) }
}

function readNumber(answers: readonly Token[], format: string, note: Note): ItemAnswers {
  const hasSigns = answers.some((token) => token === '=' || token === '~')
  const parts = signed(hasSigns ? answers : ['=', ...answers], '=~')
  const ranges = parts
    .filter(({ sign }) => sign === '=')
    .map(({ tokens }) => readChoice(tokens, '=', format))
    .map(({ text, ...rest }) => ({ ...rest, ...readRange(text) }))
  const right = ranges.find(({ share }) => share === 1)
  if (!right) throw new Unreadable('key')
  const near = ranges.find(({ share, key }) => share < 1 && share > 0 && key === right.key)
  const isOurs = ranges.length === (near ? 2 : 1) && (near?.share ?? 0.5) === 0.5
  if (!isOurs) note('weights')
  const other = parts.find(({ sign }) => sign === '~')
  return {
    type: 'number',
    key: right.key,
    tolerance: right.within,
    near: Math.max(right.within, near?.within ?? 0),
    unit: '',
    remarks: {
      key: right.feedback,
      near: near?.feedback ?? noFeedback,
      other: other ? readText(remarkIn(other.tokens), format).said : noFeedback,
    },
  }
}

const remarkIn = (tokens: readonly Token[]): Token[] => splitAt(tokens, '#', 2)[1] ?? []

/** `T#remark on a wrong answer#remark on a right one`. */
function readTrueFalse(
  answers: readonly Token[],
  format: string,
  words: TrueFalseWords,
): ItemAnswers {
  const [said = [], wrong = [], right = []] = splitAt(answers, '#', 3)
  const isTrue = { T: true, TRUE: true, F: false, FALSE: false }[textOf(said)]
  if (isTrue === undefined) throw new Unreadable('type')
  const choice = (id: string, text: string, isKey: boolean) => ({
    id,
    text,
    feedback: readText(isKey ? right : wrong, format).said,
    misconception: '',
  })
  return {
    type: 'single',
    choices: [choice('a', words.true, isTrue), choice('b', words.false, !isTrue)],
    key: isTrue ? 'a' : 'b',
  }
}
