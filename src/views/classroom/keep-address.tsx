import type { Site } from '../../content/site.ts'
import { AddressField } from '../parts/address-field.tsx'
import { CopyButton } from '../parts/copy-button.tsx'

/** The teacher's address is the key to the class: something to copy, print or mail to yourself. */
export function KeepAddress({
  site,
  address,
  title,
}: {
  site: Site
  address: string
  title: string
}) {
  const { t } = site
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
  return (
    <section class="box keep" aria-labelledby="keep">
      <h2 id="keep">{t('report.keep')}</h2>
      <p>{t('report.keep.text')}</p>
      <AddressField id="address" label={t('report.keep.address')} address={address} />
      <p class="actions">
        <CopyButton site={site} field="address" />{' '}
        <button type="button" class="button quiet" data-print hidden>
          {t('report.print')}
        </button>{' '}
        <a href={mail}>{t('report.mail')}</a>
      </p>
    </section>
  )
}
