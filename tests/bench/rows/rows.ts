/** Every row, in the order of the table. */
import type { Row } from '../row.ts'
import { classroomRows, growingRows } from './classroom.ts'
import { embedRows } from './embed.ts'
import { pageRows } from './pages.ts'
import { quizRows } from './quiz.ts'

/**
 * Rows by the process that answers them: what large classes leave behind would be cleared away in the
 * time of whatever comes next.
 */
export const rowGroups: readonly (readonly Row[])[] = [
  [...pageRows, ...embedRows, ...quizRows, ...classroomRows],
  growingRows,
]
