/** Bundles the scripts that browsers get: ours, and htmx with those that need it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const require = createRequire(import.meta.url)
const htmx = (file: string) => readFileSync(require.resolve(`htmx.org/dist/${file}`))

/**
 * @param dir `src/browser`
 * @returns plain name, such as `quiz.js`, → the script
 */
export function buildScripts(dir: string): Map<string, Buffer> {
  const ours = (name: string) => bundle(join(dir, name), 'es2019')
  // It has private fields, so a browser that stops at anything older has stopped before.
  const besideHtmx = (name: string) => bundle(join(dir, name), 'es2022')
  const core = htmx('htmx.min.js')
  return new Map([
    ['after-paint.js', ours('after-paint.ts')],
    ['share.js', ours('share.ts')],
    ['search.js', ours('search.ts')],
    // It has private fields, and stands beside htmx alone.
    ['names.js', besideHtmx('names.ts')],
    ['questions.js', besideHtmx('questions.ts')],
    ['handover.js', ours('handover.ts')],
    ['own-sheet.js', besideHtmx('own-sheet.ts')],
    ['frame.js', ours('frame.ts')],
    ['embed.js', ours('embed.ts')],
    // One request for all: a question should be there in four.
    ['quiz.js', Buffer.concat([core, besideHtmx('quiz.ts')])],
    // In one file, since three would race: htmx might start before it knows of sockets.
    [
      'live.js',
      Buffer.concat([
        core,
        htmx('ext/hx-ptag.min.js'),
        htmx('ext/hx-ws.min.js'),
        besideHtmx('live.ts'),
      ]),
    ],
  ])
}

/** A script for browsers of the last few years; nothing of it becomes global. @param target of JavaScript */
function bundle(path: string, target: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target,
  })
  return Buffer.from(outputFiles[0]?.contents ?? '')
}
