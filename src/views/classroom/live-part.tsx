import type { Site } from '../../content/site.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { ConnectionNotice } from '../parts/connection-notice.tsx'

/** Where the newest state of a page is asked for, and what tells whether it changed. */
export interface Live {
  /** The path of the page as it is looked at. */
  path: string
  tag: string
  /** Where a socket brings it without being asked, if there is one. */
  socket?: string
}

interface LivePartProps {
  site: Site
  id: 'report' | 'board' | 'console' | 'lesson'
  live: Live
  class?: string
  /** Seconds between two requests, where they are not the usual ones. */
  seconds?: string
  children: Child
}

/** The part of a page that scripts keep up to date. */
export function LivePart({ site, id, live, class: name, seconds, children }: LivePartProps) {
  const { t } = site
  const isLesson = id === 'lesson'
  const hasForms = isLesson || id === 'console'
  return (
    <>
      <ConnectionNotice
        text={t(isLesson ? 'lesson.learner.offline' : 'live.failed')}
        unsent={hasForms ? t(isLesson ? 'lesson.learner.unsent' : 'live.unsent') : undefined}
        busy={isLesson ? t('lesson.learner.busy') : undefined}
      />
      {/* Apart from it: what asks for it would open the socket too. */}
      {live.socket && (
        <span hidden hx-ws:connect={live.socket} hx-target={`#${id}`} hx-swap="innerMorph"></span>
      )}
      <div
        id={id}
        class={name}
        data-live={seconds ?? true}
        hx-get={live.path}
        hx-trigger="refresh"
        hx-swap="innerMorph"
        hx-ptag={live.tag}
      >
        {children}
      </div>
    </>
  )
}
