/** Makes the pages of the build: asks the Worker itself for each, in the platform's own runtime. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Miniflare } from 'miniflare'
import { developmentKey } from '../../http/development-key.ts'
import { pageFile, pagesFolder } from '../../http/page-files.ts'
import { localWorker } from '../programs/worker.ts'
import type { BuiltAddress } from './addresses.ts'

/** On loopback the development key counts, so that the pages of quizzes are made too. */
const origin = 'http://localhost'
/** More would wait for each other. */
const askedAtOnce = 8

/**
 * Writes the pages below `assetsDir`, in place of those of earlier builds.
 * @param script the Worker as one module
 * @param version of the build
 * @param addresses those whose answers change from request to request are left out
 * @returns how many were made
 */
export async function makePages(
  script: string,
  version: string,
  addresses: readonly BuiltAddress[],
  assetsDir: string,
): Promise<number> {
  rmSync(join(assetsDir, pagesFolder), { recursive: true, force: true })
  const miniflare = new Miniflare({
    cf: false,
    workers: [
      localWorker(script, assetsDir, { SIGNING_KEYS: { type: 'text', value: developmentKey } }),
    ],
  })
  /** @returns whether the answer is one of the build */
  const makePage = async ({ address, name }: BuiltAddress): Promise<boolean> => {
    const response = await miniflare.dispatchFetch(origin + address)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const file = pageFile(version, name)
    // An entity tag is what marks an answer that depends on the build alone.
    if (!response.ok || !file || !response.headers.has('ETag')) return false
    const path = join(assetsDir, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    return true
  }
  try {
    let made = 0
    const waiting = [...addresses]
    const work = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (await makePage(next)) made++
      }
    }
    await Promise.all(Array.from({ length: askedAtOnce }, work))
    return made
  } finally {
    await miniflare.dispose()
  }
}
