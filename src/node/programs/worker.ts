/** The built Worker on this machine, in the platform's own runtime: for a classroom, and for tests. */
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { MiniflareOptions } from 'miniflare'
import { pagesFolder } from '../../http/page-files.ts'

const root = join(import.meta.dirname, '../../..')

type WorkerConfig = Extract<MiniflareOptions, { workers: unknown }>['workers'][number]['config']

/** One Worker as miniflare wants it described. */
export function localWorker(
  script: string,
  assetsDir: string,
  env: NonNullable<WorkerConfig['env']>,
): { config: WorkerConfig } {
  return {
    config: {
      name: 'site',
      compatibilityDate: '2026-11-01',
      manifest: {
        mainModule: 'site.js',
        modulesRoot: root,
        modules: { 'site.js': { type: 'esm', contents: script } },
      },
      env: {
        SCORES: { type: 'kv', id: 'scores' },
        ASSETS: { type: 'assets' },
        ROOMS: { type: 'durable-object', worker: 'site', exportName: 'RoomObject' },
        ...env,
      },
      exports: { RoomObject: { type: 'durable-object', storage: 'sqlite' } },
      assets: {
        directory: assetsDir,
        hasUserWorker: true,
        runWorkerFirst: [`${pagesFolder}/*`],
      },
    },
  }
}

/** Source text of the Worker as it is deployed, from the root. */
export const deployedEntry = "export { default, RoomObject } from './src/index.ts'"

interface BundleOptions {
  /** Source text, from the root; the Worker that makes its pages itself, unless given. */
  entry?: string
  /** Text of a module of content in place of the one that was compiled last. */
  content?: string
  /** As wrangler uploads it. */
  isMinified?: boolean
}

/** The Worker as one module. */
export async function bundleWorker({
  entry = "export { default, RoomObject } from './src/whole.ts'",
  content,
  isMinified = false,
}: BundleOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
    plugins: content === undefined ? [] : [inPlaceOfContent(content)],
    write: false,
    minify: isMinified,
    define: { 'process.env.NODE_ENV': '"production"' },
    // Whoever asked for the bundle says what is wrong with it.
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const inPlaceOfContent = (contents: string): Plugin => ({
  name: 'content',
  setup(build) {
    build.onLoad({ filter: /\.build[\\/]content\.js$/ }, () => ({ contents, loader: 'js' }))
  },
})
