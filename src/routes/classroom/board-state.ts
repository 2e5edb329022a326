/** What the projector shows of a class: how to join, and how many did. */
import type { Site } from '../../content/site.ts'
import { stateOfClassroom } from '../../domain/classroom.ts'
import { countLearners, type ListedClassroom } from '../../domain/classroom-report.ts'
import { nowInSeconds } from '../../http/clock-and-chance.ts'
import { isReachable } from '../../http/origin.ts'
import type { BoardState } from '../../views/classroom/board-state.ts'
import type { OpenedClassroom } from './access.ts'

/** @param origin at which learners' devices reach the site */
export function boardOf(
  site: Site,
  { code, settings }: OpenedClassroom,
  listed: ListedClassroom,
  origin: string,
  now = nowInSeconds(),
): BoardState {
  return {
    code,
    quiz: site.quiz(settings.quiz)?.title ?? settings.quiz,
    state: stateOfClassroom(settings, now),
    closesAt: settings.closesAt,
    zone: settings.zone,
    joinAddress: origin + site.path(`/join/${code}`),
    startAddress: origin + site.path('/join'),
    isReachable: isReachable(origin),
    ...countLearners(listed, settings),
  }
}
