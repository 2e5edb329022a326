/** Parting people who came under one name. */
import { expect } from 'vitest'
import { isLiveLine } from '../../src/domain/live/lines.ts'
import { formsIn, tagsIn } from '../support/pages.ts'
import type { SimulatedClass } from './classes.ts'
import { browserOf } from './teaching.ts'
import type { World } from './world.ts'

/** Ticks some of what stands under a name, and gives it another. */
export async function part(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const room = await world.roomOf(one)
  const all = [...(room?.attempts ?? []), ...(room?.progress ?? [])]
  const times = new Map<string, number>()
  for (const { id, name } of all) if (!isLiveLine(id)) times.set(name, (times.get(name) ?? 0) + 1)
  for (const { name } of room?.voters ?? []) times.set(name, (times.get(name) ?? 0) + 1)
  const shared = [...times].filter(([, count]) => count > 1)
  const [name] = chance.one(shared.length > 0 && chance.isIn(0.9) ? shared : [...times]) ?? []
  if (!name) return
  const page = await browserOf(world).open(`${one.reports.at(-1)}/learners/${name}/part`)
  const form = formsIn(page.html).find(({ action }) => action.endsWith('/part'))
  if (!form) return
  const ids = tagsIn(page.html, 'input').flatMap(({ attributes: { name: field, value = '' } }) =>
    field === 'attempts' && chance.isIn(0.5) ? [value] : [],
  )
  for (const id of ids) one.ticked.add(id)
  const answered = await browserOf(world).send(
    form,
    ids.map((id) => ['attempts', id]),
  )
  const [, newName] = /#learner-(.+)$/.exec(answered.redirects.at(-1) ?? '') ?? []
  if (answered.status === 422) reached.note('a name was not parted where all or nothing was ticked')
  const isLost = world.fates.some(({ method, fate }) => method === 'part' && fate === 'answerLost')
  if (isLost) reached.note('a name was parted and the answer lost')
  if (!newName || world.isCrowded) return
  const owners = world.objects.ownersOf(one.code)
  expect([...owners.values()], 'a name that was told is there').toContain(newName)
  reached.note('a name was parted')
  const isVoter = room?.voters?.some((each) => each.name === name && ids.includes(each.id))
  if (isVoter) reached.note('a name was parted under which several had voted')
}

/**
 * Attempts that go under another name are those that were ticked, and nobody had that name.
 * @returns whether any went in this step
 */
export function checkOwners(world: World, one: SimulatedClass): boolean {
  let isParted = false
  for (const [id, name] of world.objects.ownersOf(one.code)) {
    if (one.owners.get(id) === name) continue
    expect(one.ticked.has(id), `nothing is parted that nobody ticked: ${id}`).toBe(true)
    one.owners.set(id, name)
    one.names.add(name)
    isParted = true
  }
  one.ticked.clear()
  return isParted
}
