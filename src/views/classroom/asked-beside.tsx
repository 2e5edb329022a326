import { mostTakenDistractor } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import type { BesideSibling } from '../../states/classroom/beside.ts'
import type { QuestionReport } from '../../states/classroom/question-report.ts'
import { Shares } from '../live/shares.tsx'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Markup } from '../parts/markup.tsx'

/** What a lesson asked beside a question: which wrong answer fooled most, and a second question on the same point. */
export function AskedBeside({ site, question }: { site: Site; question: QuestionReport }) {
  const { guessed, siblings } = question
  return (
    <>
      {guessed && <p>{site.t('lesson.guessed', { right: guessed.right, all: guessed.all })}</p>}
      {siblings.map((sibling) => (
        <Sibling site={site} sibling={sibling} />
      ))}
    </>
  )
}

function Sibling({ site, sibling }: { site: Site; sibling: BesideSibling }) {
  const { item, groups, latest } = sibling
  const distractor = mostTakenDistractor(groups)?.answer
  return (
    <section>
      <h3>{site.t('lesson.place.sibling')}</h3>
      <p>
        <Markup html={item.stem} />
      </p>
      <Shares site={site} question={{ item, isSibling: true }} votes={sibling} />
      {groups.map((group) => (
        <AnswerBars
          site={site}
          group={group}
          attempts={latest.attempts}
          showsKey
          distractor={distractor}
        />
      ))}
    </section>
  )
}
