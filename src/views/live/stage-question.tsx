import type { Html } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { statuses } from '../../domain/item.ts'
import type { AskedQuestion } from '../../states/live/asked-question.ts'
import { Lettered } from '../classroom/discuss-answers.tsx'
import { Markup } from '../parts/markup.tsx'
import { StatusSign } from '../parts/status-badge.tsx'

/** What can be answered to a question, all on one screen, before anything may be seen of the answers. */
export function StageQuestion({ site, question: { presented } }: StageQuestionProps) {
  switch (presented.type) {
    case 'single':
    case 'multiple':
    case 'order':
      return <Offered texts={presented.choices.map(({ text }) => text)} />
    case 'match':
      return (
        <>
          <Lettered texts={presented.right.map(({ text }) => text)} />
          <Offered texts={presented.left.map(({ text }) => text)} />
        </>
      )
    case 'classify':
      return (
        <>
          <p class="stage-statuses">
            {statuses.map((status) => (
              <span>
                <StatusSign site={site} status={status} />
              </span>
            ))}
          </p>
          <Offered texts={presented.statements.map(({ text }) => text)} />
        </>
      )
    case 'number':
      return (
        <p class="stage-unit">
          <span></span> <Markup html={presented.unit} />
        </p>
      )
  }
}

interface StageQuestionProps {
  site: Site
  question: AskedQuestion
}

/** Each with its letter or number before it. */
const Offered = ({ texts }: { texts: readonly Html[] }) => (
  <ol class="answer-bars">
    {texts.map((text) => (
      <li>
        <span class="bar-answer">
          <span>
            <Markup html={text} />
          </span>
        </span>
      </li>
    ))}
  </ol>
)
