/** Components of `src/views` that several pages show, each in all its states. */
import type { Claim, Fact } from '../content/library.ts'
import type { PageStyles } from '../content/page-styles.ts'
import type { Site } from '../content/site.ts'
import { statuses } from '../domain/item.ts'
import type { Child } from '../jsx/jsx-runtime.ts'
import { AddressField } from '../views/parts/address-field.tsx'
import { ChartFigure } from '../views/parts/chart-figure.tsx'
import { CitedNotes } from '../views/parts/cited-notes.tsx'
import { CopyButton } from '../views/parts/copy-button.tsx'
import { FactGrades } from '../views/parts/fact-grades.tsx'
import { FactSources } from '../views/parts/fact-sources.tsx'
import { QrCode } from '../views/parts/qr.tsx'
import { RadioButton } from '../views/parts/radio-button.tsx'
import { Refutation } from '../views/parts/refutation.tsx'
import { SourceEntry } from '../views/parts/source-entry.tsx'
import { StatusBadge } from '../views/parts/status-badge.tsx'
import { TextField } from '../views/parts/text-field.tsx'
import { TimelineItems } from '../views/parts/timeline-items.tsx'
import { VerdictBadge } from '../views/parts/verdict-badge.tsx'
import { RecordingStatus } from '../views/quiz/recording.tsx'
import { Bars, Matrices } from './answer-examples.tsx'

export interface PartExample {
  name: string
  /** What the pages load that have it. */
  styles: PageStyles
  parts: Child
}

const lines = (parts: readonly Child[]): Child => parts.map((part) => <p>{part}</p>)

/** One fact of each status and confidence that the content has. */
function factsOfEachKind({ library }: Site): Fact[] {
  const facts = new Map<string, Fact>()
  for (const fact of Object.values(library.facts)) {
    const kind = `${fact.status} ${fact.confidence}`
    if (!facts.has(kind)) facts.set(kind, fact)
  }
  return [...facts.values()].sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))
}

export function partExamples(site: Site): PartExample[] {
  const { library } = site
  const facts = factsOfEachKind(site)
  const ids = facts.map(({ id }) => id)
  const verdicts: Claim['verdict'][] = ['holds', 'loose', 'wrong', 'unsupported']
  const [misconception] = Object.values(library.misconceptions)
  const [source] = Object.values(library.sources)
  const [chart] = library.charts
  return [
    {
      name: 'badges',
      styles: 'reference',
      parts: lines(facts.map((fact) => <StatusBadge site={site} fact={fact} />)),
    },
    {
      name: 'verdicts',
      styles: 'reference',
      parts: lines(verdicts.map((verdict) => <VerdictBadge site={site} verdict={verdict} />)),
    },
    { name: 'buttons', styles: 'classroom', parts: <Buttons site={site} /> },
    { name: 'fields', styles: 'classroom', parts: <Fields site={site} /> },
    {
      name: 'boxes',
      styles: 'classroom',
      parts: (
        <section class="box">
          <h3>{site.t('join.privacy')}</h3>
          <p>{site.t('join.privacy.text')}</p>
        </section>
      ),
    },
    { name: 'sources', styles: 'reference', parts: <FactSources site={site} facts={ids} /> },
    {
      name: 'grades',
      styles: 'reference',
      parts: (
        <dl class="fact-grades">
          {facts.slice(0, 1).map((fact) => (
            <FactGrades site={site} fact={fact} />
          ))}
        </dl>
      ),
    },
    { name: 'notes', styles: 'reference', parts: <CitedNotes site={site} facts={ids} /> },
    { name: 'recordings', styles: 'classroom', parts: <Recordings site={site} /> },
    {
      name: 'refutation',
      styles: 'classroom',
      parts: misconception && <Refutation site={site} misconception={misconception} />,
    },
    {
      name: 'source',
      styles: 'reference',
      parts: source && <SourceEntry site={site} source={source} />,
    },
    {
      name: 'timeline',
      styles: 'reference',
      parts: <TimelineItems site={site} entries={library.timeline.slice(0, 4)} />,
    },
    {
      name: 'chart',
      styles: 'reference',
      parts: chart && <ChartFigure site={site} chart={chart} />,
    },
    { name: 'answer-bars', styles: 'classroom', parts: <Bars site={site} /> },
    { name: 'answer-matrices', styles: 'stage', parts: <Matrices site={site} /> },
    {
      name: 'qr-code',
      styles: 'classroom',
      parts: <QrCode text={site.absolute('/join')} label={site.t('join.title')} />,
    },
  ]
}

function Buttons({ site }: { site: Site }) {
  return (
    <p class="actions">
      <button class="button" type="button">
        {site.t('attempt.respond')}
      </button>{' '}
      <button class="button quiet" type="button">
        {site.t('report.board')}
      </button>{' '}
      <a class="button" href={site.path('/quizzes')}>
        {site.t('quiz.start')}
      </a>
    </p>
  )
}

function Fields({ site }: { site: Site }) {
  const { t } = site
  return (
    <form method="get" action={site.path('/join')}>
      <TextField
        label={t('join.code')}
        error={t('join.mistyped')}
        input={{
          type: 'text',
          id: 'example-code',
          name: 'code',
          class: 'code-input',
          value: 'BCDF-GHJK',
        }}
      />
      <fieldset class="modes">
        <legend>{t('quiz.mode')}</legend>
        <RadioButton name="mode" value="practice" label={t('quiz.mode.practice')} isChosen />
        <RadioButton name="mode" value="test" label={t('quiz.mode.test')} isChosen={false} />
      </fieldset>
      <AddressField
        id="example-address"
        label={t('result.receipt.address')}
        address={site.absolute('/join')}
      />
      <CopyButton site={site} field="example-address" />
    </form>
  )
}

/** All that a result can say of its recording, but for a receipt, which is an example by itself. */
const Recordings = ({ site }: { site: Site }) => (
  <>
    <RecordingStatus site={site} recording={{ state: 'recorded' }} />
    <RecordingStatus site={site} recording={{ state: 'trial' }} />
    <RecordingStatus site={site} recording={{ state: 'classroomDeleted' }} />
    <RecordingStatus
      site={site}
      recording={{ state: 'late', closedAt: site.date('2026-11-23'), answered: 7 }}
    />
  </>
)
