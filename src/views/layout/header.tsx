import type { Library } from '../../content/library.ts'
import { menuLinks } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'

/** So many links stay in a masthead that is to be left soon. */
const shortLength = 3

/** The links of the menu above a page, and those that a short menu leaves for its foot. */
export function splitMenu(library: Library, isShort: boolean) {
  const links = menuLinks(library, 'header')
  const above = isShort ? shortLength : links.length
  return { above: links.slice(0, above), below: links.slice(above) }
}

interface HeaderProps {
  site: Site
  here: string | undefined
  isShort: boolean
}

/** The name of the site, its navigation, and the way into a class for whoever has a code. */
export function Header({ site, here, isShort }: HeaderProps) {
  const { t, path } = site
  return (
    <header class="masthead">
      <a class="brand" href={path('/')}>
        {site.name}
      </a>
      <nav aria-label={t('nav.label')}>
        <ul>
          {splitMenu(site.library, isShort).above.map((link) => (
            <li>
              <a href={path(link.path)} aria-current={link.path === here ? 'true' : undefined}>
                {t(link.label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <a
        class="join-link"
        href={path('/join')}
        aria-current={here === '/join' ? 'true' : undefined}
      >
        {t('nav.join')}
      </a>
    </header>
  )
}
