/** The Workers that a run measures, bundled as deployed and installed in a folder of this run. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/host-process.ts'
import { type Bundle, bundleProject, readCompatibility, writeProject } from './bundle.ts'
import { type Bindings, installWorker } from './workerd-config.ts'

/** Inside the project, where the packages are found. Made anew by each run. */
export const folder = join(root, '.build/bench')

export interface Bundles {
  site: Bundle
  bare: Bundle
}

export async function bundleWorkers(): Promise<Bundles> {
  rmSync(folder, { recursive: true, force: true })
  const compatibility = await readCompatibility(root)
  const bareProject = join(folder, 'bare')
  writeProject(bareProject, join(import.meta.dirname, 'bare-worker.ts'), compatibility)
  return {
    site: bundleProject(root, join(folder, 'site'), compatibility),
    bare: bundleProject(bareProject, join(bareProject, 'out'), compatibility),
  }
}

/** @returns the file to serve it by */
export const install = (name: string, bundle: Bundle, bindings: Bindings): string =>
  installWorker(join(folder, 'installed', name), bundle, bindings)
