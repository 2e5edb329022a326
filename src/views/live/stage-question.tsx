import type { Html } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
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

/** Lines that fit one below another, by how large they are, and about how many letters fit into one. */
const sizes = [
  { name: 'largest', lines: 10, letters: 44 },
  { name: 'larger', lines: 12, letters: 54 },
] as const

/** A stem of more letters takes a third line. */
const longStem = 95

/** How large what is offered is set: so that all of it fits below the stem. */
export function offeredClass({ presented }: AskedQuestion): string {
  const { type, stem } = presented
  if (type === 'match' || type === 'number') return 'stage-answers'
  const texts = type === 'classify' ? presented.statements : presented.choices
  const lengthOf = (html: Html) => plainText(html).length
  const beside = (type === 'classify' ? 1 : 0) + Math.max(0, lengthOf(stem) / longStem - 1) * 2
  const fitting = sizes.find(({ lines, letters }) => {
    const needed = texts.map(({ text }) => 1 + Math.ceil(lengthOf(text) / letters))
    return needed.reduce((sum, each) => sum + each, beside) <= lines
  })
  return fitting ? `stage-answers ${fitting.name}` : 'stage-answers'
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
