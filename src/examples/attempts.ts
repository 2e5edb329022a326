/** Attempts in every state: questions, mistakes, feedback, results. */
import type { Item } from '../content/library.ts'
import type { Site } from '../content/site.ts'
import { type Attempt, recordIdOf, startAttempt } from '../domain/attempt.ts'
import { certainties } from '../domain/certainty.ts'
import { matchField, placeField, statusField } from '../domain/response-fields.ts'
import { signAttempt } from '../http/tokens.ts'
import { oneOfEachType, quizId, quizOf } from './bank.ts'
import { now, type PageExample } from './example.ts'
import { type Quality, qualitiesOf, responseOf } from './responses.ts'

/** Stands in the ids of all attempts of the examples; the second in those that the store does not take. */
export const attemptMark = '0examples0'
export const refusedMark = '00refused0'

/** An attempt at these items. */
export const attemptAt = (site: Site, items: readonly Item[]): Attempt =>
  startAttempt({
    id: `20261123-${attemptMark}-${quizId(site)}`,
    seed: '4f9k2zq',
    mode: 'practice',
    draw: 'full',
    startedAt: now(),
    items: items.map(({ id }) => id),
  })

const given = (item: Item, quality: Quality) => ({
  response: responseOf(item, quality),
  seconds: 20,
})

/** The address of an attempt. */
export const signed =
  (site: Site, attempt: Attempt, below = ''): PageExample['path'] =>
  async (keys) =>
    site.path(`/attempts/${await signAttempt(attempt, keys)}${below}`)

/** Each type of question, unanswered, sent empty and sent half done; then in a test. */
export const questionExamples = (site: Site): PageExample[] =>
  oneOfEachType(site).flatMap((item): PageExample[] => {
    const attempt = attemptAt(site, [item, ...quizOf(site)])
    const [of, part] = [`question-${item.type}`, partOf(item)]
    const asked = [['item', item.id]] as const
    const sent = signed(site, attempt, '/responses')
    return [
      { name: of, title: `Question, ${item.type}`, path: signed(site, attempt) },
      { name: `${of}-empty`, title: `Nothing given, ${item.type}`, path: sent, form: asked },
      ...(part
        ? [
            {
              name: `${of}-half`,
              title: `Half given, ${item.type}`,
              path: sent,
              form: [...asked, part],
            },
          ]
        : []),
    ]
  })

/** The last field of an item of several parts. */
function partOf(item: Item): readonly [string, string] | undefined {
  switch (item.type) {
    case 'order':
      return [placeField(item.key.at(-1) ?? ''), '1']
    case 'match':
      return [matchField(item.left.at(-1)?.id ?? ''), item.left.at(-1)?.key ?? '']
    case 'classify':
      return [statusField(item.statements.at(-1)?.id ?? ''), item.statements.at(-1)?.key ?? '']
    default:
      return undefined
  }
}

/** The feedback on each type of item, by how good the response was. */
export const feedbackExamples = (site: Site): PageExample[] =>
  oneOfEachType(site).flatMap((item) =>
    qualitiesOf(item.type).map((quality) => {
      const attempt = attemptAt(site, [item, ...quizOf(site)])
      const responses = attempt.responses.with(0, given(item, quality))
      return {
        name: `feedback-${item.type}-${quality}`,
        title: `Feedback, ${item.type}, ${quality}`,
        path: signed(site, { ...attempt, responses }),
      }
    }),
  )

/** A complete attempt that was recorded. @param quality of the response to each item */
export function completeAttempt(site: Site, quality: (item: Item, at: number) => Quality): Attempt {
  const items = quizOf(site)
  const attempt = attemptAt(site, items)
  const responses = items.map((item, at) => given(item, quality(item, at)))
  return { ...attempt, responses, at: items.length - 1, completedAt: now(), isRecorded: true }
}

/** Right, partly where that can be, and wrong in turn. */
export const inTurn = ({ type }: Pick<Item, 'type'>, at: number): Quality =>
  (['right', qualitiesOf(type)[1] ?? 'wrong', 'wrong'] as const)[at % 3] ?? 'right'

/** Half of it blank, and the rest with how sure the learner was. */
function handedIn(attempt: Attempt): Attempt {
  const responses = attempt.responses.map((each, at) =>
    each && at < attempt.items.length / 2
      ? { ...each, certainty: certainties[(at + 2) % certainties.length] ?? 'guess' }
      : undefined,
  )
  return { ...attempt, responses }
}

/** Results of all kinds, and the pages that are made of them. */
export function resultExamples(site: Site): PageExample[] {
  const mixed = completeAttempt(site, inTurn)
  const record = recordIdOf(mixed)
  const of = (name: string, title: string, attempt: Attempt): PageExample => ({
    name: `result-${name}`,
    title: `Result, ${title}`,
    path: signed(site, attempt),
  })
  return [
    of('mixed', 'right and wrong', mixed),
    of(
      'full',
      'all right',
      completeAttempt(site, () => 'right'),
    ),
    of(
      'nothing',
      'all wrong',
      completeAttempt(site, () => 'wrong'),
    ),
    of('refused', 'not recorded', {
      ...mixed,
      id: mixed.id.replace(attemptMark, refusedMark),
      isRecorded: false,
    }),
    of('handed-in', 'handed in, and how sure of what', handedIn(mixed)),
    of('trial', 'of a teacher who tries it', { ...mixed, draw: 'trial', isRecorded: false }),
    { name: 'result-shared', title: 'Result, shared', path: () => site.path(`/results/${record}`) },
    { name: 'challenge', title: 'Challenge', path: () => site.path(`/challenge/${record}`) },
  ]
}
