/** Handing in what is not finished. */
import { formsIn } from '../support/pages.ts'
import type { SimulatedClass } from './classes.ts'
import { keep } from './learning.ts'
import type { World } from './world.ts'

/** Leaves the quiz and hands in what was answered, sometimes twice. */
export async function handIn(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const device = chance.one(one.devices)
  const [, path] = /^(.*\/attempts\/[^/?]+)/.exec(device?.pages.at(-1)?.address ?? '') ?? []
  if (!device || !path) return
  const page = await device.browser.open(`${path}/leave`)
  const form = formsIn(page.html).find(({ action }) => action.endsWith('/hand-in'))
  if (!form) return
  const times = chance.isIn(0.3) ? 2 : 1
  if (times === 2) await keep(world, one, device, await device.browser.send(form))
  await keep(world, one, device, await device.browser.send(form))
  reached.note(times === 2 ? 'a learner handed in twice' : 'a learner handed in')
  const isLost = world.fates.some(
    ({ method, fate }) => method === 'complete' && fate === 'answerLost',
  )
  if (isLost) reached.note('a learner handed in and the answer was lost')
}
