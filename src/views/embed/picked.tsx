/** One snippet, live, with what to copy and how to cite it. */

import { queryOfPart } from '../../snippets/part.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { Layout } from '../layout/layout.tsx'
import { Plain } from '../parts/plain.tsx'
import { Citations } from './citations.tsx'
import { MoreWays, Ways } from './codes.tsx'
import { Needs } from './needs.tsx'
import type { PickedProps } from './picked-props.ts'
import { SnippetPreview } from './preview.tsx'

export function PickedPage(props: PickedProps) {
  const { site, snippet, options, origin } = props
  const { t, path, library } = site
  const part = queryOfPart(options)
  return (
    <Layout
      site={site}
      page={{
        title: t('picker.pageTitle', { name: nameOf(snippet) }),
        description: t('picker.lead', { licence: library.settings.licence.name }),
        canonical: '/embed',
        embedded: `/embed?snippet=${nameOf(snippet)}${part && `&${part}`}`,
      }}
      here="/embed"
      styles="picker"
      uses={['share.js']}
    >
      <header>
        <p class="kicker">{t('picker.title')}</p>
        <h1 class="picked">
          <Plain text={snippet.title} />
        </h1>
        <p>
          {t(`picker.kindOf.${snippet.kind}`)} ·{' '}
          <a href={path(snippet.page)}>{t('picker.fullPage')}</a> ·{' '}
          <a href={path('/embed')}>{t('picker.other')}</a>
        </p>
      </header>
      <div class="picked-parts">
        <div>
          <Ways {...props} />
          <MoreWays {...props} />
          <Citations {...props} />
          <Needs site={site} origin={origin} />
        </div>
        <SnippetPreview {...props} />
      </div>
    </Layout>
  )
}
