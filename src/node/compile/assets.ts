/** Gathers what is served as static files, each under a name with its hash: `static/`, htmx, our scripts. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, extname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { fingerprint } from '../fingerprint.ts'
import { buildStylesheets } from './stylesheets.ts'

/**
 * Writes the files below `outDir`.
 * @returns plain name → address, such as `site.css` → `/assets/site.4f1c2a9b.css`
 */
export function buildAssets(
  staticDir: string,
  scriptsDir: string,
  outDir: string,
): Record<string, string> {
  const files = new Map<string, Buffer>()
  const require = createRequire(import.meta.url)
  const htmx = (file: string) => readFileSync(require.resolve(`htmx.org/dist/${file}`))
  const script = (name: string) => bundleScript(join(scriptsDir, name))
  const core = htmx('htmx.min.js')
  files.set('share.js', script('share.ts'))
  files.set('frame.js', script('frame.ts'))
  files.set('embed.js', script('embed.ts'))
  // One request for both: a question should be there in four.
  files.set('quiz.js', Buffer.concat([core, script('connection.ts')]))
  files.set('live.js', Buffer.concat([core, htmx('ext/hx-ptag.min.js'), script('live.ts')]))
  for (const [name, css] of buildStylesheets(join(staticDir, 'styles'))) files.set(name, css)
  for (const name of ['_headers', 'card.png', 'favicon.svg']) {
    files.set(name, readFileSync(join(staticDir, name)))
  }
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const addresses: Record<string, string> = {}
  for (const [name, bytes] of files) {
    if (name === '_headers' || name === 'embed.js') {
      // Others name the script in their pages: its address stays.
      writeFileSync(join(outDir, name), bytes)
      continue
    }
    const extension = extname(name)
    const hashed = `${basename(name, extension)}.${fingerprint([bytes])}${extension}`
    writeFileSync(join(outDir, 'assets', hashed), bytes)
    addresses[name] = `/assets/${hashed}`
  }
  return addresses
}

/**
 * Removes static files of earlier builds. Names carry a hash, so two builds at once, such as a watching
 * one and a test, write the same files and remove the same others.
 */
export function removeStaleAssets(
  outDir: string,
  addresses: Readonly<Record<string, string>>,
): void {
  const current = new Set(Object.values(addresses).map((address) => basename(address)))
  for (const name of readdirSync(join(outDir, 'assets'))) {
    if (!current.has(name)) rmSync(join(outDir, 'assets', name), { force: true })
  }
}

/** A script for browsers of the last few years; nothing of it becomes global. */
function bundleScript(path: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2019',
  })
  return Buffer.from(outputFiles[0]?.contents ?? '')
}
