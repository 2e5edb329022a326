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

export interface Bundles {
  site: Bundle
  bare: Bundle
}

/** Bundles are kept for the next run, which uses them where nothing changed that they depend on. */
export async function bundleWorkers(): Promise<Bundles> {
  const outs = { site: join(folder, 'site'), bare: join(bareProject, 'out') }
  const compatibility = await readCompatibility(root)
  if (!isUpToDate()) {
    rmSync(folder, { recursive: true, force: true })
    writeProject(bareProject, bareMain, compatibility)
    bundleProject(root, outs.site)
    bundleProject(bareProject, outs.bare)
    writeFileSync(keyFile, bundleKey())
  }
  return {
    site: readBundle(outs.site, compatibility),
    bare: readBundle(outs.bare, compatibility),
  }
}

const bareProject = join(folder, 'bare')
const bareMain = join(import.meta.dirname, 'bare-worker.ts')
const keyFile = join(folder, 'key')

/** The version of the build stands for code, content and static files; the pages made of them are there too. */
const isUpToDate = (): boolean =>
  existsSync(keyFile) &&
  readFileSync(keyFile, 'utf8') === bundleKey() &&
  existsSync(join(root, '.build/assets', pagesFolder, content.version))

const bundleKey = (): string =>
  fingerprint([
    content.version,
    ...[join(root, 'wrangler.toml'), join(root, 'package.json'), bareMain].map((file) =>
      readFileSync(file),
    ),
  ])

/** @returns the file to serve it by */
export const install = (name: string, bundle: Bundle, bindings: Bindings): string =>
  installWorker(join(folder, 'installed', name), bundle, bindings)
