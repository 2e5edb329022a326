/**
 * `npm run lighthouse`: what Lighthouse says of one page of each kind on a phone, as a table; ends with 1
 * where a goal is missed. Needs Chromium, and a machine that does nothing else meanwhile: it measures time.
 */
import { launch } from 'chrome-launcher'
import { content } from '../../../.build/content.js'
import { openEdge } from '../lighthouse/edge.ts'
import { betterOf, isAsAimed, type Look, lookAt, type Visit } from '../lighthouse/look.ts'
import { measuredPages } from '../lighthouse/page-list.ts'
import { categories } from '../lighthouse/run.ts'
import { findSlowdown } from '../lighthouse/slowdown.ts'
import { chromiumArguments, findChromium } from '../programs/chromium.ts'
import { serveLocally } from '../programs/local-site.ts'
import { readArguments } from '../terminal.ts'

const usage = `npm run lighthouse                      one page of each kind
npm run lighthouse -- --only /teach     pages whose address has this in it`
const { values: options } = readArguments(usage, {
  options: { only: { type: 'string', default: '' } },
})

/** Something else may have run on the machine meanwhile, so a page gets another chance. */
const tries = 5

const [library] = content.libraries
if (!library) throw new Error('no content was compiled')
const pages = measuredPages(library).filter(({ path }) => path.includes(options.only))
const site = await serveLocally()
const edge = await openEdge(site.origin)
// Started by itself: what else drives a browser has code of its own in each page, which would count as the page's.
const browser = await launch({
  chromePath: findChromium(),
  chromeFlags: ['--headless=new', ...chromiumArguments],
})
try {
  const slowdown = await findSlowdown(`${edge.origin}/`, browser.port)
  console.log(`A phone, ${slowdown.toFixed(1)} times slower than this machine`)
  console.log(['perf a11y  best  seo   LCP s    CLS  TBT ms', 'page'].join('  '))
  for (const { path, isListed } of pages) {
    const look = await lookUntilAsAimed(await addressOf(path), {
      port: browser.port,
      isListed,
      slowdown,
    })
    if (!isAsAimed(look)) process.exitCode = 1
    console.log(`${rowOf(look)}  ${path}  ${look.missed.join(', ')}`.trimEnd())
  }
} finally {
  browser.kill()
  edge.stop()
  await site.stop()
}

/** @returns where the path leads to: an example sends on to the state that it is named after */
async function addressOf(path: string): Promise<string> {
  const { pathname, search } = new URL((await fetch(edge.origin + path)).url)
  return edge.origin + pathname + search
}

/** The best of the looks at a page. @throws where none of them came to an end */
async function lookUntilAsAimed(address: string, visit: Visit): Promise<Look> {
  let best: Look | undefined
  let failure: unknown
  for (let at = 0; at < tries && !(best && isAsAimed(best)); at++) {
    try {
      const look = await lookAt(address, visit)
      best = best && !isAsAimed(look) ? betterOf(best, look) : look
    } catch (error) {
      failure = error
    }
  }
  if (!best) throw failure
  return best
}

function rowOf({ scores, paint, shift, blocked }: Look): string {
  const columns = categories.map((one) => String(scores[one] ?? '–').padStart(4))
  const times = [paint.toFixed(2).padStart(6), shift.toFixed(3), blocked.toFixed(0).padStart(6)]
  return [...columns, ...times].join('  ')
}
