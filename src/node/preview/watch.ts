/** Tells when something changed below some folders of a folder. */
import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds without a change after which whatever wrote the files is taken to be done. */
const quietTime = 100

/**
 * Watches from the folder above, which stays, so that a folder which is moved away and comes back is
 * seen again.
 * @param folders names of folders in `root`; they need not exist
 * @returns what ends it, once it watches
 */
export async function watchFolders(
  root: string,
  folders: readonly string[],
  onChange: () => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const isElsewhere = (path: string) => {
    const [top = ''] = relative(root, path).split(sep)
    return top !== '' && !folders.includes(top)
  }
  const watcher = watch(root, { ignored: isElsewhere, ignoreInitial: true })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, quietTime)
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return () => {
    clearTimeout(timer)
    return watcher.close()
  }
}
