import type { UiKey } from '../../../.build/content.js'
import type { ClassroomField } from '../../domain/classroom-options.ts'
import { isOwnId } from '../../domain/own/own-item.ts'
import type { OwnProblem } from '../../domain/own/own-problem.ts'

/** Why a class could not be opened: a field, or what stands in the way; each has a text `open.error.<problem>`. */
export type OpeningProblem = UiKey extends infer K
  ? K extends `open.error.${infer Problem}`
    ? Problem
    : never
  : never

/** What the form to open a class is filled with, and why it came back. */
export interface OpeningForm {
  values: Readonly<Partial<Record<ClassroomField, string | undefined>>>
  problem?: OpeningProblem
  /** Own questions, as JSON: they come along again. */
  own?: string | undefined
  /** What is wrong with own questions; they do not come along. */
  ownProblems?: readonly OwnProblem[]
}

/** The ids of a selection, as a field or an address has them. */
export const idsIn = (selection: string | undefined): string[] =>
  selection?.split(/[\s,]+/).filter(Boolean) ?? []

/** A selection without own questions: what could not be read can't be asked. */
export const withoutOwn = (selection: string | undefined): string =>
  idsIn(selection)
    .filter((id) => !isOwnId(id))
    .join(',')
