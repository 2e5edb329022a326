/** A class after all have finished, as it stood in the store before there were rooms: its room takes it over when it is first asked. */
import { zoneOffsets } from '../../src/content/zone-offsets.ts'
import type { Attempt } from '../../src/domain/attempt.ts'
import { attemptId, respond, startAttempt } from '../../src/domain/attempt.ts'
import { classroomAttemptStart, openClassroom } from '../../src/domain/classroom.ts'
import { parseClassroomOptions } from '../../src/domain/classroom-options.ts'
import { completeAttempt } from '../../src/domain/completion.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { classroomLifetime } from '../../src/domain/lifetimes.ts'
import { randomSequence } from '../../src/domain/random.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import type { SigningKeys } from '../../src/http/mac.ts'

import { answerOf, itemOf, qualitiesOf } from '../support/answers.ts'
import { learnerNameAt } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { saveCompletion, saveLearner, saveSettings } from '../support/old-classes.ts'
import { type Entries, entriesWriter } from './kv/namespace.ts'

/** The addresses of a class. */
export interface StoredClassroom {
  join: string
  report: string
  board: string
}

const bank = Object.values(library.items)

/** @param learners all of them joined and finished within the last half hour, some better than others */
export async function simulateClassroom(
  learners: number,
  keys: SigningKeys,
): Promise<StoredClassroom & { entries: Entries }> {
  const now = Math.floor(Date.now() / 1000)
  const chance = randomSequence(`class of ${learners}`)
  const letters = Array.from({ length: joinCodeChance.count }, () => chance())
  const code = joinCode(letters.map((each) => Math.floor(each * joinCodeChance.below)))
  const known = { quizzes: library.quizzes, bank, language: library.language, zone: 'Asia/Tokyo' }
  const options = parseClassroomOptions(() => undefined, known, 'bench')
  if ('wrong' in options) throw new Error(`the usual class has a wrong ${options.wrong}`)
  const offsets = zoneOffsets(options.zone, now - 1800, now + classroomLifetime)
  const settings = openClassroom({ ...options, offsets }, now - 1800)
  const { scores, entries } = entriesWriter()
  await saveSettings(scores, code, settings)
  const { quiz, ...start } = classroomAttemptStart(settings, 'bench')
  for (let index = 0; index < learners; index++) {
    const learner = learnerNameAt(index)
    const joinedAt = now - 1700 + (index % 600)
    await saveLearner(scores, code, learner, { joinedAt })
    const id = attemptId(joinedAt, index.toString(36).padStart(10, '0'), quiz)
    const seat = { code, learner }
    const begun = startAttempt({ ...start, id, startedAt: joinedAt, classroom: seat })
    const complete = completeAttempt(respondToAll(begun, chance), begun.items.map(itemOf))
    await saveCompletion(scores, complete)
  }
  const keyOf = (capability: 'report' | 'board') =>
    capabilityKey(capability, code, settings.keyVersion, keys)
  return {
    join: `/join/${code}`,
    report: `/classrooms/${code}/report/${await keyOf('report')}`,
    board: `/classrooms/${code}/board/${await keyOf('board')}`,
    entries,
  }
}

function respondToAll(attempt: Attempt, chance: () => number): Attempt {
  const ability = chance()
  // In test mode each response leads straight to the next item.
  const asTest = attempt.items.reduce<Attempt>(
    (current, id) => {
      const qualities = qualitiesOf(itemOf(id).type)
      const other = qualities[Math.floor(chance() * qualities.length)] ?? 'right'
      const response = answerOf(id, chance() < ability ? 'right' : other)
      const given = { response, seconds: Math.floor(chance() * 90) }
      return respond(current, id, given, attempt.startedAt + 600)
    },
    { ...attempt, mode: 'test' },
  )
  return { ...asTest, mode: attempt.mode }
}
