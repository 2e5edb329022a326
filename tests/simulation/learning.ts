/** What learners do. */
import { answerOf } from '../support/answers.ts'
import { fieldsOf, newLearnerForm } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { formsIn, nextIn, type Page, questionIn, recordFormIn, textOf } from '../support/pages.ts'
import { completionAt, type Device, type SimulatedClass } from './classes.ts'
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
  const name = sent.hidden.find(([field]) => field === 'name')?.[1] ?? ''
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
  else if (next) keep(world, one, device, await device.browser.open(next))
  else if (record) keep(world, one, device, await device.browser.send(record))
}

async function answer(
  world: World,
  one: SimulatedClass,
  device: Device,
  page: Page,
): Promise<void> {
  const { item = '' } = questionIn(page.html) ?? {}
  const quality = world.chance.isIn(0.5) ? 'right' : 'wrong'
  const was = completionsIn(device)
  keep(world, one, device, await device.browser.respond(page, answerOf(item, quality)))
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
  if (device && earlier) keep(world, one, device, await device.browser.open(earlier.address))
}

/** What the page says is what this learner was told. */
function keep(world: World, one: SimulatedClass, device: Device, page: Page): void {
  const { reached } = world
  if (page.status !== 200) return
  device.pages.push(page)
  const completion = completionAt(page.address)
  if (!completion) return
  const { id, name, score } = completion
  if (hadFate(world, 'complete', 'answerLost'))
    reached.note('a learner finished and the answer was lost')
  if (hadFate(world, 'complete', 'unreached')) {
    reached.note('a learner finished where the room did not answer')
  }
  if (one.removed.has(name)) reached.note('a learner who was removed finished')
  if (says(page, 'result.recorded')) one.recorded.set(id, { name, score })
  const isLate = textOf(page.html).includes((ui['result.late'] ?? '?').split('(')[0] ?? '?')
  if (isLate) reached.note('a learner finished after the end')
}
