import type { Site } from '../../content/site.ts'
import type { Recording } from '../../states/quiz/recording.ts'
import { AddressField } from '../parts/address-field.tsx'
import { QrCode } from '../parts/qr.tsx'

function closedInWords(
  { t }: Site,
  { closedAt, ...recording }: Extract<Recording, { closedAt: string }>,
): string {
  const time = { time: closedAt }
  if (recording.state === 'finishedBefore') return t('result.finishedBefore', time)
  const { state, answered: n } = recording
  return n === 0 ? t(`result.${state}.nothing`, time) : t(`result.${state}`, { ...time, n })
}

/**
 * Says whether the attempt is recorded and, if it could not be, offers to try again. Scripts
 * do so by themselves: when the address is opened, when the network is back, and every minute.
 */
export function RecordingStatus({ site, recording }: { site: Site; recording: Recording }) {
  const { t } = site
  if (recording.state === 'recorded') return <p class="recorded">✓ {t('result.recorded')}</p>
  if (recording.state === 'trial') return <p class="recorded">{t('result.trial')}</p>
  if ('closedAt' in recording) return <p class="box">{closedInWords(site, recording)}</p>
  if (recording.state !== 'pending') return <p class="box">{t(`result.${recording.state}`)}</p>
  const { action, receipt, isInClassroom, mayTryAtOnce, hasFailed } = recording
  const triggers = ['submit', 'online from:window', 'every 60s', ...(mayTryAtOnce ? ['load'] : [])]
  return (
    <div class="box not-recorded">
      <h2>{t('result.notRecorded.title')}</h2>
      <p>{t(hasFailed ? 'result.notRecorded.failed' : 'result.notRecorded.text')}</p>
      <form
        method="post"
        action={action}
        hx-post={action}
        hx-trigger={triggers.join(', ')}
        hx-target="#attempt"
        hx-swap="innerMorph"
        hx-sync="this:drop"
      >
        <button class="button" type="submit">
          {t('result.notRecorded.again')}
        </button>
      </form>
      <details class="receipt">
        <summary>{t('result.receipt')}</summary>
        <p>{t(isInClassroom ? 'result.receipt.classroom' : 'result.receipt.text')}</p>
        <QrCode text={receipt} label={t('result.receipt')} />
        <AddressField id="receipt" label={t('result.receipt.address')} address={receipt} />
      </details>
    </div>
  )
}
