import { assetPath } from '../../content/site.ts'
import type { LayoutProps } from './layout.tsx'

/**
 * For htmx: its indicator styles would be inline, which the policy forbids; what a reader opened stays
 * open when a live page is brought up to date.
 */
const htmxConfig = '{"includeIndicatorCSS":false,"morphIgnore":["data-htmx-powered","open"]}'

export function Scripts({ isShareable, isInteractive, isLive }: LayoutProps) {
  const script = (name: string) => <script src={assetPath(name)} defer></script>
  return (
    <>
      {(isInteractive || isLive) && <meta name="htmx-config" content={htmxConfig} />}
      {isInteractive && script('quiz.js')}
      {isLive && script('live.js')}
      {isShareable && script('share.js')}
    </>
  )
}
