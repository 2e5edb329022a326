/** One snippet, live, with what to copy and how to cite it. */
import { titleInYears } from '../../snippets/options.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { Layout } from '../layout/layout.tsx'
import { Citations } from './citations.tsx'
import { Codes } from './codes.tsx'
import { Needs } from './needs.tsx'
import type { PickedProps } from './picked-props.ts'
import { SnippetPreview } from './preview.tsx'

export function PickedPage(props: PickedProps) {
  const { site, snippet } = props
  const { t, path } = site
  return (
    <Layout
      site={site}
      page={{
        title: t('picker.pageTitle', { name: nameOf(snippet) }),
        description: t('picker.lead', { licence: site.library.settings.licence.name }),
        canonical: '/embed',
      }}
      here="/embed"
      uses={['share.js']}
    >
      <header>
        <p class="kicker">{t('picker.title')}</p>
        <h1 class="picked">{titleInYears(snippet.title, props.options)}</h1>
        <p>
          {t(`picker.kindOf.${snippet.kind}`)} ·{' '}
          <a href={path(snippet.page)}>{t('picker.fullPage')}</a> ·{' '}
          <a href={path('/embed')}>{t('picker.other')}</a>
        </p>
      </header>
      <SnippetPreview {...props} />
      <Codes {...props} />
      <Citations {...props} />
      <Needs site={site} origin={props.origin} />
    </Layout>
  )
}
