/**
 * The site's static assets in a process of its own: on the platform another Worker answers for them,
 * whose time is not the site's.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { listen } from './child.ts'

const [folder = '.'] = process.argv.slice(2)
const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}
const files = new Map<string, Buffer | undefined>()

/** Undefined where there is no such file. */
function fileAt(path: string): Buffer | undefined {
  if (!files.has(path)) files.set(path, read(join(folder, normalize(path))))
  return files.get(path)
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

listen(
  createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://assets')
    const path = decodeURIComponent(pathname)
    const body = fileAt(path)
    if (body) {
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'text/plain' }).end(body)
    } else response.writeHead(404).end()
  }),
)
