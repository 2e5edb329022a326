import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import { letterAt } from '../../content/letter.ts'
import type { Html, Item } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { statuses } from '../../domain/item.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { AnswersInView } from '../../states/classroom/answers-in-view.ts'
import type { DiscussionState } from '../../states/classroom/discussion.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import type { VoteBefore } from '../parts/answer-count.tsx'
import { AnswerMatrix } from '../parts/answer-matrix.tsx'
import { Markup } from '../parts/markup.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { StageLink } from './stage-link.tsx'

/** What the answers on a stage are made of; without `reason` and `paths` no answer leads to its reason. */
type AnswersOnStage = AnswersInView &
  Pick<DiscussionState, 'attempts' | 'isRevealed'> & { question: { item: Item } } & Partial<
    Pick<DiscussionState, 'reason' | 'paths'>
  >

interface DiscussAnswersProps {
  site: Site
  discussion: AnswersOnStage
  /** The vote before, to be seen beside it. */
  before?: VoteBefore | undefined
}

/** What the class answered, all on one screen: bars, or for a question with parts a table of them. */
export function DiscussAnswers({ site, discussion, before }: DiscussAnswersProps) {
  const { question, groups, partOf, attempts, isRevealed, distractor } = discussion
  const { item } = question
  const shared = { site, attempts, showsKey: isRevealed, distractor, before }
  const named = (nameAt: (at: number) => string) => (at: number) => (
    <Handle discussion={discussion} at={at} name={nameAt(at)} />
  )
  switch (item.type) {
    case 'number':
      return groups.map((group, at) => (
        <AnswerBars {...shared} group={group} at={at} handle={letterAt} />
      ))
    case 'single':
    case 'multiple':
      return groups.map((group, at) => (
        <AnswerBars {...shared} group={group} at={at} handle={named(letterAt)} />
      ))
    case 'order':
      return (
        <AnswerMatrix
          {...shared}
          groups={groups}
          corner={site.t('order.place')}
          head={({ text }) => text}
          handle={(row) => named(letterAt)(partOf[row] ?? row)}
        />
      )
    case 'classify':
      return (
        <AnswerMatrix
          {...shared}
          groups={groups}
          head={(_, at) => statuses[at] && <StatusSign site={site} status={statuses[at]} />}
          handle={named(letterAt)}
        />
      )
    case 'match':
      return (
        <>
          <Legend groups={groups} isRevealed={isRevealed} />
          <AnswerMatrix
            {...shared}
            groups={groups}
            head={lettered}
            handle={named(numberAt)}
            after={isRevealed ? (group) => <ItsPair group={group} /> : undefined}
          />
        </>
      )
  }
}

/** The letters have the columns, so the rows have numbers. */
const numberAt = (at: number): string => String(at + 1)

const lettered = ({ text }: CountedAnswer, at: number): Child => (
  <>
    {letterAt(at)} <span class="visually-hidden">{plainText(text)}</span>
  </>
)

interface LegendProps {
  groups: readonly AnswerGroup[]
  isRevealed: boolean
}

/**
 * What the letters of the columns stand for; each head says so to those who only hear it. Once the pairs are shown,
 * only what belongs to no part is left to tell.
 */
function Legend({ groups, isRevealed }: LegendProps) {
  const isTold = (at: number) => isRevealed && groups.some(({ answers }) => answers[at]?.isKey)
  return (
    <Lettered texts={groups[0]?.answers.map(({ text }, at) => (isTold(at) ? null : text)) ?? []} />
  )
}

/** Letters and what they stand for. @param props.texts none for a letter that is left out */
export const Lettered = ({ texts }: { texts: readonly (Html | null)[] }) => (
  <ul class="legend" aria-hidden="true">
    {texts.map(
      (text, at) =>
        text !== null && (
          <li>
            <b>{letterAt(at)}</b>{' '}
            <span>
              <Markup html={text} />
            </span>
          </li>
        ),
    )}
  </ul>
)

/** What a part belongs with. */
function ItsPair({ group: { answers } }: { group: AnswerGroup }) {
  const at = answers.findIndex(({ isKey }) => isKey)
  return (
    <span class="pair">
      {' '}
      → <b aria-hidden="true">{letterAt(at)}</b> <Markup html={answers[at]?.text ?? ''} />
    </span>
  )
}

/** What to call a choice or a part; once the key is shown, it leads to the reason for it. */
function Handle({
  discussion: { reason, paths },
  at,
  name,
}: {
  discussion: AnswersOnStage
  at: number
  name: string
}) {
  if (!reason || !paths) return name
  return (
    <StageLink href={paths.reason(at)} isCurrent={reason.at === at}>
      {name}
    </StageLink>
  )
}
