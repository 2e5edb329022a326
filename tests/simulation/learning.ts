/** What learners do. */
import { expect } from 'vitest'
import { answerOf, itemOf, qualitiesOf } from '../support/answers.ts'
import { fieldsOf, newLearnerForm } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { formsIn, nextIn, type Page, questionIn, recordFormIn, textOf } from '../support/pages.ts'
import { attemptAt, completionAt, type Device, type SimulatedClass, stateOf } from './classes.ts'
import { browserOf } from './teaching.ts'
import type { World } from './world.ts'

const { ui } = library
const says = ({ html }: Page, key: string) => textOf(html).includes(textOf(ui[key] ?? '?'))
const hadFate = ({ fates }: World, of: string, ...wanted: string[]) =>
  fates.some(({ method, fate }) => method === of && wanted.includes(fate))

export async function join(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const browser = browserOf(world)
  const page = await browser.open(`/join/${one.code}`)
  const isOpen = formsIn(page.html).some(({ hidden }) => hidden.some(([name]) => name === 'form'))
  if (!isOpen) {
    reached.note('a learner could not join')
    return
  }
  const form = newLearnerForm(page)
  // Chance would hardly ever draw a name twice.
  const twin = chance.isIn(0.15) ? chance.one(one.devices)?.name : undefined
  const hidden = form.hidden.map(([name, value]) =>
    name === 'name' && twin ? ([name, twin] as const) : ([name, value] as const),
  )
  const sent = { ...form, hidden }
  const name = sent.hidden.find(([field]) => field === 'name')?.[1] ?? ''
  one.names.add(name)
  const number = form.tags.some(({ attributes }) => attributes.name === 'number')
    ? { number: String(1 + chance.below(5)) }
    : {}
  const times = chance.isIn(0.15) ? 2 : 1
  let first = await browser.send(sent, fieldsOf(form, number))
  if (times === 2) first = await browser.send(sent, fieldsOf(form, number))
  if (hadFate(world, 'join', 'answerLost')) reached.note('a learner joined and the answer was lost')
  if (says(first, 'join.error.nameTaken')) reached.note('a name was taken')
  if (says(first, 'join.error.numberTaken')) reached.note('a number was taken')
  if (!questionIn(first.html)) return
  if (times === 2) reached.note('a learner joined twice by one form')
  if (hadFate(world, 'join', 'unreached')) reached.note('a learner joined by the copy')
  noteState(one, first)
  one.devices.push({ browser, name, pages: [first], form: sent })
}

export async function comeBack(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const device = chance.one(one.devices)
  if (!device) return
  const browser = browserOf(world)
  const page = await browser.send(
    { action: `/join/${one.code}`, method: 'post', hidden: [['returning', 'yes']], tags: [] },
    [['name', device.name]],
  )
  if (!questionIn(page.html)) return
  reached.note('a learner came back')
  if (one.settings?.isLocked)
    reached.note('a learner came back to a class that nobody new may join')
  noteState(one, page)
  one.devices.push({ ...device, browser, pages: [page] })
}

/** One step on: an answer, or the link after feedback; at the end, trying again to have it recorded. */
export async function goOn(world: World, one: SimulatedClass): Promise<void> {
  const device = world.chance.one(one.devices)
  const page = device?.pages.at(-1)
  if (!device || !page) return
  const next = nextIn(page.html)
  const record = recordFormIn(page.html)
  if (questionIn(page.html)) await answer(world, one, device, page)
  else if (next) await keep(world, one, device, await device.browser.open(next))
  else if (record) await keep(world, one, device, await device.browser.send(record))
}

async function answer(
  world: World,
  one: SimulatedClass,
  device: Device,
  page: Page,
): Promise<void> {
  const { item = '' } = questionIn(page.html) ?? {}
  const quality = world.chance.one(qualitiesOf(itemOf(item).type)) ?? 'right'
  const was = completionsIn(device)
  await keep(world, one, device, await device.browser.respond(page, answerOf(item, quality)))
  if (completionsIn(device).size > Math.max(was.size, 1)) {
    world.reached.note('a learner went back and finished again with other answers')
  }
}

const completionsIn = ({ pages }: Device) =>
  new Set(pages.flatMap(({ address }) => completionAt(address)?.id ?? []))

/** Looks at an earlier page again, and goes on from there. */
export async function goBack(world: World, one: SimulatedClass): Promise<void> {
  const device = world.chance.one(one.devices)
  const earlier = device && world.chance.one(device.pages)
  if (device && earlier) await keep(world, one, device, await device.browser.open(earlier.address))
}

/** What the page says is what this learner was told. */
async function keep(world: World, one: SimulatedClass, device: Device, page: Page): Promise<void> {
  const { reached } = world
  if (page.status !== 200) return
  device.pages.push(page)
  noteState(one, page)
  if (!world.isCrowded) await checkWords(world, one, page)
  const completion = completionAt(page.address)
  if (!completion) return
  const { id, name, score } = completion
  if (hadFate(world, 'complete', 'answerLost'))
    reached.note('a learner finished and the answer was lost')
  if (hadFate(world, 'complete', 'unreached')) {
    reached.note('a learner finished where the room did not answer')
  }
  if (one.removed.has(name)) reached.note('a learner who was removed finished')
  if (!says(page, 'result.recorded')) return
  if (!one.recorded.has(id)) one.told.add(id)
  one.recorded.set(id, { name, score })
}

/** An address was given out that holds this state of an attempt. */
function noteState(one: SimulatedClass, { address }: Page): void {
  const attempt = attemptAt(address)
  if (!attempt) return
  const responses = attempt.responses.map((each) => each?.response ?? '')
  one.given.add(stateOf(attempt.id, responses))
}

/** What a page says of the class is so, whoever said it; and it shows nothing before its time. */
async function checkWords(world: World, one: SimulatedClass, page: Page): Promise<void> {
  const attempt = attemptAt(page.address)
  const room = await world.roomOf(one)
  if (!attempt || !room?.settings) return
  const { settings } = room
  const isOpen = world.now < settings.closesAt && !settings.isDeleted
  const isMember = !room.removed.includes(attempt.classroom?.learner ?? '')
  const completedAt = attempt.completedAt ?? world.now
  if (saysBeginning(page, 'result.late')) {
    world.reached.note('a learner finished after the end')
    const isLate = settings.isDeleted || completedAt > settings.closesAt
    expect(isLate, 'in time is in time').toBe(true)
  }
  if (saysBeginning(page, 'result.ended')) {
    world.reached.note('a class ended while a learner was at a question')
    expect(isOpen, 'a class that is open has not ended').toBe(false)
  }
  if (says(page, 'result.classroomDeleted')) expect(settings.isDeleted).toBe(true)
  if (says(page, 'result.classroomGone')) expect(one.isExpired).toBe(true)
  // A deleted class forgets whom it removed, while a copy of it may still say so.
  if (says(page, 'result.removed') && !settings.isDeleted)
    expect(isMember, 'nobody is sent away for others').toBe(false)
  checkSecrets(page, isOpen, settings.feedback === 'close')
}

/** A test shows nothing of what was right before it is complete, or before the class ends; practice, before the answer. */
function checkSecrets(page: Page, isOpen: boolean, isHeldBack: boolean): void {
  const { mode, at, items, completedAt } = attemptAt(page.address) ?? { items: [], at: 0 }
  const asked = questionIn(page.html)?.item
  const isTest = mode === 'test' && isOpen && (completedAt === undefined || isHeldBack)
  const secret = isTest ? items : asked ? items.slice(at) : []
  if (isTest && completedAt !== undefined && !says(page, 'handedIn.title')) {
    throw new Error('a test that was handed in shows more than that')
  }
  for (const item of secret) {
    for (const text of feedbackOf(item)) {
      expect(textOf(page.html), `no feedback on ${item} before its time`).not.toContain(text)
    }
  }
}

/** What is said of the answers to an item, in words. */
function feedbackOf(id: string): readonly string[] {
  const known = feedback.get(id)
  if (known) return known
  const html: string[] = []
  JSON.stringify(itemOf(id), (key, value) => {
    if (key === 'html') html.push(value)
    return value
  })
  const words = html.map(textOf)
  feedback.set(id, words)
  return words
}

const feedback = new Map<string, readonly string[]>()

const saysBeginning = ({ html }: Page, key: string) =>
  textOf(html).includes(textOf(ui[key] ?? '?').split('(')[0] ?? '?')
