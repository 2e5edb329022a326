import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { AddressField } from '../parts/address-field.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { Identifier } from '../parts/identifier.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { QrCode } from '../parts/qr.tsx'

interface KeepAddressPageProps {
  site: Site
  /** The complete address of the report, for the teacher to keep. */
  address: string
  /** Of the class. */
  title: string
  reportPath: string
}

/** The teacher's address is the key to the class: something to copy, mail to yourself or print, alone on its sheet. */
export function KeepAddressPage({ site, address, title, reportPath }: KeepAddressPageProps) {
  const { t } = site
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`
  return (
    <Layout
      site={site}
      page={{ title: t('report.keep'), isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={['share.js']}
    >
      <PageHeader
        kicker={<Identifier>{title}</Identifier>}
        title={t('report.keep')}
        lead={t('report.keep.text')}
      />
      <div class="keep">
        <AddressField id="address" label={t('report.keep.address')} address={address} />
        <p class="actions">
          <CopyButton site={site} field="address" />{' '}
          <button type="button" class="button quiet" data-print hidden>
            {t('report.print')}
          </button>{' '}
          <a href={mail}>{t('report.mail')}</a> <a href={reportPath}>{t('control.back')}</a>
        </p>
        <p class="paper-only">
          <Identifier>{address}</Identifier>
        </p>
        <QrCode text={address} label={t('report.keep.qr')} />
        <p>{t('report.keep.qr')}</p>
      </div>
    </Layout>
  )
}
