/** A learner's place in a classroom: what attempts and records say of who took them. */
export interface Seat {
  /** Join code of the classroom, eight capital letters. */
  code: string
  /** The generated name, such as `calm-otter-42`. */
  learner: string
  /** From 1 to 99, where the teacher hands out numbers. */
  number?: number
}
