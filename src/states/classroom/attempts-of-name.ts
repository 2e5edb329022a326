import { writePoints } from '../../answers/points.ts'
import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { attemptIdOf } from '../../domain/attempt.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { linesOf } from '../../domain/classroom-report.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { isLiveLine } from '../../domain/live/lines.ts'
import { partsPerPoint } from '../../domain/scoring.ts'

/** An attempt under a name, by which its teacher may know whose it is. */
export interface AttemptOfName {
  id: string
  words: string
}

/** The attempts under a name, each with all that was done in it; the earliest first. */
export function attemptsOfName(
  site: Site,
  settings: ClassroomSettings,
  listed: ListedClassroom,
  name: string,
): AttemptOfName[] {
  const clock = classroomClock(site, settings)
  const total = settings.items.length
  const line = linesOf(listed, settings, 'first').find((each) => each.name === name)
  const isTheirs = (each: { id: string; name: string }) =>
    each.name === name && !isLiveLine(each.id)
  const finished = (line?.attempts ?? [])
    .filter(({ id }) => !isLiveLine(id))
    .map(({ id, line: { completedAt, score, isOnPaper } }) => {
      const points = writePoints(site, score, total * partsPerPoint)
      const time = clock.dateTime(completedAt)
      const words = site.t(isOnPaper ? 'part.onPaper' : 'part.finished', { time, points, total })
      return { id: attemptIdOf(id), at: completedAt, words }
    })
  const underWay = (listed.progress ?? [])
    .filter(isTheirs)
    .map(({ id, line: { completedAt }, answered }) => ({
      id,
      at: completedAt,
      words: site.t('part.underWay', { time: clock.dateTime(completedAt), n: answered, total }),
    }))
  const voted = (listed.voters ?? []).filter(isTheirs).map(({ id, votedAt, answered }) => ({
    id,
    at: votedAt,
    words: site.t('part.voted', { time: clock.dateTime(votedAt), n: answered, total }),
  }))
  const words = new Map<string, string[]>()
  for (const each of [...finished, ...underWay, ...voted].toSorted((a, b) => a.at - b.at)) {
    words.set(each.id, [...(words.get(each.id) ?? []), each.words])
  }
  return Array.from(words, ([id, all]) => ({ id, words: all.join('; ') }))
}
