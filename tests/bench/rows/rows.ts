/** Every row, in the order of the table. */
import type { Row } from '../row.ts'
import { classroomRows } from './classroom.ts'
import { embedRows } from './embed.ts'
import { pageRows } from './pages.ts'
import { quizRows } from './quiz.ts'

export const rows: readonly Row[] = [...pageRows, ...embedRows, ...quizRows, ...classroomRows]
