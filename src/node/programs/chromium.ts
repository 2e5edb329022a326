/** The browser for what has to be measured or tested in one. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** @throws where there is none, with what to do about it */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH
  const path = given
    ? [given].find(existsSync)
    : [chromium.executablePath(), ...systemPaths].find(existsSync)
  if (path) return path
  throw new Error(
    given
      ? `There is no browser at CHROMIUM_PATH (${given}).`
      : 'This needs Chromium: apt-get install chromium, or set CHROMIUM_PATH to one.',
  )
}

/** Switches without which it does not start as root, or asks the network for things of its own. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever a page asks for elsewhere is not found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]
