/** What every part of a run stands on: the bundles, the store, the assets and the bare Worker, each in its process. */
import { join } from 'node:path'
import '../support/base64.ts'
import { importKeys, type SigningKeys } from '../../src/http/mac.ts'
import { root } from '../support/host-process.ts'
import { startChild } from './child.ts'
import { type Namespace, startNamespace } from './kv/namespace.ts'
import { Target } from './load.ts'
import { serveWorker } from './workerd.ts'
import type { Bindings } from './workerd-config.ts'
import { type Bundles, bundleWorkers, install } from './workers.ts'

/** Signs in measurements only. */
const signingKey = 'bench-key-of-at-least-32-characters'

export interface Lab {
  bundles: Bundles
  namespace: Namespace
  /** That the site signs with. */
  keys: SigningKeys
  /** What the platform would give the site. */
  bindings: Bindings
  bare: Target
  /** The file to serve the bare Worker by. */
  bareConfig: string
}

/** Runs `work` in a lab, and clears it away whatever happens. */
export async function withLab(work: (lab: Lab) => Promise<void>): Promise<void> {
  const bundles = await bundleWorkers()
  const keys = await importKeys([signingKey])
  const namespace = await startNamespace()
  const assets = await startChild('assets-server.ts', [join(root, '.build/assets')])
  const texts = { SIGNING_KEYS: signingKey }
  const scores = namespace.address
  const bindings = { texts, scores, assets: assets.address, hasRooms: true }
  const bareConfig = install('bare', bundles.bare, { texts: {} })
  try {
    await withTarget(bareConfig, (bare) =>
      work({ bundles, namespace, keys, bindings, bare, bareConfig }),
    )
  } finally {
    namespace.stop()
    assets.process.kill()
  }
}

/** Runs `work` with a Worker that is being served meanwhile. @param config the file to serve it by */
export async function withTarget<Result>(
  config: string,
  work: (target: Target) => Promise<Result>,
): Promise<Result> {
  const target = new Target(await serveWorker(config))
  try {
    return await work(target)
  } finally {
    await target.stop()
  }
}
