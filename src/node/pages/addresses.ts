/** Addresses whose answers depend on the build alone, so that the build can make them. */
import { checkItemOf } from '../../content/check-item.ts'
import { answerQuery, versionPageName, versionPath } from '../../content/explainer-versions.ts'
import type { Library } from '../../content/library.ts'
import { listPages } from '../../content/listed-pages.ts'
import { createSite, type Site } from '../../content/site.ts'
import { exportFormatNames, exportPath } from '../../formats/exports/files.ts'
import { dataFileNames, dataPath } from '../../formats/open-data/files.ts'
import { searchIndexPath } from '../../formats/search-index.ts'
import { securityTxtPath } from '../../formats/security-txt.ts'
import { framePath } from '../../snippets/address.ts'
import { framedPageName, themes } from '../../snippets/options.ts'
import { listSnippets } from '../../snippets/snippets.ts'

export interface BuiltAddress {
  /** Path with its query. */
  address: string
  /** Of the page: see `pageFile`. */
  name: string
}

/** @param libraries all languages, English first */
export const listAddresses = (libraries: readonly Library[]): BuiltAddress[] => [
  ...['/robots.txt', '/sitemap.xml'].map(plain),
  { address: securityTxtPath, name: '/security.txt' },
  ...libraries.map(createSite).flatMap(addressesOf),
]

const plain = (path: string): BuiltAddress => ({ address: path, name: path })

function addressesOf(site: Site): BuiltAddress[] {
  const pages = listPages(site.library).map(({ path }) => path)
  const facts = Object.keys(site.library.facts).map((id) => `/facts/${id}.json`)
  const data = dataFileNames.map(dataPath)
  const exports = site.library.quizzes.flatMap(({ id }) =>
    exportFormatNames.map((format) => exportPath({ quiz: id, format })),
  )
  const plainVersions = site.library.explainers
    .filter(({ plain }) => plain)
    .map(({ slug }) => ({
      address: site.path(versionPath(slug, 'plain')),
      name: versionPageName(site.path(versionPath(slug, 'full')), 'plain'),
    }))
  const answers = site.library.explainers.flatMap((explainer) => {
    const item = checkItemOf(site.library, explainer)
    const path = site.path(versionPath(explainer.slug, 'full'))
    return (item?.choices ?? []).map(({ id }) => ({
      address: path + answerQuery(item?.id ?? '', id),
      name: versionPageName(path, 'full', id),
    }))
  })
  const frames = listSnippets(site).flatMap((snippet) =>
    themes.map((theme) => ({
      address: framePath(site, snippet, { theme }),
      name: framedPageName(site.path(snippet.path), theme),
    })),
  )
  return [
    ...['/feed.xml', searchIndexPath, ...pages, ...facts, ...data, ...exports]
      .map(site.path)
      .map(plain),
    ...plainVersions,
    ...answers,
    ...frames,
  ]
}
