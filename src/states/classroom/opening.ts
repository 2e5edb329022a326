import type { UiKey } from '../../../.build/content.js'
import type { ClassroomField } from '../../domain/classroom-options.ts'

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
}
