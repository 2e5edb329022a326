/** axe-core, which looks for what keeps people from using a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { apply, colourSettings, type Setting, sizeSettings } from './settings.ts'

/** What a scheme of colours can break. Of forced ones axe reads the colours that were to be, not those that are. */
const rulesOfColours = {
  dark: ['color-contrast', 'link-in-text-block'],
  forced: ['link-in-text-block'],
}
/** What a size can break, of what axe sees. */
const rulesOfSizes = ['target-size', 'scrollable-region-focusable']

/** What axe finds on a page as it is now, with all that is folded away open, in every setting. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    // What sticks to an edge of the window covers a target only until the page is moved.
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).position === 'sticky') element.style.position = 'static'
  })
  const found: string[] = []
  const look = async (setting: Setting, rules: readonly string[]) => {
    found.push(...(await violationsIn(page, setting, rules)))
  }
  const [usual, ...otherColours] = colourSettings
  const [narrow, ...otherSizes] = sizeSettings
  for (const setting of [usual, narrow]) if (setting) await look(setting, [])
  for (const setting of otherColours) await look(setting, rulesOfColours[setting.colours ?? 'dark'])
  for (const setting of otherSizes) await look(setting, rulesOfSizes)
  return found
}

/** Of letters on their ground, in the page as it is now. */
export const contrastIn = (page: Page, setting: Setting): Promise<string[]> =>
  violationsIn(page, setting, rulesOfColours.dark)

/** @param rules all of them where none is named */
async function violationsIn(
  page: Page,
  setting: Setting,
  rules: readonly string[],
): Promise<string[]> {
  await apply(page, setting)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const where = `${new URL(page.url()).pathname.slice(0, 40)}, ${setting.name}`
  return (await runAxe(page, rules)).map((violation) => `${where}: ${violation}`)
}

function runAxe(page: Page, rules: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (values) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        // What axe leaves out unless asked.
        rules: { 'target-size': { enabled: true } },
        ...(values.length > 0 && { runOnly: { type: 'rule' as const, values } }),
      })
      return violations.map(
        ({ id, nodes }) =>
          `${id}, ${nodes.length} times, such as ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
      )
    },
    [...rules],
  )
}
