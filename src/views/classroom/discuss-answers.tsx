import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { statuses } from '../../domain/item.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { DiscussionState } from '../../states/classroom/discussion.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { AnswerMatrix } from '../parts/answer-matrix.tsx'
import { letterAt } from '../parts/letter.ts'
import { Markup } from '../parts/markup.tsx'
import { StatusSign } from '../parts/status-badge.tsx'
import { StageLink } from './stage-link.tsx'

interface DiscussAnswersProps {
  site: Site
  discussion: DiscussionState
}

/** What the class answered, all on one screen: bars, or for a question with parts a table of them. */
export function DiscussAnswers({ site, discussion }: DiscussAnswersProps) {
  const { question, groups, partOf, attempts, isRevealed, distractor } = discussion
  const { item } = question
  const shared = { site, attempts, showsKey: isRevealed, distractor }
  const named = (nameAt: (at: number) => string) => (at: number) => (
    <Handle discussion={discussion} at={at} name={nameAt(at)} />
  )
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'number':
      return groups.map((group) => (
        <AnswerBars {...shared} group={group} handle={named(letterAt)} />
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
    <ul class="legend" aria-hidden="true">
      {groups[0]?.answers.map(
        ({ text }, at) =>
          !isTold(at) && (
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
}

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
  discussion,
  at,
  name,
}: {
  discussion: DiscussionState
  at: number
  name: string
}) {
  const { reason, paths } = discussion
  if (!reason) return name
  return (
    <StageLink href={paths.reason(at)} isCurrent={reason.at === at}>
      {name}
    </StageLink>
  )
}
