/** axe-core, which looks for what keeps people from using a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds on a page as it is now, light and dark, narrow and wide. */
export async function violationsOn(page: Page): Promise<string[]> {
  // What is folded away is looked at too.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found: string[] = []
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // The dark theme differs in colours alone.
      const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : []
      const violations = await page.evaluate(async (values) => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
          resultTypes: ['violations'],
          ...(values.length > 0 && { runOnly: { type: 'rule' as const, values } }),
        })
        return violations.map(
          ({ id, nodes }) =>
            `${id}, ${nodes.length} times, such as ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        )
      }, rules)
      const where = `${new URL(page.url()).pathname.slice(0, 40)} ${width} px ${colorScheme}`
      found.push(...violations.map((violation) => `${where}: ${violation}`))
    }
  }
  return found
}
