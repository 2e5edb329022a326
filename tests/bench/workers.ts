/** The Workers that a run measures, bundled as deployed and installed in a folder of this run. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { content } from '../../.build/content.js'
import { pagesFolder } from '../../src/http/page-files.ts'
import { fingerprint } from '../../src/node/fingerprint.ts'
import { root } from '../support/host-process.ts'
import {
  type Bundle,
  bundleProject,
  readBundle,
  readCompatibility,
  writeProject,
} from './bundle.ts'
import { type Bindings, installWorker } from './workerd-config.ts'

/** Inside the project, where the packages are found.  */
export const folder = join(root, '.build/bench')

/** Workers of the bench itself, each in a file of its own. */
const ownWorkers = ['bare', 'floor', 'token'] as const
type OwnWorker = (typeof ownWorkers)[number]

export type Bundles = Record<'site' | OwnWorker, Bundle>

/** Bundles are kept for the next run, which uses them where nothing changed that they depend on. */
export async function bundleWorkers(): Promise<Bundles> {
  const compatibility = await readCompatibility(root)
  const siteOut = join(folder, 'site')
  if (!isUpToDate()) {
    rmSync(folder, { recursive: true, force: true })
    bundleProject(root, siteOut)
    for (const name of ownWorkers) {
      writeProject(join(folder, name), mainOf(name), compatibility)
      bundleProject(join(folder, name), outOf(name))
    }
    writeFileSync(keyFile, bundleKey())
  }
  const bundle = (out: string) => readBundle(out, compatibility)
  return {
    site: bundle(siteOut),
    bare: bundle(outOf('bare')),
    floor: bundle(outOf('floor')),
    token: bundle(outOf('token')),
  }
}

const mainOf = (name: OwnWorker): string => join(import.meta.dirname, `${name}-worker.ts`)
const outOf = (name: OwnWorker): string => join(folder, name, 'out')
const keyFile = join(folder, 'key')

/** The version of the build stands for code, content and static files; the pages made of them are there too. */
const isUpToDate = (): boolean =>
  existsSync(keyFile) &&
  readFileSync(keyFile, 'utf8') === bundleKey() &&
  existsSync(join(root, '.build/assets', pagesFolder, content.version))

const bundleKey = (): string =>
  fingerprint([
    content.version,
    ...[join(root, 'wrangler.toml'), join(root, 'package.json'), ...ownWorkers.map(mainOf)].map(
      (file) => readFileSync(file),
    ),
  ])

/** @returns the file to serve it by */
export const install = (name: string, bundle: Bundle, bindings: Bindings): string =>
  installWorker(join(folder, 'installed', name), bundle, bindings)
