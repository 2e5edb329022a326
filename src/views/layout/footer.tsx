import { menuLinks } from '../../content/listed-pages.ts'
import { reportAddress } from '../parts/report-address.ts'
import type { LayoutProps } from './layout.tsx'

export function Footer({ site, canonical, isPrivate }: LayoutProps) {
  const { t, path, library } = site
  const { contact, licence, compiled, languages } = library.settings
  return (
    <footer class="footer">
      <p class="asof">{t('site.asOf', { date: site.date(compiled) })}</p>
      <ul>
        {menuLinks(library, 'footer').map((link) => (
          <li>
            <a href={path(link.path)}>{t(link.label)}</a>
          </li>
        ))}
        <li>
          {/* A private address is a key: not even a link of ours leads off the site from there. */}
          <a href={isPrivate ? path('/about#errors') : reportAddress(contact, canonical)}>
            {t('nav.report')}
          </a>
        </li>
      </ul>
      {languages.length > 1 && (
        <ul aria-label={t('nav.languages')}>
          {languages.map((language) => (
            <li>
              <a href={site.pathIn(language, canonical ?? '/')} hreflang={language} lang={language}>
                {new Intl.DisplayNames(language, { type: 'language' }).of(language)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('site.licence')} {isPrivate ? licence.name : <a href={licence.url}>{licence.name}</a>}.{' '}
        {t('site.privacy')}
      </p>
    </footer>
  )
}
