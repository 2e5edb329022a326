/** Whose answers a typed line has: a number or a generated name stands before them, or nobody. */
import { type NameWords, parseLearnerName } from '../learner-name.ts'
import { parseLearnerNumber } from '../learner-number.ts'
import { plainTyped } from '../typed-text.ts'

/** A learner as the teacher names one. */
export type Who = { name: string } | { number: number }

/** `who` stands before the answers and is neither. */
export type SplitLine = { who?: Who; answers: string } | { reason: 'who'; typed: string }

const markedRe = /^([^:=\t]*)[:=\t](.*)$/s
const numberRe = /^((?:#|no\.?|nr\.?|number)?\s*\d{1,2}[.)]?)[\s,;\p{Dash}]*(\D.*)$/isu
const nameRe = /^(\D+\d\d)(?!\d)[\s,;.)\p{Dash}]*(.*)$/su
/** No answer has such a letter. */
const wordRe = /[m-z]/i

/** Takes whose it is from the front of a line: `7 ACB`, `7: ACB`, `calm otter 42: ACB`, `ACB`. */
export function splitLine(words: NameWords, line: string): SplitLine {
  const text = plainTyped(line)
  const [, marked, behind = ''] = markedRe.exec(text) ?? []
  if (marked !== undefined) {
    const who = parseWho(words, marked)
    return who ? { who, answers: behind.trim() } : { reason: 'who', typed: marked.trim() }
  }
  const [, number, afterNumber = ''] = numberRe.exec(text) ?? []
  if (number !== undefined) {
    const who = parseWho(words, number)
    return who ? { who, answers: afterNumber } : { reason: 'who', typed: number }
  }
  const [, name, afterName = ''] = nameRe.exec(text) ?? []
  const who = name === undefined ? undefined : parseWho(words, name)
  if (who) return { who, answers: afterName }
  return name !== undefined && wordRe.test(name)
    ? { reason: 'who', typed: name }
    : { answers: text }
}

function parseWho(words: NameWords, text: string): Who | undefined {
  const number = parseLearnerNumber(text)
  if (number !== undefined) return { number }
  const name = parseLearnerName(words, text)
  return name === undefined ? undefined : { name }
}
