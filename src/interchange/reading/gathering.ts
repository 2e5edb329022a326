import type { Misreading, MisreadingReason, ReadItems } from '../losses.ts'
import { longestText, mostQuestions } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/** Takes down what of a question is lost, though it can be read. */
export type Note = (reason: MisreadingReason) => void

/** Gathers the questions of a file: what can't be read is taken down with its line, and the rest is read all the same. */
export class Gathering<Item> implements ReadItems<Item> {
  readonly items: Item[] = []
  readonly misreadings: Misreading[] = []
  readonly #most: number
  /** Questions so far, whether they could be read or not. */
  #seen = 0

  /** @param most questions that are wanted; those behind them are not read */
  constructor(most = mostQuestions) {
    this.#most = Math.min(most, mostQuestions)
  }

  /** Whether there was a question too many. */
  get isClosed(): boolean {
    return this.misreadings.at(-1)?.reason === 'many'
  }

  /**
   * @param line on which it begins
   * @param read one question or none
   * @param nameOf by which its author knows it, where a line does not tell
   */
  take(
    line: number,
    read: (note: Note, id: string) => Item | undefined,
    nameOf?: () => string,
  ): void {
    if (this.isClosed) return
    const number = this.#seen + 1
    const missAt = (at: number, reason: MisreadingReason) =>
      this.misreadings.push({
        line: at,
        reason,
        ...(nameOf && { question: { number, name: nameOf() } }),
      })
    const note: Note = (reason) => missAt(line, reason)
    const before = this.misreadings.length
    try {
      const item = read(note, `q${this.items.length + 1}`)
      if (item === undefined) return
      if (hasLongText(item)) throw new Unreadable('size')
      if (this.items.length === this.#most) throw new Unreadable('many')
      this.items.push(item)
      this.#seen++
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      // What is lost of a question says nothing where all of it is.
      this.misreadings.length = before
      const reason = this.#seen++ < mostQuestions ? error.reason : 'many'
      missAt(error.line ?? line, reason)
    }
  }

  /** All of a file at once. @returns undefined after taking down why it can't be had */
  whole<Parts>(read: () => Parts): Parts | undefined {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      this.misreadings.push({ line: error.line ?? 1, reason: error.reason })
      return undefined
    }
  }
}

const hasLongText = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.length > longestText
    : typeof value === 'object' && value !== null && Object.values(value).some(hasLongText)
