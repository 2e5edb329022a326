/** Guesses what an author meant by a name that does not exist. */
import { closestMatch } from 'leven'

/** @returns the name that comes nearest, unless more than a third of it would be a slip */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  return closestMatch(wrong, [...names], { maxDistance: Math.max(1, Math.floor(wrong.length / 3)) })
}

/** @returns `: did you mean end-use?`, or nothing where no name comes near */
export function suggest(wrong: string, names: Iterable<string>): string {
  const name = nearest(wrong, names)
  return name === undefined ? '' : `: did you mean ${name}?`
}
