/** How much a page of others has to do for our snippets. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { useChromium } from '../support/chromium.ts'
import { site as english } from '../support/content.ts'
import { fitted, frameScript, openHostPage } from '../support/embedding.ts'
import { serveHost } from '../support/host-page.ts'
import { serveSite } from '../support/site-server.ts'

const site = serveSite()
const host = serveHost()
const chromium = useChromium()

const snippets = listSnippets(english)

test('ten embeds on one page load without a long task of ours', async () => {
  const kinds = [...new Set(snippets.map(({ kind }) => kind))]
  const ten = [
    ...kinds.flatMap((kind) => snippets.find((one) => one.kind === kind) ?? []),
    ...snippets.filter(({ kind }) => kind === 'section').slice(1),
  ].slice(0, 10)
  const names = ten.map(({ path }) => path.replace('/embed/', ''))
  const body = names
    .map((name) => frameScript(site, name, 'data-height="500"'))
    .join('<p>Between</p>')
  const page = await openHostPage(chromium, site, host.addPage(body))
  // Another program on this machine can make any task long, but not in every try; a task of ours is
  // long in each. So the best counts.
  const tries: number[] = []
  for (let round = 0; round < 5 && tries.at(-1) !== 0; round++)
    tries.push(await longTasksOf(page, names.length))
  expect(Math.min(...tries)).toBe(0)
  // A long task would have been seen.
  const [, frame] = page.frames()
  await frame?.evaluate(() =>
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end; );
    }),
  )
  await expect.poll(() => countLongTasks(page)).toBeGreaterThan(0)
})

/** In the page and all its frames, as far as `longTasksOf` listens there. */
async function countLongTasks(page: Page): Promise<number> {
  const counts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() => (window as unknown as { tasks: number[] }).tasks.length),
      ),
  )
  return counts.reduce((sum, count) => sum + count)
}

/** How many tasks of more than 50 ms the frames and our script make while the page loads. */
async function longTasksOf(page: Page, frames: number): Promise<number> {
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => {
      // Of this very frame; those around it see it as a task of another.
      for (const { name, duration } of list.getEntries()) if (name === 'self') tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.reload()
  const all = page.locator('iframe')
  await expect.poll(() => all.count(), { timeout: 30_000 }).toBe(frames)
  for (let at = 0; at < frames; at++) {
    await all.nth(at).scrollIntoViewIfNeeded()
    await fitted(page, page.frameLocator(`iframe >> nth=${at}`))
  }
  expect(page.frames()).toHaveLength(frames + 1)
  return countLongTasks(page)
}
