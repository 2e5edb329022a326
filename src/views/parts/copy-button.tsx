import type { Site } from '../../content/site.ts'

interface CopyButtonProps {
  site: Site
  /** Id of the field whose text it copies. */
  field: string
  /** Read out in place of its text, where a page has several. */
  label?: string
}

/** Copies the text of a field; scripts show it, see `browser/share.ts`. */
export function CopyButton({ site, field, label }: CopyButtonProps) {
  return (
    <button
      type="button"
      class="button quiet"
      data-copy={field}
      data-done={site.t('shared.copied')}
      aria-label={label}
      hidden
    >
      {site.t('shared.copy')}
    </button>
  )
}
