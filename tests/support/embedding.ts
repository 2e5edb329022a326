/** Our snippets in pages of hosts, in a real browser. */
import type { FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Chromium } from './chromium.ts'
import type { SiteServer } from './site-server.ts'

/** Opens a page of a host. It may ask the site for frames, and nobody else for anything. */
export const openHostPage = (
  chromium: Chromium,
  site: SiteServer,
  address: string,
  complaints: RegExp[] = [],
): Promise<Page> =>
  chromium.visit(address, {
    expects: new RegExp(
      [
        `^asked another host: ${RegExp.escape(site.origin)}/`,
        ...complaints.map((one) => one.source),
      ].join('|'),
    ),
    viewport: { width: 1000, height: 900 },
  })

interface Heights {
  /** Of the frame, as the host gives it. */
  given: number
  /** Of what is in it. */
  needed: number
}

export async function heightsOf(page: Page, frame: FrameLocator): Promise<Heights> {
  const given = await frame.owner().evaluate((element) => element.clientHeight)
  const needed = await frame
    .locator(':root')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height))
  expect(page.isClosed()).toBe(false)
  return { given, needed }
}

/** Waits until the frame is as high as what is in it. */
export async function fitted(page: Page, frame: FrameLocator): Promise<number> {
  let heights: Heights | undefined
  await expect
    .poll(
      async () => {
        heights = await heightsOf(page, frame).catch(() => undefined)
        return heights && heights.given - heights.needed
      },
      { timeout: 8000, interval: 50 },
    )
    .toBe(0)
  return heights?.given ?? 0
}

/** The code that the picker gives, with a link before it. */
export const frameScript = (site: SiteServer, embed: string, more = ''): string =>
  `<a href="${site.origin}/about">A snippet</a><script async src="${site.origin}/embed.js" data-embed="${embed}" ${more}></script>`
