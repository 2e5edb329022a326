/** Guesses what an author meant by a name that does not exist. */
import { closestMatch } from 'leven'

/** @returns the name that comes nearest: at most a third of its letters off, or two that changed places */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  return closestMatch(wrong, [...names], { maxDistance: Math.max(2, Math.floor(wrong.length / 3)) })
}

/** @returns `: did you mean end-use?`, or nothing where no name comes near */
export function suggest(wrong: string, names: Iterable<string>): string {
  const name = nearest(wrong, names)
  return name === undefined ? '' : `: did you mean ${name}?`
}
