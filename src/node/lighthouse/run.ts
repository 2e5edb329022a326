/** One run of Lighthouse. */
import lighthouse, { type Result } from 'lighthouse'

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

interface Options {
  /** At which the browser can be told what to do. */
  port: number
  onlyCategories: Category[]
  /** How many times slower than this machine the phone is. */
  slowdown: number
}

/** @throws where the page could not be looked at */
export async function run(
  address: string,
  { port, onlyCategories, slowdown }: Options,
): Promise<Result> {
  const found = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories,
    throttling: { cpuSlowdownMultiplier: slowdown },
  })
  if (!found) throw new Error(`Lighthouse says nothing of ${address}`)
  const { runtimeError } = found.lhr
  if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`)
  return found.lhr
}
