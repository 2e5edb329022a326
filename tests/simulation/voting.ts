/** What learners do in a live lesson: they follow it, and vote by script or without. */
import { certainties, certaintyField } from '../../src/domain/certainty.ts'
import { ballots } from '../../src/domain/live/lesson.ts'
import { answerOf, fieldsFor, itemOf, qualitiesOf } from '../support/answers.ts'
import { library } from '../support/content.ts'
import { swapHeaders } from '../support/htmx-client.ts'
import { type Form, formsIn, type Page, textOf } from '../support/pages.ts'
import { attemptAt, type Device, ownerIn, type SimulatedClass } from './classes.ts'
import { checkFollowed } from './followed-pages.ts'
import { attemptKey, isUnderWay, type SentVote, voteKey, voteValue } from './lesson-book.ts'
import { browserOf } from './teaching.ts'
import { places, type World } from './world.ts'

const says = ({ html }: Page, key: string) => textOf(html).includes(textOf(library.ui[key] ?? '?'))

/** Looks where the lesson stands, and votes if a vote is open. */
export async function vote(world: World, one: SimulatedClass): Promise<void> {
  const { chance, reached } = world
  const device = chance.one(one.devices)
  if (!device) return
  // A device may show what has passed.
  const isLive = isUnderWay(one.lesson) && world.now < (one.settings?.closesAt ?? 0)
  const isStale = chance.isIn(isLive ? 0.25 : 0.6)
  const page = isStale && device.lesson ? device.lesson : await follow(world, one, device)
  const form = page && voteFormIn(page)
  if (!page || !form) return
  const sent = voteFor(world, one, page, form)
  const isScripted = chance.isIn(0.5)
  const browser = isScripted
    ? world.browserAt(chance.one(places) ?? 'tokyo', swapHeaders)
    : browserOf(world)
  const { item, response, certainty } = sent
  const fields = [
    ...fieldsFor(item, response),
    ...(certainty ? [[certaintyField, certainty] as const] : []),
  ]
  if (certainty) reached.note('a learner voted and said how sure of it they were')
  const send = () => browser.send(form, fields)
  let answered = await send()
  note(world, one, sent, answered)
  if (answered.status === 503) {
    reached.note('a vote got no answer')
    const wasTaken = world.fates.some(
      ({ method, fate }) => method === 'vote' && fate === 'answerLost',
    )
    answered = await send()
    const fate = note(world, one, sent, answered)
    if (wasTaken && fate === 'taken') {
      reached.note('a vote was taken, its answer lost, and the same sent again')
    }
  }
  if (fateOf(answered) === 'taken') {
    reached.note(isScripted ? 'a vote was taken by script' : 'a vote was taken without scripts')
  }
  await keep(world, one, device, answered)
}

/** Opens the lesson on a device. */
async function follow(
  world: World,
  one: SimulatedClass,
  device: Device,
): Promise<Page | undefined> {
  const [, path = ''] = /^(.*\/attempts\/[^/?]+)/.exec(device.pages.at(-1)?.address ?? '') ?? []
  const page = await device.browser.open(`${path}/live`)
  if (page.status === 503) world.reached.note('a lesson could not be followed')
  await keep(world, one, device, page)
  return page.status === 200 ? page : undefined
}

async function keep(world: World, one: SimulatedClass, device: Device, page: Page) {
  if (page.status !== 200 && page.status !== 409) return
  device.lesson = page
  if (!world.isCrowded) await checkFollowed(world, one, page)
}

/** The form of an open vote. Without an address of its own it posts to that of its page. */
function voteFormIn({ html, address }: Page): Form | undefined {
  const form = formsIn(html).find(({ hidden }) => hidden.some(([name]) => name === 'round'))
  return form && { ...form, action: address }
}

/** What is voted, and in which ballot as the page has it. */
function voteFor({ chance }: World, one: SimulatedClass, page: Page, form: Form) {
  const [round = '', item = ''] = ['round', 'item'].map(
    (wanted) => form.hidden.find(([name]) => name === wanted)?.[1],
  )
  const quality = chance.weighted({ right: 5, wrong: 3, partly: 2 })
  const { id = '', classroom } = attemptAt(page.address) ?? {}
  const isAsked = form.tags.some(({ attributes }) => attributes.name === certaintyField)
  return {
    id,
    item,
    certainty: (isAsked && chance.isIn(0.3) && chance.one(certainties)) || null,
    ballot: says(page, 'lesson.guess')
      ? ballots.guess
      : says(page, 'lesson.vote.2')
        ? ballots.second
        : ballots.first,
    name: ownerIn(one, id, classroom?.learner ?? ''),
    response: answerOf(item, qualitiesOf(itemOf(item).type).includes(quality) ? quality : 'wrong'),
    round: Number(round),
  }
}

/** What the learner was told of a vote. A page that leads on says it is in where the vote is still open. */
function fateOf(page: Page): SentVote['fate'] {
  if (says(page, 'lesson.said.late')) return 'late'
  return page.status === 200 && says(page, 'lesson.said.taken') ? 'taken' : 'unknown'
}

function note(
  { reached }: World,
  one: SimulatedClass,
  vote: Omit<SentVote, 'fate'>,
  page: Page,
): SentVote['fate'] {
  const { lesson, votes, sent, given } = one.lesson
  const fate = fateOf(page)
  sent.push({ ...vote, fate })
  if (fate !== 'late') {
    const key = attemptKey(vote)
    given.set(key, (given.get(key) ?? new Set()).add(voteValue(vote)))
  }
  if (fate === 'late') {
    reached.note('a vote came after its close')
    if (lesson?.revealed.includes(vote.item)) reached.note('a vote came after the key was shown')
    if (!isUnderWay(one.lesson)) reached.note('a vote came after the lesson')
  }
  if (fate === 'taken' && (votes.get(voteKey(vote)) ?? voteValue(vote)) !== voteValue(vote))
    reached.note('a vote was changed')
  return fate
}
