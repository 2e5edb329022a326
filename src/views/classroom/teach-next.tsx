import { plainText, withoutQuotes } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import type { TeachNext } from '../../states/classroom/teach-next.ts'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'
import { SectionLink } from '../parts/section-link.tsx'

/** The questions that went worst, a card each: what misled, what holds, where to read and to show it. */
export function WhatToTeachNext({ site, state }: { site: Site; state: ReportState }) {
  if (state.teachNext.length === 0) return null
  return (
    <section aria-labelledby="teach-next">
      <h2 id="teach-next">{site.t('report.next')}</h2>
      <ol class="teach-next">
        {state.teachNext.map((next) => (
          <Card site={site} next={next} path={state.path} />
        ))}
      </ol>
    </section>
  )
}

interface CardProps {
  site: Site
  next: TeachNext
  path: ReportState['path']
}

function Card({ site, next, path }: CardProps) {
  const { t } = site
  const { question, share } = next
  const { item, number, section } = question
  return (
    <li>
      <h3>
        <Markup html={item.stem} />
      </h3>
      <p class="share">
        {percent(share)}
        <span class="visually-hidden"> {t('report.earned')}</span>
      </p>
      <Misled site={site} next={next} />
      <p>
        <WhatHolds site={site} next={next} />
        {section && (
          <>
            {t('report.read')} <SectionLink site={site} section={section} />
          </>
        )}
      </p>
      <p class="screen-only">
        <a href={path('/discuss', { question: String(number) })}>
          {t('report.project')}
          <span class="visually-hidden">: {t('discuss.question', { n: number })}</span>
        </a>
      </p>
    </li>
  )
}

/** What corrects the wrong idea; where none is known, the right answer. */
function WhatHolds({ site, next: { question, keys } }: Omit<CardProps, 'path'>) {
  const correction = question.misconception?.correction.html
  if (correction === undefined && keys.length === 0) return null
  return (
    <>
      <strong>{site.t('report.holds')}</strong>{' '}
      {correction === undefined ? (
        keys.map((key) => (
          <>
            <q>
              <Markup html={withoutQuotes(key)} />
            </q>
            .{' '}
          </>
        ))
      ) : (
        <Markup html={`${correction} `} />
      )}
    </>
  )
}

/** How many were misled, and by what. */
function Misled({ site, next: { misled, attempts } }: Omit<CardProps, 'path'>) {
  if (!misled) return null
  const { group, answer } = misled
  const said = { n: answer.count, all: attempts, answer: withoutQuotes(plainText(answer.text)) }
  return (
    <p>
      <strong>{site.t('report.misled')}</strong>{' '}
      {group.label === undefined
        ? site.t('report.misled.answer', said)
        : site.t('report.misled.part', { ...said, part: plainText(group.label) })}
    </p>
  )
}
