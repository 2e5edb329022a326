/** Tells when something changed below some folders. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds from one look to the next. */
const pause = 400

/**
 * Looks at all files again and again. The notices of the system, with or without a library, follow a
 * folder that is moved away and miss the one that takes its place; a few hundred files are looked at
 * in a few milliseconds.
 * @param folders paths; they need not exist
 * @param onChange called once the files are at rest again
 */
export async function watchFolders(
  folders: readonly string[],
  onChange: () => void,
): Promise<never> {
  let known = stateOf(folders)
  let before = known
  for (;;) {
    await sleep(pause)
    const now = stateOf(folders)
    if (now === before && now !== known) {
      known = now
      onChange()
    }
    before = now
  }
}

/** Differs where a file differs, was added, or was taken away. */
const stateOf = (folders: readonly string[]): string => folders.flatMap(statesBelow).join('\n')

function statesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const { mtimeMs, size, ino } = statSync(join(folder, name))
      return `${name} ${mtimeMs} ${size} ${ino}`
    })
  } catch {
    // It is being written: the next look tells.
    return []
  }
}
