/** What can be wrong with own questions. */

/** Why nothing can be read: it is no list, has too many bytes, too many questions, or none. */
export type OwnListFault = 'unreadable' | 'large' | 'many' | 'none'

/**
 * What is wrong with a question. `id`: it is none of `own-01` to `own-40`, or was there before. `type`: there is no
 * such type. `stem`, `answer`, `remark`: the text is missing or too long. `parts`: there are fewer than two or more
 * than eight, or two have one id. `key`: it names nothing that was offered. `number`: it can't be answered.
 * `characters`: a text has some that can't be seen.
 */
export type OwnItemFault =
  | 'id'
  | 'type'
  | 'stem'
  | 'answer'
  | 'remark'
  | 'parts'
  | 'key'
  | 'number'
  | 'characters'

/** @property question its number in the list, from 1; undefined where it is about all of them */
export type OwnProblem =
  | { question?: undefined; fault: OwnListFault }
  | { question: number; fault: OwnItemFault }

/** Thrown where a question is not fit to be asked. */
export class Unfit extends Error {
  readonly fault: OwnItemFault

  constructor(fault: OwnItemFault) {
    super(fault)
    this.fault = fault
  }
}

/** @throws Unfit where it is not so */
export function expectThat(isSo: boolean, fault: OwnItemFault): asserts isSo {
  if (!isSo) throw new Unfit(fault)
}
