/** Bundles as wrangler would deploy them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wranglerScript } from '../../src/node/programs/wrangler.ts'

export interface Module {
  /** By which other modules import it. */
  name: string
  /** As workerd's configuration calls it. */
  type: 'esModule' | 'text' | 'data' | 'wasm' | 'json'
  contents: Buffer
}

/** How the platform runs it. */
export interface Compatibility {
  date: string
  flags: readonly string[]
  isMinified: boolean
}

export interface Bundle {
  /** The main module first. */
  modules: readonly Module[]
  compatibility: Compatibility
}

/** Bytes of all modules, packed as wrangler reports them. */
export const packedSizeOf = ({ modules }: Bundle): number =>
  modules.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0)

const types: Record<string, Module['type']> = {
  '.js': 'esModule',
  '.mjs': 'esModule',
  '.txt': 'text',
  '.html': 'text',
  '.sql': 'text',
  '.json': 'json',
  '.wasm': 'wasm',
}

/** Settings of `wrangler.toml`, by wrangler's own reading of it. */
export async function readCompatibility(project: string): Promise<Compatibility> {
  const { unstable_readConfig: readConfig } = await import('wrangler')
  const config = readConfig({ config: join(project, 'wrangler.toml') })
  return {
    date: config.compatibility_date ?? '',
    flags: config.compatibility_flags,
    isMinified: config.minify ?? false,
  }
}

/**
 * Bundles the Worker of a folder with a `wrangler.toml`.
 * @param out a folder for the bundle
 * @throws with what wrangler said, where it refuses
 */
export function bundleProject(project: string, out: string): void {
  const args = [wranglerScript, 'deploy', '--dry-run', '--outdir', out]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}

/** Reads what wrangler wrote: the main module, a map of its source, and modules of other types. */
export function readBundle(out: string, compatibility: Compatibility): Bundle {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.map$|^README\.md$/.test(entry.name))
    .map((entry) => relative(out, join(entry.parentPath, entry.name)))
  // It alone has a map.
  const main = files.find((name) => existsSync(join(out, `${name}.map`)))
  if (!main) throw new Error(`wrangler wrote no main module, only ${files}`)
  const modules = [main, ...files.filter((name) => name !== main)].map((name): Module => {
    const type = types[extname(name)] ?? 'data'
    return { name, type, contents: readFileSync(join(out, name)) }
  })
  return { modules, compatibility }
}

/** A folder with a `wrangler.toml` for a Worker on the same terms as the site. */
export function writeProject(folder: string, main: string, compatibility: Compatibility): void {
  mkdirSync(folder, { recursive: true })
  const { date, flags, isMinified } = compatibility
  const settings = {
    name: 'bench',
    main: relative(folder, main),
    compatibility_date: date,
    compatibility_flags: flags,
    minify: isMinified,
    send_metrics: false,
  }
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = ${JSON.stringify(value)}`,
  )
  writeFileSync(join(folder, 'wrangler.toml'), `${lines.join('\n')}\n`)
}
