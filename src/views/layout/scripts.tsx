import { assetPath } from '../../content/site.ts'
import type { PageScript } from './page-head.ts'

/**
 * For htmx. The indicator styles it adds would be inline, which the policy forbids; and what a reader
 * has opened stays open when a live page is brought up to date. A request without an answer ends after 15 seconds,
 * and its button can be pressed again.
 */
const htmxConfig =
  '{"includeIndicatorCSS":false,"defaultTimeout":15000,"morphIgnore":["data-htmx-powered","open"]}'

const scripts = [
  'quiz.js',
  'live.js',
  'names.js',
  'share.js',
  'search.js',
  'questions.js',
  'handover.js',
  'own-sheet.js',
] as const

/**
 * Those that come with the page: what one shows would move what is below it, and the other is to be there when an answer
 * is sent. The rest come once the page is painted.
 */
const early: readonly PageScript[] = ['share.js', 'quiz.js']

export function Scripts({ uses }: { uses: readonly PageScript[] }) {
  const hasHtmx = uses.includes('quiz.js') || uses.includes('live.js')
  const used = scripts.filter((script) => uses.includes(script))
  const later = used.filter((script) => !early.includes(script)).map(assetPath)
  return (
    <>
      {hasHtmx && <meta name="htmx-config" content={htmxConfig} />}
      {used
        .filter((script) => early.includes(script))
        .map((script) => (
          <script src={assetPath(script)} defer></script>
        ))}
      {later.length > 0 && (
        <script src={assetPath('after-paint.js')} data-scripts={later.join(' ')} defer></script>
      )}
    </>
  )
}
