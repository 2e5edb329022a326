/** What must stand in no log: capabilities, and what tells of a person. */
import type { Known } from '../security/known.ts'

const signatureRe = /[A-Za-z0-9_-]{43}/

/** @returns the kinds of secrets that a text holds */
export function secretsIn(text: string, known: Known): string[] {
  if (text === '') return []
  const secrets: readonly [kind: string, isIn: boolean][] = [
    ['a signature', signatureRe.test(text)],
    ['a join code', text.includes(known.code)],
    ['the name of a learner', [known.learner, known.newcomer, known.stranger].some(isIn(text))],
    ['the id of an attempt', /\d{8}-[0-9a-z]{10}-/.test(text)],
    ['what was typed', text.includes('fz7')],
    ['an address', /203\.0\.113\.|https?:\/\//.test(text)],
  ]
  return secrets.flatMap(([kind, isIn]) => (isIn ? kind : []))
}

const isIn = (text: string) => (part: string) => text.includes(part)
