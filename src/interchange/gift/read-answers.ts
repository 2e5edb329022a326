/** The answers of a GIFT question, from between its braces. */
import { readDecimal } from '../decimal.ts'
import { type ItemAnswers, noFeedback } from '../item.ts'
import {
  choicesOf,
  numberOf,
  pairsOf,
  type TrueFalseWords,
  trueOrFalse,
  type WeighedAnswer,
} from '../reading/answers.ts'
import type { Note } from '../reading/gathering.ts'
import { Unreadable } from '../reading/unreadable.ts'
import { findSign, splitAt, type Token, textOf, trimmed } from './syntax.ts'
import { readShown, readText } from './text.ts'

/** @param format that of the stem, which holds where none is named */
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

const weightRe = /^%(-?\d{1,3}(?:\.\d*)?)%/

/** `=text#remark`, `~%50%text#remark`. */
function readChoice(tokens: readonly Token[], sign: string, format: string): WeighedAnswer {
  const bare = trimmed(tokens)
  const weight = weightRe.exec(bare.join(''))
  const [said = [], remark = []] = splitAt(bare.slice(weight?.[0].length ?? 0), '#', 2)
  const usual = sign === '=' ? 1 : 0
  return {
    share: weight ? Number(weight[1]) / 100 : usual,
    text: readShown(said, format),
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

/** Where no answer is marked as the right one, weights say that several may be. */
function readChoices(answers: readonly Token[], format: string, note: Note): ItemAnswers {
  const read = signed(answers, '=~').map(({ sign, tokens }) => readChoice(tokens, sign, format))
  return choicesOf(read, answers.includes('='), note)
}

function readPairs(answers: readonly Token[], format: string): ItemAnswers {
  return pairsOf(
    signed(answers, '=').map(({ tokens }) => {
      const [left = [], right] = splitAt(tokens, '->', 2)
      if (!right) throw new Unreadable('syntax')
      return { left: readShown(left, format), right: textOf(right) }
    }),
  )
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

/** What stands before any sign is a right answer: `#3:2~#remark on a wrong one`. */
function readNumber(answers: readonly Token[], format: string, note: Note): ItemAnswers {
  const [first = ''] = trimmed(answers)
  const parts = signed('=~'.includes(first) ? answers : ['=', ...answers], '=~')
  const ranges = parts
    .filter(({ sign }) => sign === '=')
    .map(({ tokens }) => readChoice(tokens, '=', format))
    .map(({ text, ...rest }) => ({ ...rest, ...readRange(text) }))
  const other = parts.find(({ sign }) => sign === '~')
  const remark = other ? readChoice(other.tokens, '~', format).feedback : noFeedback
  return numberOf(ranges, remark, note)
}

/** `T#remark on a wrong answer#remark on a right one`. */
function readTrueFalse(
  answers: readonly Token[],
  format: string,
  words: TrueFalseWords,
): ItemAnswers {
  const [said = [], wrong = [], right = []] = splitAt(answers, '#', 3)
  const isTrue = { T: true, TRUE: true, F: false, FALSE: false }[textOf(said)]
  if (isTrue === undefined) throw new Unreadable('type')
  const remark = (isKey: boolean) => readText(isKey ? right : wrong, format).said
  return trueOrFalse(isTrue, [
    { text: words.true, feedback: remark(isTrue) },
    { text: words.false, feedback: remark(!isTrue) },
  ])
}
