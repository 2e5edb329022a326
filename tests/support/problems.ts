/** All that is looked for on a page, in every setting, without loading it again. */
import type { Page } from 'playwright-core'
import { violationsOn } from './axe.ts'
import { misfitsOn, smallTargetsOf } from './measures.ts'
import { apply, type Setting, settings, sizeSettings } from './settings.ts'

/** What does not fit, what a finger misses and what axe finds; at the end all that was folded away is open. */
export async function problemsOn(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const setting of settings) found.push(...(await misfitsIn(page, setting)))
  found.push(...(await violationsOn(page)))
  // Where there is least room, what was folded away has to fit as well.
  for (const setting of sizeSettings.slice(0, 1)) found.push(...(await misfitsIn(page, setting)))
  return found
}

async function misfitsIn(page: Page, setting: Setting): Promise<string[]> {
  await apply(page, setting)
  const problems = [...(await misfitsOn(page)), ...(await smallTargetsOf(page))]
  return problems.map((problem) => `${setting.name}: ${problem}`)
}
