import { writePoints } from '../../answers/points.ts'
import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { attemptIdOf } from '../../domain/attempt.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { linesOf } from '../../domain/classroom-report.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { partsPerPoint } from '../../domain/scoring.ts'

/** An attempt under a name, by which its teacher may know whose it is. */
export interface AttemptOfName {
  id: string
  words: string
}

/** The attempts under a name, as its line in the report has them and as they are under way; the earliest first. */
export function attemptsOfName(
  site: Site,
  settings: ClassroomSettings,
  listed: ListedClassroom,
  name: string,
): AttemptOfName[] {
  const clock = classroomClock(site, settings)
  const total = settings.items.length
  const line = linesOf(listed, settings, 'first').find((each) => each.name === name)
  const finished = (line?.attempts ?? []).map(({ id, line: { completedAt, score, isOnPaper } }) => {
    const points = writePoints(site, score, total * partsPerPoint)
    const time = clock.dateTime(completedAt)
    return {
      id: attemptIdOf(id),
      at: completedAt,
      words: site.t(isOnPaper ? 'part.onPaper' : 'part.finished', { time, points, total }),
    }
  })
  const underWay = (listed.progress ?? [])
    .filter((each) => each.name === name)
    .map(({ id, line: { completedAt }, answered }) => ({
      id,
      at: completedAt,
      words: site.t('part.underWay', { time: clock.dateTime(completedAt), n: answered, total }),
    }))
  return [...finished, ...underWay]
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, words }) => ({ id, words }))
}
