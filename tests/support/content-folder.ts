/** A content folder of one test, which may do with it what it likes. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { buildContent } from '../../src/node/compile/build-content.ts'
import { describeProblem } from '../../src/node/compile/problems.ts'

const root = join(import.meta.dirname, '../..')

/** The day on which every test builds, so that no fact falls due by itself. */
const today = '2026-11-23'

/** Replaces the one place in `file` where `from` stands. */
export interface Edit {
  file: string
  from: string
  to: string
}

export class ContentFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'content-'))

  /** A valid site in its smallest form. */
  static tiny(): ContentFolder {
    const folder = new ContentFolder().add('tests/fixtures/content')
    return folder
      .add('src/node/starter/en/ui.yaml', 'en/ui.yaml')
      .add('src/node/starter/en/names.yaml', 'en/names.yaml')
      .add('src/node/starter/en/cues.yaml', 'en/cues.yaml')
  }

  /** Adds the files of a folder, given from the root of the project. */
  add(folder: string, below = ''): this {
    cpSync(join(root, folder), join(this.dir, below), { recursive: true })
    return this
  }

  edit({ file, from, to }: Edit): this {
    const parts = this.read(file).split(from)
    // Otherwise a test of a fault could pass on content without it.
    if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in ${file}`)
    return this.write(file, parts.join(to))
  }

  read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8')
  }

  write(file: string, text: string | Buffer): this {
    const path = join(this.dir, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return this
  }

  remove(file: string): this {
    rmSync(join(this.dir, file))
    return this
  }

  build() {
    return buildContent(this.dir, today)
  }

  /** What an author reads. */
  problems(): string[] {
    return this.build().problems.list.map(describeProblem)
  }

  delete(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }
}

/** The day on which a content folder says that it was compiled: what falls due later fails no test. */
export const compiledOn = (dir: string): string =>
  (parse(readFileSync(join(dir, 'site.yaml'), 'utf8')) as { compiled: string }).compiled

/** A valid site in its smallest form, in a folder that is gone after the test. */
export function tinyContent(): ContentFolder {
  const folder = ContentFolder.tiny()
  onTestFinished(() => folder.delete())
  return folder
}
