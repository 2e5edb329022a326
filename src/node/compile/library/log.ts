/** Compiles the log of what was put right and what is new. */
import type * as library from '../../../content/library.ts'
import type { TextFiles } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

/** The newest first. */
export const compileLog = (
  { corrections }: TextFiles,
  wanted: 'correction' | 'addition',
  { cited }: TextCompilers,
): library.Correction[] =>
  Object.entries(corrections.data)
    .filter(([, { kind }]) => kind === wanted)
    .map(([id, { date, page, text }]) => ({
      id,
      date,
      ...(page && { page }),
      text: cited(corrections, [id, 'text'], text),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
