import type { Misled as MisledBy } from '../../answers/misled.ts'
import { plainText } from '../../content/plain-text.ts'
import { quoted } from '../../content/quoted.ts'
import type { Site } from '../../content/site.ts'
import type { ReportState } from '../../states/classroom/report.ts'
import type { TeachNext } from '../../states/classroom/teach-next.ts'
import { Markup } from '../parts/markup.tsx'
import { OwnLine } from '../parts/own-badge.tsx'
import { percent } from '../parts/percent.ts'
import { SectionLink } from '../parts/section-link.tsx'

/** The questions that went worst, a card each: what misled, what holds, where to read and to show it. */
export function WhatToTeachNext({ site, state }: { site: Site; state: ReportState }) {
  if (state.teachNext.length === 0) return null
  return (
    <section aria-labelledby="teach-next">
      <h2 id="teach-next">
        {site.t(state.standing === 'enough' ? 'report.next' : 'report.next.soFar')}
      </h2>
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
        <Markup html={item.title ?? item.stem} />
      </h3>
      <p class="share">
        {percent(share)} <small>{t('report.earned')}</small>
      </p>
      <OwnLine site={site} id={item.id} isTeacher />
      <WhatWentWrong site={site} next={next} />
      <p>
        <WhatHolds site={site} next={next} />
        {section && (
          <>
            {t('report.read')} <SectionLink site={site} section={section} />
          </>
        )}
      </p>
      <p>
        <a href={path('/discuss', { question: String(number) })}>
          {t('report.project')}
          <span class="visually-hidden">: {t('discuss.question', { n: number })}</span>
        </a>
      </p>
    </li>
  )
}

/** How many were sure and wrong, how many were misled and by what, in short. */
function WhatWentWrong({ site, next: { misled, attempts, question } }: Omit<CardProps, 'path'>) {
  const { t } = site
  const { sureAndWrong } = question
  if (!misled && sureAndWrong === 0) return null
  return (
    <p>
      {sureAndWrong > 0 && (
        <>
          <strong>{t('report.sureAndWrong')}</strong>{' '}
          {t('report.sureAndWrong.of', { n: sureAndWrong, all: attempts })}
          {misled && <br />}
        </>
      )}
      {misled && (
        <>
          <strong>{t('report.misled')}</strong> {saidOf(site, misled, attempts)}
        </>
      )}
    </p>
  )
}

function saidOf({ t }: Site, misled: MisledBy, attempts: number): string {
  const answer = quoted(plainText(misled.text))
  const said = { n: misled.count, all: attempts, answer }
  switch (misled.way) {
    case 'said':
      return t('report.misled.answer', said)
    case 'said-of':
      return t('report.misled.part', { ...said, part: quoted(plainText(misled.part)) })
    case 'missed':
      return t('report.misled.missed', said)
    case 'misplaced': {
      const places = { given: misled.given + 1, key: misled.key + 1 }
      return t('report.misled.place', { ...said, ...places })
    }
  }
}

/** What corrects the wrong idea; where none is known, the right answer or what is said of it. */
function WhatHolds({ site, next: { misled } }: Omit<CardProps, 'path'>) {
  if (!misled?.holds) return null
  const { holds, isAnswer } = misled
  return (
    <>
      <strong>{site.t('report.holds')}</strong>{' '}
      {isAnswer ? (
        <>
          <q>
            <Markup html={quoted(holds)} />
          </q>
          .
        </>
      ) : (
        <Markup html={holds} />
      )}{' '}
    </>
  )
}
