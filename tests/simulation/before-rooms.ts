/** Classes from before there were rooms. */
import { openClassroom } from '../../src/domain/classroom.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import { capabilityKey } from '../../src/http/capabilities.ts'
import { importKeys } from '../../src/http/mac.ts'
import { library } from '../support/content.ts'
import { saveLearner, saveSettings } from '../support/old-classes.ts'
import { newClass, type SimulatedClass } from './classes.ts'
import { signingKeys, type World } from './world.ts'

/** A class as version 1 wrote it, with somebody in it. */
export async function openBefore(world: World): Promise<SimulatedClass> {
  const code = joinCode(
    Array.from({ length: joinCodeChance.count }, () => world.chance.below(joinCodeChance.below)),
  )
  const scores = world.network.at('tokyo')
  for (const operation of ['get', 'put', 'list', 'delete'] as const) world.network.refuse(operation)
  const quiz = library.quizzes[0]?.id ?? ''
  const item = Object.values(library.items).find(({ retired }) => !retired)?.id ?? ''
  await saveSettings(
    scores,
    code,
    openClassroom(
      {
        quiz,
        items: [item],
        mode: 'practice',
        feedback: 'close',
        isShuffled: false,
        seed: '4f9k2zq',
        hasNumbers: false,
        zone: 'UTC',
        language: 'en',
        hours: 2,
      },
      world.now,
    ),
  )
  await saveLearner(scores, code, 'calm-otter-42', { joinedAt: world.now })
  const key = await capabilityKey('report', code, 1, await importKeys([signingKeys]))
  world.reached.note('a class from before there were rooms was taken over')
  const opened = newClass(code, `/classrooms/${code}/report/${key}`)
  opened.names.add('calm-otter-42')
  return opened
}
