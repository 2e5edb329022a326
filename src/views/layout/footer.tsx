import { menuLinks } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'
import { memo } from '../../once/memo.ts'
import { reportAddress } from '../parts/report-address.ts'
import { splitMenu } from './header.tsx'
import type { HeadProps } from './page-head.ts'

interface FooterProps extends HeadProps {
  /** The menu above the page is short, and the rest of it is here. */
  isMenuShort: boolean
}

/** The date of the content, links to the register, how to report an error, languages, licence. */
export function Footer({ site, page, isMenuShort }: FooterProps) {
  const { t, path, library } = site
  const { canonical, isPrivate } = page
  const { contact, compiled } = library.settings
  const own = menuLinks(library, 'footer')
  const rest = splitMenu(library, isMenuShort).below
  const links = [...rest.filter(({ path: to }) => !own.some((link) => link.path === to)), ...own]
  return (
    <footer class="footer">
      <p class="asof">{t('site.asOf', { until: library.site.until, date: site.date(compiled) })}</p>
      <ul>
        {links.map((link) => (
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
      <Languages site={site} page={page} />
      <Licence site={site} isLinked={!isPrivate} />
    </footer>
  )
}

/** @param isLinked the address of the page may be passed on by a link */
export function Licence({ site, isLinked }: { site: Site; isLinked: boolean }) {
  const { t } = site
  const { name, url } = site.library.settings.licence
  return (
    <p>
      {t('site.licence')} {isLinked ? <a href={url}>{name}</a> : name}. {t('site.privacy')}
    </p>
  )
}

/** The same page in the other languages, each named in its own. */
function Languages({ site, page }: HeadProps) {
  const { languages } = site.library.settings
  if (languages.length < 2) return null
  const path = (page.canonical ?? '/') + (page.variant ?? '')
  return (
    <ul aria-label={site.t('nav.languages')}>
      {languages.map((language) => (
        <li>
          <a href={site.pathIn(language, path)} hreflang={language} lang={language}>
            {ownNameOf(language)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What a language calls itself, such as `Deutsch`. */
const ownNameOf = memo(100, (language: string) =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language),
)
