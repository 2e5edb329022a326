/** What learners do. */
import { expect } from 'vitest'
import { attemptIdOf, recordIdOf } from '../../src/domain/attempt.ts'
import { certainties, certaintyField } from '../../src/domain/certainty.ts'
import { answerOf, fieldsFor, itemOf, qualitiesOf } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { fieldsOf, newLearnerForm } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { formsIn, nextIn, type Page, questionIn, recordFormIn, textOf } from '../support/pages.ts'
import {
  attemptAt,
  completionAt,
  type Device,
  ownerIn,
  type SimulatedClass,
  stateIn,
} from './classes.ts'
import { isUnderWay } from './lesson-book.ts'
import { checkSecrets } from './secrets.ts'
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
  if (!attemptAt(first.address)) return
  if (isOfLesson(first)) reached.note('a learner joined a lesson')
  if (isOfLesson(first) && one.lesson.lesson?.phase === 'vote' && one.lesson.lesson.vote === 2)
    reached.note('a learner joined in a second vote')
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
  if (!attemptAt(page.address)) return
  reached.note('a learner came back')
  if (isOfLesson(page)) reached.note('a learner came back to a lesson')
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
  else if (isOfLesson(page)) await goAlone(world, one, device, page)
}

/** A learner in a lesson takes the quiz at their own pace. */
async function goAlone(
  world: World,
  one: SimulatedClass,
  device: Device,
  page: Page,
): Promise<void> {
  if (!world.chance.isIn(0.4)) return
  const alone = page.address.replace(/\/live$/, '?alone=yes')
  await keep(world, one, device, await device.browser.open(alone))
  const last = device.pages.at(-1)
  if (isUnderWay(one.lesson) && last && questionIn(last.html))
    world.reached.note('a learner was alone at the quiz in a lesson')
  if (last && says(last, 'together.title'))
    world.reached.note('a learner was led back to the lesson')
}

const isOfLesson = ({ address }: Page): boolean => address.endsWith('/live')

async function answer(
  world: World,
  one: SimulatedClass,
  device: Device,
  page: Page,
): Promise<void> {
  const was = completionsIn(device)
  await keep(world, one, device, await respondTo(world, device.browser, page))
  if (completionsIn(device).size > Math.max(was.size, 1)) {
    world.reached.note('a learner went back and finished again with other answers')
  }
}

/** Answers the question of a page, and sometimes says how sure of it. */
export function respondTo({ chance, reached }: World, browser: Browser, page: Page): Promise<Page> {
  const { item = '', certainty } = questionIn(page.html) ?? {}
  const quality = chance.one(qualitiesOf(itemOf(item).type)) ?? 'right'
  const said = certainty && chance.isIn(0.3) ? chance.one(certainties) : undefined
  if (said) reached.note('a learner said how sure of it they were')
  return browser.submit(page, [
    ...fieldsFor(item, answerOf(item, quality)),
    ...(said ? [[certaintyField, said] as const] : []),
  ])
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
export async function keep(
  world: World,
  one: SimulatedClass,
  device: Device,
  page: Page,
): Promise<void> {
  const { reached } = world
  if (page.status !== 200) return
  device.pages.push(page)
  noteState(one, page)
  if (!world.isCrowded && !isOfLesson(page)) await checkWords(world, one, page)
  const completion = completionAt(page.address)
  if (!completion) return
  const { id, name, score } = completion
  if (hadFate(world, 'complete', 'answerLost'))
    reached.note('a learner finished and the answer was lost')
  if (hadFate(world, 'complete', 'unreached')) {
    reached.note('a learner finished where the room did not answer')
  }
  const owner = ownerIn(one, id, name)
  if (owner !== name) reached.note('a learner finished who has another name meanwhile')
  if (one.removed.has(owner)) reached.note('a learner who was removed finished')
  if (!says(page, 'result.recorded')) return
  if (!one.recorded.has(id)) one.told.add(id)
  one.recorded.set(id, { name, score })
}

/** An address was given out that holds this state of an attempt. */
function noteState(one: SimulatedClass, { address }: Page): void {
  const attempt = attemptAt(address)
  if (!attempt) return
  one.given.set(stateIn(attempt), attempt.classroom?.learner ?? '')
}

/** What a page says of the class is so, whoever said it; and it shows nothing before its time. */
async function checkWords(world: World, one: SimulatedClass, page: Page): Promise<void> {
  const attempt = attemptAt(page.address)
  const room = await world.roomOf(one)
  if (!attempt || !room?.settings) return
  const { settings } = room
  const isOpen = world.now < settings.closesAt && !settings.isDeleted
  const name = ownerIn(one, attempt.id, attempt.classroom?.learner ?? '')
  const isMember = !room.removed.includes(name)
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
  if (says(page, 'result.second')) {
    world.reached.note('a learner finished again and was told that the first result stands')
    const others = room.attempts.filter(({ id }) => attemptIdOf(id) === attempt.id)
    expect(
      others.map(({ id }) => id),
      'another completion stands',
    ).not.toContain(recordIdOf(attempt))
    expect(others.length, 'one completion stands').toBeGreaterThan(0)
  }
  // A deleted class forgets whom it removed, while a copy of it may still say so.
  if (says(page, 'result.removed') && !settings.isDeleted)
    expect(isMember, 'nobody is sent away for others').toBe(false)
  checkSecrets(page, isOpen, settings.feedback === 'close')
}

const saysBeginning = ({ html }: Page, key: string) =>
  textOf(html).includes(textOf(ui[key] ?? '?').split('(')[0] ?? '?')
