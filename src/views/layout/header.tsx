import { menuLinks } from '../../content/listed-pages.ts'
import type { Site } from '../../content/site.ts'

/** The name of the site, its navigation, and the way into a class for whoever has a code. */
export function Header({ site, here }: { site: Site; here: string | undefined }) {
  const { t, path } = site
  return (
    <header class="masthead">
      <a class="brand" href={path('/')}>
        {site.name}
      </a>
      <nav aria-label={t('nav.label')}>
        <ul>
          {menuLinks(site.library, 'header').map((link) => (
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
