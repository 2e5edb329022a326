/** Gathers what is served as static files: `static/` and htmx, each under a name with its hash. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, extname, join } from 'node:path'
import { transformSync } from 'esbuild'

/**
 * Writes the files below `outDir`.
 * @returns plain name → address, such as `site.css` → `/assets/site.4f1c2a9b.css`
 */
export function buildAssets(staticDir: string, outDir: string): Record<string, string> {
  const files = new Map<string, Buffer>()
  const require = createRequire(import.meta.url)
  files.set('htmx.js', readFileSync(require.resolve('htmx.org/dist/htmx.min.js')))
  for (const name of readdirSync(staticDir).sort()) {
    const bytes = readFileSync(join(staticDir, name))
    files.set(name, extname(name) === '.css' ? minifyCss(bytes) : bytes)
  }
  rmSync(outDir, { recursive: true, force: true })
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  const addresses: Record<string, string> = {}
  for (const [name, bytes] of files) {
    if (name === '_headers') {
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

/** Eight hexadecimal digits that stand for these bytes. */
export function fingerprint(parts: Iterable<Buffer | string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 8)
}

const minifyCss = (css: Buffer): Buffer =>
  Buffer.from(transformSync(css.toString(), { loader: 'css', minify: true, target: 'es2019' }).code)
