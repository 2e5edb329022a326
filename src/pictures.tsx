/** What rooms send to the pages that follow a lesson: the same fragments that those pages ask for without sockets. */
import type { Library } from './content/library.ts'
import { siteWithOwn } from './content/own-items.ts'
import { createSite, type Site } from './content/site.ts'
import { isClosed } from './domain/classroom.ts'
import { learnerReadingOf } from './domain/live/following.ts'
import { lessonFor } from './domain/live/views.ts'
import { listingOf } from './domain/room/listing.ts'
import type { Room } from './domain/room/room.ts'
import { isReachable } from './http/origin.ts'
import { lazily } from './once/lazily.ts'
import type { Draw, Picture, Place } from './room/room-sockets.ts'
import { boardOf } from './states/classroom/board.ts'
import { consoleState } from './states/live/console.ts'
import { followedLesson } from './states/live/followed.ts'
import { BoardFragment } from './views/classroom/board.tsx'
import { ConsoleFragment } from './views/live/console.tsx'
import { FollowFragment } from './views/live/follow.tsx'
import { ProblemFragment, teachAgain } from './views/problem/problem.tsx'

/** @param libraries one for each language, English first */
export function drawFrom(libraries: readonly Library[]): Draw {
  const sites = lazily(() => libraries.map(createSite))
  return (room, place, now) => {
    const ofAll = sites().find(({ language }) => language === place.language) ?? sites()[0]
    if (!ofAll) return { html: '', isEnd: false, isLast: true }
    const site = siteWithOwn(ofAll, room.ownItems)
    return place.follower ? ofLearner(site, room, place, now) : ofClass(site, room, place, now)
  }
}

function ofLearner(site: Site, room: Room, { follower }: Place, now: number): Picture {
  const reading = learnerReadingOf(room, follower ?? { id: '', name: '' }, now)
  const lesson = followedLesson(site, reading, now)
  const { settings, isRemoved } = reading
  return {
    html: `${<FollowFragment site={site} lesson={lesson} />}`,
    isEnd: lesson.phase === 'closed' || lesson.phase === 'deleted',
    isLast: isRemoved || !settings || settings.isDeleted,
  }
}

/** Of the projector, or of the teacher's own page. */
function ofClass(site: Site, room: Room, place: Place, now: number): Picture {
  const { settings } = room
  if (!settings || settings.keyVersion !== place.keyVersion || settings.isDeleted) {
    const badKey = place.paths ? 'badKey' : 'badBoard'
    const kind = settings?.isDeleted ? 'classroomDeleted' : badKey
    const last = <ProblemFragment site={site} kind={kind} wayOn={teachAgain(site)} />
    return { html: `${last}`, isEnd: false, isLast: true }
  }
  const { code, origin, paths } = place
  const opened = { code, settings }
  const live = lessonFor(room, paths ? 'console' : 'projector', now)
  const ends = { isEnd: isClosed(settings, now), isLast: false }
  if (paths) {
    const state = consoleState(site, opened, { live, readAt: now }, undefined, paths)
    return { html: `${<ConsoleFragment site={site} state={state} />}`, ...ends }
  }
  const listed = { ...listingOf(room, now), ...(live && { live }) }
  const reached = { address: origin, isReachable: isReachable(origin) }
  const board = boardOf(site, opened, listed, reached, now)
  return { html: `${<BoardFragment site={site} board={board} />}`, ...ends }
}
