/**
 * Pages that were made with the build, read through the binding `ASSETS`: a fresh isolate answers
 * without rendering anything. `npm run build` writes them; where it did not, as while an author works,
 * each is made when it is first asked for.
 */
import { content } from '../../.build/content.js'
import type { FindBuiltPage } from '../env.ts'
import { logError } from './log.ts'
import { pageFile } from './page-files.ts'

/** The binding looks at the path alone. */
const anyOrigin = 'https://assets.local'

/** Reads the page that the build made; undefined where it made none of this name. */
export const findBuiltPage: FindBuiltPage = async ({ ASSETS }, name) => {
  const file = pageFile(content.version, name)
  if (!ASSETS || !file) return undefined
  try {
    const response = await ASSETS.fetch(anyOrigin + file)
    const page = new Uint8Array(await response.arrayBuffer())
    if (response.ok && page.length > 0) return page
  } catch (error) {
    // It may still be made.
    logError('the pages of the build', error)
  }
  return undefined
}
