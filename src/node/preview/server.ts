/**
 * What answers at the address that `npm start` prints: the Worker's pages, each with a script that
 * reloads it, or the mistakes in their place. Headers are the Worker's own; the script is a file of
 * our own origin, which the pages' policy allows.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { raw } from 'hono/html'
import { embedHeaders } from '../../http/security.ts'
import { mistakesPage, mistakesStyles } from './mistakes-page.ts'
import type { Preview } from './preview.ts'
import { passSocketOn } from './sockets.ts'

/** @param testsScheduled whether `/__scheduled` does what the cron trigger does */
export function createPreviewServer(preview: Preview, testsScheduled: boolean) {
  const script = reloadScript()
  const server = createServer(async (incoming, response) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost')
    await preview.isBuilt
    try {
      if (pathname === '/__preview/changes') sendChanges(preview, response)
      else if (pathname === '/__preview/reload.js') send(response, 'text/javascript', script)
      else if (pathname === '/__preview/mistakes.css') send(response, 'text/css', mistakesStyles)
      else if (preview.mistakes.length > 0) sendMistakes(preview, response)
      else if (testsScheduled && pathname === '/__scheduled') {
        await preview.runScheduled(searchParams.get('cron') ?? '')
        send(response, 'text/plain', 'Ran scheduled event')
      } else passOn(preview, await preview.origin, incoming, response)
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error))
    }
  })
  return server.on('upgrade', (incoming, socket) => passSocketOn(preview, incoming, socket))
}

/** The element that every page carries here, marked with what the page shows. */
const reloading = ({ version }: Preview) =>
  `<script src="/__preview/reload.js" data-version="${version}"></script>`

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body)
}

function sendMistakes(preview: Preview, response: ServerResponse): void {
  const page = mistakesPage(preview.mistakes, raw(reloading(preview)))
  response
    .writeHead(500, {
      ...embedHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(String(page))
}

/** Sends the version at once and after each change. */
function sendChanges(preview: Preview, response: ServerResponse): void {
  const tell = () => response.write(`retry: 500\ndata: ${preview.version}\n\n`)
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  tell()
  preview.on('change', tell)
  response.on('close', () => preview.off('change', tell))
}

/** Asks the Worker, and sends what it answers; a page with the script that reloads it. */
function passOn(
  preview: Preview,
  origin: URL,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const script = reloading(preview)
  const { method, url, headers } = incoming
  // A copy that the browser kept carries the version of its day, and would be reloaded for ever.
  const { 'if-none-match': _kept, 'accept-encoding': _packed, ...asked } = headers
  const outgoing = request(
    { host: origin.hostname, port: origin.port, method, path: url, headers: asked, agent: false },
    (answer) => {
      const isPage =
        answer.headers['content-type']?.startsWith('text/html') &&
        method !== 'HEAD' &&
        !headers['hx-request']
      if (isPage) delete answer.headers['content-length']
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response, { end: !isPage })
      if (isPage) answer.on('end', () => response.end(script))
    },
  )
  outgoing.on('error', () => {
    // The Worker of the last build was just replaced.
    if (!response.headersSent) response.writeHead(503, { 'Retry-After': '1' })
    response.end()
  })
  incoming.pipe(outgoing)
}

function reloadScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '../../browser/preview.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  return outputFiles[0]?.text ?? ''
}
