import type { Library } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'

/** What a sheet and its key need of a site. The device that makes one of own questions knows no more. */
export interface SheetSite extends Pick<Site, 't' | 'number' | 'path' | 'item' | 'section'> {
  library: Pick<Library, 'decimalSign' | 'misconceptions'>
}
