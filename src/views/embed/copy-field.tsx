import type { Site } from '../../content/site.ts'
import { CopyButton } from '../parts/copy-button.tsx'

/** One text to copy, with a button where there are scripts. */
export function CopyField(props: {
  site: Site
  id: string
  label: string
  text: string
  /** A single line without any. */
  rows?: number
  children?: string
}) {
  const { site, id, label, text, rows, children } = props
  return (
    <div class="copied">
      <label for={id}>{label}</label>
      {children && (
        <p class="small" id={`${id}-text`}>
          {children}
        </p>
      )}
      {rows ? (
        <textarea id={id} readonly rows={rows} spellcheck={false} class="code">
          {text}
        </textarea>
      ) : (
        <input id={id} type="text" readonly value={text} class="code" />
      )}
      <p class="copy">
        <CopyButton site={site} field={id} label={site.t('picker.copy', { what: label })} />
      </p>
    </div>
  )
}
