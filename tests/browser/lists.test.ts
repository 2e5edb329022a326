/** Long lists on a phone: what they show at once, and what a line must not divide in them. */
import { expect, test } from 'vitest'
import { listPages, useChromium } from '../support/chromium.ts'
import { library, t } from '../support/content.ts'
import { dividedWordsOf } from '../support/measures.ts'
import { serveSite } from '../support/site-server.ts'

const server = serveSite()
const chromium = useChromium()
const phone = { width: 360, height: 740 }
const { timeline } = library
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
const nameOrDay = new RegExp(
  `\\b\\p{Lu}{1,5}(?:-[\\p{Lu}\\d]{1,4})+\\b|\\b\\d{1,2}\\s${month}`,
  'gu',
)

test('A timeline shows its key dates, and folds the others until a link leads to their years or to one of them', async () => {
  const first = timeline.find(({ key }) => !key)
  const keys = timeline.filter(({ key }) => key).map(({ id }) => id)
  const page = await chromium.visit(`${server.origin}/timeline`, { viewport: phone })
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.timeline > li')]
        .filter((entry) => entry.checkVisibility({ contentVisibilityAuto: true }))
        .map(({ id }) => id),
    )
  expect(await seen()).toEqual(keys)
  await page.locator('.strip a').first().click()
  await expect.poll(seen).toContain(first?.id)
  expect(await seen()).toEqual(expect.arrayContaining(keys))
  await page.goto(`${server.origin}/timeline?again#${first?.id}`)
  await expect.poll(seen).toContain(first?.id)
  const summaries = await page.locator('.on-demand > summary').allTextContents()
  expect(summaries.join()).toContain(t('timeline.folded.other', { n: '' }).trim())
})

test('No name such as PAC-3 and no day with its month stands on two lines', async () => {
  const divided: string[] = []
  const page = await chromium.visit(server.origin, { viewport: phone })
  const lists = ['/search?q=pac-3', '/embed?snippet=timeline']
  const addresses = [
    ...(await listPages(server.origin)),
    ...lists.map((path) => server.origin + path),
  ]
  for (const address of addresses) {
    const { pathname } = new URL(address)
    if (/^\/facts\/|^\/sources\/./.test(pathname)) continue
    await page.goto(address)
    const found = await dividedWordsOf(page, 'body', nameOrDay)
    divided.push(...found.map((word) => `${pathname} ${word}`))
  }
  expect(divided).toEqual([])
})
