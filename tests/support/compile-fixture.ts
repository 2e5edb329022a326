/** Compiles the fixed site on which mechanics are tested, as `npm run content` compiles `content/`. */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const out = '.build/fixture'
const from = `${out}/content`

/** The fixture brings its topic; the interface speaks as that of a new site does. */
export default function compileFixture(): void {
  rmSync(join(root, from), { recursive: true, force: true })
  cpSync(join(root, 'tests/fixtures/second-topic'), join(root, from), { recursive: true })
  for (const file of ['ui.yaml', 'names.yaml', 'cues.yaml']) {
    cpSync(join(root, 'src/node/starter/en', file), join(root, from, 'en', file))
  }
  const command = ['src/node/commands/content.ts', '--content', from, '--out', out]
  execFileSync(process.execPath, command, { cwd: root, stdio: 'pipe' })
}
