/** States that are rare in use and must not be rare here: each has to be reached in every run of many seeds. */
export const rareStates = [
  'a change was made and its answer lost',
  'a change was asked for with a key that was replaced',
  'a change was sent twice',
  'a new key was made and its answer lost',
  'an old key was tried after a new one',
  'a class was closed early',
  'a class that had ended was reopened',
  'a class was kept open longer after it ended',
  'a class that was deleted was asked for a change',
  'a class was deleted while learners were at their questions',
  'a class from before there were rooms was taken over',
  'a class could not be taken over at first',
  'a class was opened and its answer lost',
  'a report was read from the copy',
  'a report could not be read',
  'a room was evicted between two calls',
  'all rooms were restarted',
  'rooms of old and of new code stood side by side',
  'several people did something in the same moment',
  'a form was sent again until it was answered',
  'a report was asked for with a key that was replaced',
  'a report was compared with a second count',
  'a report had attempts that the end handed in',
  'a report had a learner who finished more than once',
  'a copy was compared with its room at the end',
  'a copy of a class that is old waited for its turn',
  'a class ended while a learner was at a question',
  'nothing was left in the store of a class that was deleted',
  'a copy was refused by the store',
  'a copy was written',
  'a class expired',
  'a learner joined by the copy',
  'a learner could not join',
  'a learner joined and the answer was lost',
  'a learner joined twice by one form',
  'a name was taken',
  'a number was taken',
  'a learner came back',
  'a learner came back to a class that nobody new may join',
  'a learner was removed',
  'a learner who was removed finished',
  'a learner finished and the answer was lost',
  'a learner finished where the room did not answer',
  'a learner went back and finished again with other answers',
  'a learner finished again and was told that the first result stands',
  'a learner finished after the end',
  'a learner finished who has another name meanwhile',
  'a learner said how sure of it they were',
  'a learner handed in',
  'a learner handed in twice',
  'a learner handed in and the answer was lost',
  'a learner was alone at the quiz in a lesson',
  'a learner was led back to the lesson',
  'a learner joined a lesson',
  'a learner joined in a second vote',
  'a learner came back to a lesson',
  'a learner was removed who had voted',
  'a name was parted',
  'a name was parted under which several had voted',
  'a name was parted and the answer lost',
  'a name was not parted where all or nothing was ticked',
  'a lesson was started',
  'a lesson was ended',
  'a lesson was taken up again after its end',
  'a lesson came back to a question that was left',
  'a lesson came back to a question whose key was shown',
  'a lesson could not be followed',
  'a class discussed',
  'a class ended in the middle of a vote',
  'a second vote was counted',
  'a second question on the same point was answered',
  'it was guessed which wrong answer fooled most',
  'a key was shown while the vote was open',
  'a timer was started',
  'a vote was opened again',
  'a vote was taken by script',
  'a vote was taken without scripts',
  'a vote was changed',
  'a vote was taken, its answer lost, and the same sent again',
  'a vote got no answer',
  'a vote came after its close',
  'a vote came after the key was shown',
  'a vote came after the lesson',
  'a vote came in the same moment as a step',
  'two devices made the same step at once',
  'a step was made and its answer lost',
  'a step that was made meanwhile was not made again',
  'a console was asked for with a key that was replaced',
  'a step was asked for with a key that was replaced',
  'a learner voted and said how sure of it they were',
  'a room was evicted in the middle of a lesson',
  'a deploy came in the middle of a lesson',
  'a projector said how many votes were received and counted',
  'a projector showed a copy in the middle of a lesson',
  'a report had a gain',
  'an attempt outside classes was refused by the store',
  'an attempt outside classes was recorded when it was tried again',
  'an attempt outside classes was found in the store',
  'a run of the tallies was cut short',
  'tallies were compared with a second count',
  'a receipt was recorded',
  'a receipt was late',
  'a receipt of a removed learner was refused',
  'a receipt of another class was refused',
] as const

export type RareState = (typeof rareStates)[number]

/** How often each was reached. */
export class Reached {
  readonly #times = new Map<RareState, number>()

  note(state: RareState): void {
    this.#times.set(state, (this.#times.get(state) ?? 0) + 1)
  }

  add(other: Reached): void {
    for (const [state, times] of other.#times) {
      this.#times.set(state, (this.#times.get(state) ?? 0) + times)
    }
  }

  /** The same from the same seed. */
  times(): Partial<Record<RareState, number>> {
    return Object.fromEntries(this.#times)
  }

  missing(): RareState[] {
    return rareStates.filter((state) => !this.#times.has(state))
  }
}
