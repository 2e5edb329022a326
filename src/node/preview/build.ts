/** Builds the site for its author: compiles the content and bundles the Worker, or says why it can't. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { BuildFailure } from 'esbuild'
import { describeFromRoot, describeProblem, type Problem } from '../compile/problems.ts'
import { entryWithExamples } from '../programs/local-site.ts'
import { bundleWorker } from '../programs/worker.ts'

/** Something for the author to put right. */
export interface Mistake {
  /** From the root of the repository. */
  file: string
  line?: number | undefined
  field?: string | undefined
  message: string
}

export interface Build {
  /** The Worker; undefined where there are mistakes. */
  script?: string
  mistakes: Mistake[]
  /** The same for the terminal, a line each, with warnings. */
  lines: string[]
}

const root = join(import.meta.dirname, '../../..')

/** Builds what stands in `content/`, `src/` and `static/` now. */
export async function buildSite(): Promise<Build> {
  const { problems, crash } = await compileContent()
  const lines = problems.map((problem) => describeProblem(problem))
  const mistakes = problems
    .filter(({ level }) => level === 'error')
    .map(({ file, ...rest }) => ({ ...rest, file: `content/${file}` }))
  if (crash) return failed({ file: 'npm run content', message: crash }, lines)
  if (mistakes.length > 0) return { mistakes, lines }
  try {
    return { script: await bundleWorker({ entry: entryWithExamples }), mistakes, lines }
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? []
    if (!first) throw error
    const { file = 'src', line } = first.location ?? {}
    return failed({ file, line, message: first.text }, lines)
  }
}

/** A build that ended for a reason other than the content. */
export const failed = (mistake: Mistake, lines: string[]): Build => ({
  mistakes: [mistake],
  lines: [...lines, describeFromRoot({ level: 'error', ...mistake })],
})

/** Runs `npm run content` in a process of its own, so that a change of the compiler counts as well. */
async function compileContent(): Promise<{ problems: Problem[]; crash?: string }> {
  const script = join(root, 'src/node/commands/content.ts')
  const child = spawn(process.execPath, [script, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [list, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  const problems = list ? (JSON.parse(list) as Problem[]) : []
  const isExplained = child.exitCode === 0 || problems.some(({ level }) => level === 'error')
  return { problems, ...(!isExplained && { crash: errors.trim() }) }
}
