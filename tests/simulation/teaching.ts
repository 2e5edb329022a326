/** What teachers do. */
import { expect } from 'vitest'
import type { ClassroomSettings } from '../../src/domain/classroom.ts'
import type { ClassroomAction } from '../../src/domain/classroom-changes.ts'
import { fieldsOf, formTo } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { type Page, textOf } from '../support/pages.ts'
import { checkReport } from './books.ts'
import { completionAt, newClass, type SimulatedClass } from './classes.ts'
import { places, type World } from './world.ts'

const { ui } = library
const items = Object.values(library.items).filter(({ retired }) => !retired)

export const browserOf = (world: World) => world.browserAt(world.chance.one(places) ?? 'tokyo')

/** Opens a class; undefined where its room did not take it. */
export async function open(world: World): Promise<SimulatedClass | undefined> {
  const { chance } = world
  const some = Array.from({ length: 1 + chance.below(4) }, () => chance.one(items)?.id)
  const browser = browserOf(world)
  const page = await browser.open(`/teach?items=${[...new Set(some)].join()}`)
  const form = formTo(page, '/classrooms')
  const chosen = fieldsOf(form, {
    mode: chance.isIn(0.7) ? 'practice' : 'test',
    hours: chance.weighted({ 1: 4, 2: 4, 8: 2 }),
  }).filter(([name]) => name !== 'numbers')
  const report = await browser.send(form, [
    ...chosen,
    ...(chance.isIn(0.3) ? [['numbers', 'yes'] as const] : []),
  ])
  const wasLost = world.fates.some(({ method, fate }) => method === 'open' && fate === 'answerLost')
  if (wasLost) world.reached.note('a class was opened and its answer lost')
  const [address = ''] = report.address.split('?')
  const [, code = ''] = /\/classrooms\/([A-Z]{8})\/report\//.exec(address) ?? []
  if (!code) return undefined
  return newClass(code, address)
}

/** Asks for a change, sometimes by an old key and sometimes twice. */
export async function change(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const action = chance.weighted<ClassroomAction>({
    close: 4,
    reopen: 8,
    extend: 4,
    lock: 5,
    rekey: 3,
    delete: 1,
  })
  const isOld = one.reports.length > 1 && chance.isIn(0.3)
  const report = (isOld ? chance.one(one.reports.slice(0, -1)) : one.reports.at(-1)) ?? ''
  const browser = browserOf(world)
  const nonce = Array.from({ length: 16 }, () => chance.below(36).toString(36)).join('')
  const send = () =>
    browser.send({
      // As the page that asks has it.
      action: `${report}/${action}?form=${nonce}`,
      method: 'post',
      hidden: [],
      tags: [],
    })
  const before = one.settings
  const wasReplaced = isReplaced(one, report)
  let page = await send()
  if (isOld) {
    reached.note('a change was asked for with a key that was replaced')
    if (one.settings && one.settings.keyVersion > 1)
      reached.note('an old key was tried after a new one')
  }
  if (chance.isIn(0.2) || page.status === 503) {
    reached.note('a change was sent twice')
    page = await send()
  }
  if (world.fates.some(({ method, fate }) => method === 'change' && fate === 'answerLost')) {
    reached.note('a change was made and its answer lost')
    if (action === 'rekey') reached.note('a new key was made and its answer lost')
  }
  if (before?.isDeleted) reached.note('a class that was deleted was asked for a change')
  const ended = before && before.closesAt <= world.now
  if (page.status === 200 && before) {
    if (action === 'close' && !ended) reached.note('a class was closed early')
    if (action === 'reopen' && ended) reached.note('a class that had ended was reopened')
    if (action === 'extend' && ended) reached.note('a class was kept open longer after it ended')
    if (action === 'delete' && one.devices.length > 0) {
      reached.note('a class was deleted while learners were at their questions')
    }
  }
  follow(one, page)
  if (!wasReplaced && !one.isExpired && !world.isCrowded) {
    // Whatever got lost, the same form leads to what came of it: nobody is locked out.
    if (page.status === 503) {
      page = await world.calmly(send)
      follow(one, page)
      reached.note('a form was sent again until it was answered')
    }
    const now = (await world.roomOf(one))?.settings
    if (now) checkChange(action, page, now, world.now)
  }
  // By a key that was replaced nothing may change.
  if (!wasReplaced) one.asked.push(action)
}

/** What a page that says yes stands for. */
function checkChange(
  action: ClassroomAction,
  page: Page,
  settings: ClassroomSettings,
  now: number,
): void {
  const isRefused = page.status === 409 || page.status === 410
  if (isRefused) return
  expect(page.status, `${action} leads somewhere`).toBe(200)
  expect(versionIn(page.address), 'to the report by its new key').toBe(settings.keyVersion)
  if (action === 'lock') expect(settings.isLocked).toBe(true)
  if (action === 'close') expect(settings.closesAt).toBeLessThanOrEqual(now)
  if (action === 'reopen' || action === 'extend') expect(settings.closesAt).toBeGreaterThan(now)
  if (action === 'delete') expect(settings.isDeleted).toBe(true)
}

/** Keeps the newest address. */
function follow(one: SimulatedClass, { address }: Page): void {
  const [report = ''] = address.split('?')
  if (/\/report\/[^/]+$/.test(report) && !one.reports.includes(report)) one.reports.push(report)
}

export async function lookAtReport(world: World, one: SimulatedClass): Promise<void> {
  const old = one.reports.find((address) => isReplaced(one, address))
  if (old && world.chance.isIn(0.3)) return tryOldKey(world, old)
  const page = await browserOf(world).open(one.reports.at(-1) ?? '')
  if (page.status === 200 && !world.isCrowded) await checkReport(world, one)
  const wasAway = world.fates.some(
    ({ method, fate }) => method === 'read' && fate !== 'answered' && fate !== 'evictedBefore',
  )
  if (!wasAway) return
  world.reached.note(
    page.status === 200 ? 'a report was read from the copy' : 'a report could not be read',
  )
}

/** A key that was replaced opens nothing, in whatever place, once the room is asked. */
async function tryOldKey(world: World, old: string): Promise<void> {
  const page = await world.calmly(() => browserOf(world).open(old))
  expect(page.status, 'a key that was replaced stays shut').not.toBe(200)
  world.reached.note('a report was asked for with a key that was replaced')
}

export async function remove(world: World, one: SimulatedClass): Promise<void> {
  const device = world.chance.one(one.devices)
  const report = one.reports.at(-1) ?? ''
  if (!device) return
  const action = `${report}/learners/${device.name}/remove`
  await browserOf(world).send({ action, method: 'post', hidden: [], tags: [] })
  // Whatever the page said: the report that it leads to may be away as well.
  const wasReached = world.fates.some(
    ({ method, fate }) => method === 'remove' && fate !== 'unreached',
  )
  const isMade = wasReached && !isReplaced(one, report)
  if (isMade && !one.settings?.isDeleted) {
    one.removed.add(device.name)
    world.reached.note('a learner was removed')
  }
}

/** Whether the key of an address was replaced by the last look. */
const isReplaced = ({ settings }: SimulatedClass, report: string): boolean =>
  versionIn(report) < (settings?.keyVersion ?? 0)

/** Of the key in an address. */
const versionIn = (address: string): number => Number(/\/report\/(\d+)-/.exec(address)?.[1])

/** Hands in what learners could not. */
export async function pasteReceipts(
  world: World,
  one: SimulatedClass,
  all: readonly SimulatedClass[],
): Promise<void> {
  const { reached } = world
  const from = world.chance.isIn(0.8) ? one : (world.chance.one(all) ?? one)
  const device = world.chance.one(from.devices)
  const address = device?.pages.at(-1)?.address
  if (!address) return
  const page = await browserOf(world).send(
    { action: `${one.reports.at(-1)}/receipts`, method: 'post', hidden: [], tags: [] },
    [['receipts', `http://localhost${address}`]],
  )
  if (page.status !== 200) return
  const text = textOf(page.html)
  if (text.includes(ui['receipt.recorded'] ?? '?')) {
    reached.note('a receipt was recorded')
    const completion = completionAt(address)
    if (completion) {
      one.told.add(completion.id)
      one.recorded.set(completion.id, completion)
    }
  }
  if (text.includes(ui['receipt.late'] ?? '?')) reached.note('a receipt was late')
  if (text.includes(ui['receipt.removed'] ?? '?'))
    reached.note('a receipt of a removed learner was refused')
  if (text.includes(ui['receipt.otherClassroom'] ?? '?'))
    reached.note('a receipt of another class was refused')
}
