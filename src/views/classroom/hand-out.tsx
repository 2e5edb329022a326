import type { Site } from '../../content/site.ts'
import type { HandOut } from '../../states/classroom/hand-out.ts'
import { Layout } from '../layout/layout.tsx'
import { AddressField } from '../parts/address-field.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Identifier } from '../parts/identifier.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ShareLinks } from '../parts/share-links.tsx'

interface HandOutPageProps {
  site: Site
  /** Of the class. */
  title: string
  /** Undefined of a class that takes nobody new. */
  handOut: HandOut | undefined
  calendarPath: string
  reportPath: string
}

/** The class as an assignment: to copy, to share to an online classroom, to put into a calendar. */
export function HandOutPage({ site, title, handOut, calendarPath, reportPath }: HandOutPageProps) {
  const { t } = site
  return (
    <Layout
      site={site}
      page={{ title: t('handOut.title'), isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={['share.js']}
    >
      <PageHeader
        kicker={<Identifier>{title}</Identifier>}
        title={t('handOut.title')}
        lead={t(handOut ? 'handOut.lead' : 'handOut.notOpen')}
      />
      {handOut && <Ways site={site} handOut={handOut} calendarPath={calendarPath} />}
      <p>
        <a href={reportPath}>{t('control.back')}</a>
      </p>
    </Layout>
  )
}

function Ways({
  site,
  handOut,
  calendarPath,
}: {
  site: Site
  handOut: HandOut
  calendarPath: string
}) {
  const { t } = site
  const { assignment, joinAddress, isReachable, shares, lastsForDays } = handOut
  return (
    <div class="hand-out">
      {!isReachable && <p class="box warning">{t('board.unreachable')}</p>}
      <section class="share-link" aria-labelledby="assignment-heading">
        <h2 id="assignment-heading">{t('handOut.assignment')}</h2>
        <label for="assignment">{t('handOut.assignment.text')}</label>
        <textarea id="assignment" readonly rows={11} translate="no">
          {assignment}
        </textarea>
        <p>
          <CopyButton site={site} field="assignment" label={t('handOut.assignment.copy')} />
        </p>
      </section>
      <section aria-labelledby="elsewhere">
        <h2 id="elsewhere">{t('handOut.share')}</h2>
        <p>{t('handOut.share.text')}</p>
        <ShareLinks site={site} shares={shares} />
        <AddressField id="join-address" label={t('handOut.address')} address={joinAddress} />
        <p>
          <CopyButton site={site} field="join-address" label={t('handOut.address.copy')} />
        </p>
      </section>
      {lastsForDays && (
        <section aria-labelledby="calendar">
          <h2 id="calendar">{t('handOut.calendar')}</h2>
          <p>{t('handOut.calendar.text')}</p>
          <p>
            <a class="button quiet" href={calendarPath} download="">
              {t('handOut.calendar.file')}
            </a>
          </p>
        </section>
      )}
    </div>
  )
}
