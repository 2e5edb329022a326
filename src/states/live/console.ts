import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, isClosed } from '../../domain/classroom.ts'
import type { LessonView } from '../../domain/live/views.ts'
import { type LedLesson, ledLesson } from './led.ts'

/** What the console of a lesson shows. */
export interface ConsoleState {
  code: string
  /** Undefined where no lesson was ever started. */
  led: LedLesson | undefined
  /** Why the last step was not made. */
  note: 'moved' | 'impossible' | undefined
  isClosed: boolean
  paths: ConsolePaths
}

interface ConsolePaths {
  /** Where its forms go. */
  action: string
  report: string
  board: string
}

export const consoleState = (
  site: Site,
  { code, settings }: { code: string; settings: ClassroomSettings },
  { live, readAt }: { live?: LessonView | undefined; readAt: number },
  note: ConsoleState['note'],
  paths: ConsolePaths,
): ConsoleState => ({
  code,
  led: live && ledLesson(site, settings, live, readAt),
  note,
  isClosed: isClosed(settings, readAt),
  paths,
})
