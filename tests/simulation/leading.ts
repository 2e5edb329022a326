/** What teachers do in a live lesson, on one device or two. */
import { type Step, steps } from '../../src/domain/live/leading.ts'
import type { Fields } from '../support/answers.ts'
import { library } from '../support/content.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import { type Form, formsIn, type Page, tagsIn, textOf } from '../support/pages.ts'
import type { SimulatedClass } from './classes.ts'
import { checkBoard, checkConsole } from './followed-pages.ts'
import { isUnderWay } from './lesson-book.ts'
import { browserOf } from './teaching.ts'
import { places, type World } from './world.ts'

const says = ({ html }: Page, key: string) => textOf(html).includes(textOf(library.ui[key] ?? '?'))

/** Presses a button of the console: mostly the one to press next. */
export async function lead(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const isOld = one.reports.length > 1 && chance.isIn(0.15)
  const report = (isOld ? chance.one(one.reports) : one.reports.at(-1)) ?? ''
  const page = await openConsole(world, one, report)
  const button = page && buttonOf(world, page)
  if (!button) return
  const { form, fields } = button
  const send = () => browserFor(world).send(form, fields)
  // Both devices show the same, and are pressed in one moment.
  if (chance.isIn(0.08) && !world.isCrowded) {
    world.isCrowded = true
    const pages = await Promise.all([send(), send()])
    world.isCrowded = false
    for (const each of pages) tell(world, one, button, each)
    reached.note('two devices made the same step at once')
    return
  }
  const first = await send()
  tell(world, one, button, first)
  if (first.status !== 503) return
  const wasMade = world.fates.some(({ method, fate }) => method === 'lead' && fate === 'answerLost')
  if (wasMade) reached.note('a step was made and its answer lost')
  if (chance.isIn(0.6)) tell(world, one, button, await send())
}

/** The console, as a device shows it that may have missed what came since. */
async function openConsole(
  world: World,
  one: SimulatedClass,
  report: string,
): Promise<Page | undefined> {
  const { consoles } = one.lesson
  if (consoles.length > 0 && world.chance.isIn(0.15)) return world.chance.one(consoles)
  const page = await browserOf(world).open(`${report}/live`)
  if (page.status === 404)
    world.reached.note('a console was asked for with a key that was replaced')
  if (page.status !== 200) return undefined
  if (!world.isCrowded) await checkConsole(world, one, page)
  one.lesson.consoles = [...consoles.slice(-3), page]
  const board = tagsIn(page.html, 'a').find(({ attributes }) =>
    attributes.href?.includes(`/${one.code}/board/`),
  )
  one.lesson.board = board?.attributes.href ?? one.lesson.board
  return page
}

interface Button {
  step: Step
  form: Form
  fields: Fields
}

/** The first of a console is the one to press next. */
function buttonOf({ chance }: World, page: Page): Button | undefined {
  const buttons = formsIn(page.html).flatMap((form) => {
    const hidden = form.hidden.find(([name]) => name === 'step')?.[1]
    return form.tags.flatMap(({ name: tag, attributes: { name = '', value = '' } }): Button[] => {
      if (tag !== 'button') return []
      const step = steps.find((each) => each === (hidden ?? value))
      return step ? [{ step, form, fields: [[name, value]] }] : []
    })
  })
  const [next] = buttons
  if (chance.isIn(0.6)) return next
  const others = buttons.filter(({ step }) => step !== 'end' || chance.isIn(0.3))
  return chance.one(others)
}

/** A console with scripts, or without. */
const browserFor = (world: World) =>
  world.chance.isIn(0.5)
    ? browserOf(world)
    : world.browserAt(world.chance.one(places) ?? 'tokyo', swapHeaders)

/** The round goes on after them. */
const keepsRound: readonly Step[] = ['timer', 'untimed', 'alone', 'together']

/** What a teacher was told of a step. */
function tell(world: World, one: SimulatedClass, { step, form }: Button, page: Page): void {
  if (page.status === 404) world.reached.note('a step was asked for with a key that was replaced')
  if (says(page, 'lesson.moved')) {
    world.reached.note('a step that was made meanwhile was not made again')
    return
  }
  if (says(page, 'lesson.impossible') || keepsRound.includes(step)) return
  const meant = Math.max(...roundsIn([form]))
  const isTold = roundsIn(formsIn(page.html)).some((round) => round > meant)
  one.lesson.steps[isTold ? 'done' : 'unknown'].push(meant)
}

const roundsIn = (forms: readonly Form[]): number[] =>
  forms.flatMap(({ hidden }) =>
    hidden.flatMap(([name, value]) => (name === 'round' ? [Number(value)] : [])),
  )

/** Looks at the projector. */
export async function lookAtBoard(world: World, one: SimulatedClass): Promise<void> {
  if (!one.lesson.board) return
  const page = await browserOf(world).open(one.lesson.board)
  if (page.status === 200 && !world.isCrowded) await checkBoard(world, one, page)
  if (page.status === 200 && isUnderWay(one.lesson) && world.fates.some(isAway))
    world.reached.note('a projector showed a copy in the middle of a lesson')
}

const isAway = ({ method, fate }: World['fates'][number]) =>
  method === 'read' && (fate === 'unreached' || fate === 'answerLost')
