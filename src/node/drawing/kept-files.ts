/** Keeps what takes time to make from one build to the next: `npm run content` runs at each change. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface KeptFiles {
  /** Makes the file, or finds it made. @param name stands for all that the file is made from */
  keep(name: string, make: () => Promise<Buffer>): Promise<Buffer>
  /** Removes what was not asked for since. */
  removeStale(): void
}

/** @param dir for nothing else but these files */
export function openKeptFiles(dir: string): KeptFiles {
  mkdirSync(dir, { recursive: true })
  const used = new Set<string>()
  return {
    async keep(name, make) {
      used.add(name)
      const path = join(dir, name)
      try {
        return readFileSync(path)
      } catch {
        const bytes = await make()
        // Moved into place whole: a test run and `npm start` may build at the same time.
        writeFileSync(`${path}.${process.pid}`, bytes)
        renameSync(`${path}.${process.pid}`, path)
        return bytes
      }
    },
    removeStale() {
      for (const name of readdirSync(dir)) {
        if (!/\.\d+$/.test(name) && !used.has(name)) rmSync(join(dir, name), { force: true })
      }
    },
  }
}
