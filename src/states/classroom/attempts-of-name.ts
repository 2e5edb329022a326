import { writePoints } from '../../answers/points.ts'
import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { attemptIdOf } from '../../domain/attempt.ts'
import { type ClassroomSettings, isInTime } from '../../domain/classroom.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { partsPerPoint } from '../../domain/scoring.ts'

/** An attempt under a name, by which its teacher may know whose it is. */
export interface AttemptOfName {
  id: string
  words: string
}

/** The attempts under a name, the earliest first; of several completions of one the first counts. */
export function attemptsOfName(
  site: Site,
  settings: ClassroomSettings,
  { attempts, progress = [] }: Pick<ListedClassroom, 'attempts' | 'progress'>,
  name: string,
): AttemptOfName[] {
  const clock = classroomClock(site, settings)
  const total = settings.items.length
  const found = new Map<string, { at: number; words: string }>()
  const add = (id: string, at: number, words: string) => {
    const known = found.get(id)
    if (!known || at < known.at) found.set(id, { at, words })
  }
  for (const { id, name: whose, line } of attempts) {
    if (whose !== name || !isInTime(settings, line.completedAt)) continue
    const points = writePoints(site, line.score, total * partsPerPoint)
    const time = clock.dateTime(line.completedAt)
    add(attemptIdOf(id), line.completedAt, site.t('part.finished', { time, points, total }))
  }
  for (const { id, name: whose, line, answered } of progress) {
    if (whose !== name) continue
    const time = clock.dateTime(line.completedAt)
    add(id, line.completedAt, site.t('part.underWay', { time, n: answered, total }))
  }
  return Array.from(found, ([id, { at, words }]) => ({ id, at, words }))
    .sort((a, b) => a.at - b.at)
    .map(({ id, words }) => ({ id, words }))
}
