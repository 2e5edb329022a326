import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { BoardState } from '../../states/classroom/board.ts'

/** The title of a class for lists and mails. */
export const classroomTitle = (
  site: Site,
  { quiz, code }: Pick<BoardState, 'quiz' | 'code'>,
): string => site.t('classroom.title', { quiz: plainText(quiz), code: formatJoinCode(code) })
