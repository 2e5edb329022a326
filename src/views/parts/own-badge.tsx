import type { Site } from '../../content/site.ts'
import { isOwnId } from '../../domain/own/own-item.ts'

interface OwnBadgeProps {
  site: Pick<Site, 't'>
  /** Of the item. */
  id: string
  /** It is its teacher who reads it. */
  isTeacher?: boolean
}

/** Whose an own question is, and that nobody has checked a source of it; nothing of a question of the bank. */
export function OwnBadge({ site, id, isTeacher = false }: OwnBadgeProps) {
  if (!isOwnId(id)) return null
  return (
    <span class="badge">
      <span aria-hidden="true">✎</span> {site.t(isTeacher ? 'own.badge.teacher' : 'own.badge')}
    </span>
  )
}

/** The same on a line of its own. */
export const OwnLine = (props: OwnBadgeProps) =>
  isOwnId(props.id) && (
    <p class="small">
      <OwnBadge {...props} />
    </p>
  )
