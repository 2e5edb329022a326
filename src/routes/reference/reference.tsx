/** Pages that depend on the build alone. */
import { Hono } from 'hono'
import type { Site } from '../../content/site.ts'
import type { AppEnv } from '../../env.ts'
import { replyWithPage } from '../../http/replies.ts'
import { HomePage } from '../../views/explainer/home.tsx'
import { AboutPage } from '../../views/reference/about.tsx'
import { ClaimsPage } from '../../views/reference/claims.tsx'
import { GlossaryPage } from '../../views/reference/glossary.tsx'
import { SourcesPage } from '../../views/reference/sources.tsx'
import { TimelinePage } from '../../views/reference/timeline.tsx'

/** The front page and the pages to look things up. */
export function reference(site: Site) {
  return new Hono<AppEnv>()
    .get('/', (c) => replyWithPage(c, site, () => <HomePage site={site} />))
    .get('/claims', (c) => replyWithPage(c, site, () => <ClaimsPage site={site} />))
    .get('/timeline', (c) => replyWithPage(c, site, () => <TimelinePage site={site} />))
    .get('/glossary', (c) => replyWithPage(c, site, () => <GlossaryPage site={site} />))
    .get('/sources', (c) => replyWithPage(c, site, () => <SourcesPage site={site} />))
    .get('/about', (c) => replyWithPage(c, site, () => <AboutPage site={site} />))
}
