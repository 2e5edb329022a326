import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import { Layout } from '../layout/layout.tsx'
import { Identifier } from '../parts/identifier.tsx'

interface NotSeenProps {
  site: Site
  code: string
  /** The number of the next automatic try; undefined after the last. */
  nextTry: number | undefined
  /** This network asked for too many unknown codes. */
  isBusy: boolean
}

/** A code that no class has, or for which nobody looked. */
export function NotSeenPage(props: NotSeenProps) {
  const { site, code } = props
  return (
    <Layout
      site={site}
      page={{ title: site.t('join.pageTitle', { code: formatJoinCode(code) }), isPrivate: true }}
      here="/join"
      styles="classroom"
      uses={['quiz.js']}
    >
      <div id="waiting">
        <NotSeenFragment {...props} />
      </div>
    </Layout>
  )
}

/** The same without the page around it; where nobody looked, with scripts it tries again by itself. */
export function NotSeenFragment({ site, code, nextTry, isBusy }: NotSeenProps) {
  const { t } = site
  const path = site.path(`/join/${code}`)
  return (
    <section class="join">
      <h1>{t('join.notSeen.title')}</h1>
      <p role="status">{t(isBusy ? 'join.notSeen.busy' : 'join.notSeen.text')}</p>
      <p class="join-code">
        {t('board.code')}{' '}
        <strong>
          <Identifier>{formatJoinCode(code)}</Identifier>
        </strong>
      </p>
      <p>
        <a class={isBusy ? undefined : 'button'} href={site.path('/join')}>
          {t('join.notSeen.other')}
        </a>{' '}
        <a class={isBusy ? 'button' : undefined} href={path}>
          {t('problem.tryAgain')}
        </a>
      </p>
      {nextTry && (
        <div
          hx-get={`${path}?try=${nextTry}`}
          hx-trigger="load delay:15s"
          hx-target="#waiting"
          hx-swap="innerMorph"
        ></div>
      )}
    </section>
  )
}
