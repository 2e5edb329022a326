import type { Site } from '../../content/site.ts'
import type { FrameOptions } from '../../snippets/options.ts'
import type { Snippet } from '../../snippets/snippet.ts'

/** What is shown of one snippet that was picked. */
export interface PickedProps {
  site: Site
  snippet: Snippet
  options: FrameOptions
  /** In pixels; without any, as wide as its place. */
  width: number | undefined
  /** Where others reach this site. */
  origin: string
}
