/** Who gave which vote, where several attempts vote under one name. */
import { attemptIdOf } from '../attempt.ts'
import type { ClassroomSettings } from '../classroom.ts'
import type { ListedVoter } from '../listed-classroom.ts'
import type { RoomChange } from '../room/change.ts'
import type { Room } from '../room/room.ts'
import { ballotKey, ballots, type Cast, type Vote, type Voter } from './lesson.ts'

/** The attempts in which somebody voted under a name. */
export const votersUnder = ({ voters }: Room, name: string): [id: string, voter: Voter][] =>
  voters
    .entries()
    .filter(([, voter]) => voter.name === name)
    .toArray()

/** What each attempt under a name gave in a ballot. A vote that is nobody's comes from before that was kept. */
export function votesUnder(room: Room, name: string, ballot: string): Map<string, Cast> {
  const voters = votersUnder(room, name)
  const given = new Map(
    voters.flatMap(([id, { votes }]): [string, Cast][] => {
      const own = votes.get(ballot)
      return own ? [[id, own]] : []
    }),
  )
  const shown = room.votes.get(ballot)?.get(name)
  const first = voters.find(([, { isFirst }]) => isFirst)
  if (shown && first && !given.values().some((each) => isSameVote(each, shown))) {
    given.set(first[0], castOf(shown))
  }
  return given
}

/** Votes in a ballot, each device's own: as many as names have, and what others gave under a name that is theirs too. */
export function receivedIn(room: Room, ballot: string): number {
  const shown = room.votes.get(ballot)
  const names = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of room.voters.values()) (names.has(name) ? shared : names).add(name)
  return shared
    .keys()
    .filter((name) => shown?.has(name))
    .reduce((sum, name) => sum + votesUnder(room, name, ballot).size - 1, shown?.size ?? 0)
}

export const isSameVote = (one: Cast, other: Cast): boolean =>
  one.response === other.response &&
  one.certainty === other.certainty &&
  one.at === other.at &&
  one.seconds === other.seconds

/**
 * Keeps who gives a vote. Of an attempt that votes alone under its name one word is enough; where others do, what it
 * gives is kept, and what the first gave before it takes its place.
 * @param id of the attempt
 */
export function keepVoter(room: Room, id: string, { name, ...cast }: Vote): RoomChange[] {
  const voters = votersUnder(room, name)
  const known = room.voters.get(id)
  if (known?.isFirst && voters.length === 1) return []
  const isFirst = known?.isFirst ?? (voters.length === 0 && !hasVoted(room, name))
  if (isFirst && voters.length === 0) return [kept(id, { name, isFirst, votes: new Map() })]
  const ballot = ballotKey(cast)
  const changes = [kept(id, withVote(known ?? { name, isFirst, votes: new Map() }, cast))]
  for (const [other, before] of votesUnder(room, name, ballot)) {
    const voter = room.voters.get(other)
    if (other === id || !voter || voter.votes.get(ballot) === before) continue
    changes.push(kept(other, withVote(voter, before)))
  }
  return changes
}

/** Each attempt that is parted from a name takes its votes along, and those whom it had hidden are seen again. */
export function partVotes(
  room: Room,
  name: string,
  ids: readonly string[],
  newName: string,
): RoomChange[] {
  const changes: RoomChange[] = []
  for (const [ballot, votes] of room.votes) {
    const shown = votes.get(name)
    if (!shown) continue
    const given = Array.from(votesUnder(room, name, ballot))
    const going = latestOf(given.filter(([id]) => ids.includes(id)))
    if (!going) continue
    changes.push({ change: 'vote', vote: { ...going, name: newName } })
    const left = given.filter(([id]) => !ids.includes(id))
    if (!isSameVote(going, shown) || left.some(([, each]) => isSameVote(each, shown))) continue
    const staying = latestOf(left)
    const { item, ballot: nth } = shown
    changes.push(
      staying
        ? { change: 'vote', vote: { ...staying, name } }
        : { change: 'unvote', vote: { item, ballot: nth, name } },
    )
  }
  return changes
}

/** Of names under which several attempts are known, those in which somebody voted on a question of the class. */
export function listedVoters(room: Room, { items }: ClassroomSettings): ListedVoter[] {
  const { completions, progress } = room
  if (room.voters.size === 0) return []
  const attempts = new Map<string, Set<string>>()
  const note = (name: string, id: string) => {
    const ids = attempts.get(name)
    if (ids) ids.add(id)
    else attempts.set(name, new Set([id]))
  }
  for (const [id, { name }] of room.voters) note(name, id)
  for (const { id, name } of completions.values()) note(name, attemptIdOf(id))
  for (const [id, { name }] of progress) note(name, id)
  const shared = new Set(attempts.keys().filter((name) => Number(attempts.get(name)?.size) > 1))
  const listed = new Map<string, { name: string; items: Set<string>; votedAt: number }>()
  for (const [ballot, votes] of room.votes) {
    for (const name of shared) {
      const shown = votes.get(name)
      if (!shown || shown.ballot === ballots.guess || !items.includes(shown.item)) continue
      for (const [id, { item, at }] of votesUnder(room, name, ballot)) {
        const one = listed.get(id) ?? { name, items: new Set(), votedAt: 0 }
        listed.set(id, { ...one, votedAt: Math.max(one.votedAt, at), items: one.items.add(item) })
      }
    }
  }
  return Array.from(
    listed,
    ([
      id,
      {
        name,
        items: { size: answered },
        votedAt,
      },
    ]) => ({
      id,
      name,
      answered,
      votedAt,
    }),
  )
}

const hasVoted = ({ votes }: Room, name: string): boolean =>
  votes.values().some((voters) => voters.has(name))

const kept = (id: string, voter: Voter) => ({ change: 'voter' as const, id, voter })

const withVote = (voter: Voter, cast: Cast): Voter => ({
  ...voter,
  votes: new Map(voter.votes).set(ballotKey(cast), cast),
})

function castOf({ name: _, ...cast }: Vote): Cast {
  return cast
}

/** Of two in the same second the one that came later in the list. */
const latestOf = (given: readonly (readonly [string, Cast])[]): Cast | undefined =>
  given.reduce<Cast | undefined>(
    (latest, [, each]) => (latest && latest.at > each.at ? latest : each),
    undefined,
  )
