import { type OfficePage, officePages, officePath } from '../../content/office.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { BodyText } from '../parts/body-text.tsx'
import { Contents } from '../parts/contents.tsx'
import { Markup } from '../parts/markup.tsx'
import { OfficeLinks } from '../parts/office-links.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { reportAddress } from '../parts/report-address.ts'

/** A page for the office of a school, to file or to print. */
export function OfficePageView({ site, page }: { site: Site; page: OfficePage }) {
  const { t, path, library } = site
  const { title, summary, opening, sections } = library.office[page]
  const { contact } = library.settings
  return (
    <Layout
      site={site}
      page={{ title: plainText(title), description: summary, canonical: officePath(page) }}
      styles="reference"
    >
      <article class="reading">
        <PageHeader
          kicker={<a href={path('/about')}>{t('office.about')}</a>}
          title={<Markup html={title} />}
          lead={<Markup html={summary} />}
        />
        <Contents site={site} sections={sections}>
          <li>
            <a href="#contact">{t('office.contact')}</a>
          </li>
        </Contents>
        <BodyText site={site} opening={opening} sections={sections} />
        <section class="prose" aria-labelledby="contact">
          <h2 id="contact">{t('office.contact')}</h2>
          <p>
            {t('office.contact.text')}{' '}
            <a href={reportAddress(contact, officePath(page))}>{contact.replace('mailto:', '')}</a>
          </p>
        </section>
        {/* Not for paper, where they lead nowhere and could take a sheet with the footer alone. */}
        <nav class="contents" aria-labelledby="others">
          <h2 id="others">{t('office.more')}</h2>
          <OfficeLinks site={site} pages={officePages.filter((other) => other !== page)} />
        </nav>
      </article>
    </Layout>
  )
}
