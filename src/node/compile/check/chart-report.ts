/** How the checks of one chart say what is wrong. */
import type { FieldPath } from '../read/content-file.ts'

/** Reports an error at a field of the file. */
export type Report = (path: FieldPath, message: string) => void
