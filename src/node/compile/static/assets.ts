/** Gathers scripts, stylesheets and the icon of the site, and writes each under a name with its hash. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { siteIcon } from '../../drawing/site-icon.ts'
import { fingerprint } from '../../fingerprint.ts'
import { buildScripts } from './scripts.ts'
import { buildStylesheets } from './stylesheets.ts'

/**
 * Writes the files below `outDir`.
 * @param root of the project
 * @param siteName whose first letter the icon shows
 * @param displayFont the typeface of headings
 * @param words of page numbers, as custom properties
 * @returns plain name → address, such as `site.css` → `/assets/site.4f1c2a9b.css`
 */
export function buildAssets(
  root: string,
  siteName: string,
  displayFont: Buffer,
  words: string,
  outDir: string,
): Record<string, string> {
  const fontName = 'display.woff2'
  const files = new Map([
    ...buildScripts(join(root, 'src/browser')),
    ...buildStylesheets(join(root, 'static/styles'), hashedName(fontName, displayFont), words),
    [fontName, displayFont],
    ['favicon.svg', Buffer.from(siteIcon(siteName))],
  ])
  mkdirSync(join(outDir, 'assets'), { recursive: true })
  copyFileSync(join(root, 'static/_headers'), join(outDir, '_headers'))
  const addresses: Record<string, string> = {}
  for (const [name, bytes] of files) {
    // Others name this script in their pages: its address stays.
    if (name === 'embed.js') writeFileSync(join(outDir, name), bytes)
    else {
      const hashed = hashedName(name, bytes)
      writeFileSync(join(outDir, 'assets', hashed), bytes)
      addresses[name] = `/assets/${hashed}`
    }
  }
  return addresses
}

function hashedName(name: string, bytes: Buffer): string {
  const extension = extname(name)
  return `${basename(name, extension)}.${fingerprint([bytes])}${extension}`
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
    // A card in another size: see `cardPath`.
    const full = name.replace(/-\d+\.png$/, '.png')
    if (!current.has(full)) rmSync(join(outDir, 'assets', name), { force: true })
  }
}
