import type { ClassroomTimes } from '../../content/classroom-clock.ts'
import { titleOfQuiz } from '../../content/quiz-title.ts'
import type { Site } from '../../content/site.ts'
import {
  type ClassroomSettings,
  type ClassroomState,
  stateOfClassroom,
} from '../../domain/classroom.ts'
import { countLearners } from '../../domain/classroom-report.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import type { LessonView } from '../../domain/live/views.ts'
import { type ProjectedLesson, projectedLesson } from '../live/projected.ts'

/** What a projector may show of a class: nothing about anyone, and no key of the teacher's. */
export interface BoardState extends ClassroomTimes {
  code: string
  quiz: string
  state: ClassroomState
  /** Seconds since 1970. */
  closesAt: number
  /** Leads straight into the class. */
  joinAddress: string
  /** Where the code is typed. */
  startAddress: string
  /** Whether other devices can reach those addresses. */
  isReachable: boolean
  joined: number
  finished: number
  /** Whether a lesson is under way. */
  isLive: boolean
  /** Its question, where it has come to one. */
  lesson: ProjectedLesson | undefined
}

/** What a class is called. */
export const titleOfClass = (
  site: Site,
  { quiz, items }: Pick<ClassroomSettings, 'quiz' | 'items'>,
): string => titleOfQuiz(site, quiz, items)

/**
 * @param origin at which learners' devices reach the site
 * @param now seconds since 1970
 */
export function boardOf(
  site: Site,
  { code, settings }: { code: string; settings: ClassroomSettings },
  { live, ...listed }: ListedClassroom & { live?: LessonView },
  { address, isReachable }: { address: string; isReachable: boolean },
  now: number,
): BoardState {
  return {
    code,
    quiz: titleOfClass(site, settings),
    state: stateOfClassroom(settings, now),
    closesAt: settings.closesAt,
    zone: settings.zone,
    ...(settings.offsets && { offsets: settings.offsets }),
    joinAddress: address + site.path(`/join/${code}`),
    startAddress: address + site.path('/join'),
    isReachable,
    ...countLearners(listed, settings),
    isLive: live !== undefined && live.lesson.phase !== 'over',
    lesson: live && projectedLesson(site, settings, live, now),
  }
}
