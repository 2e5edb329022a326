/** Files that belong together, and how they are packed as ZIP. */
import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate'

/** Texts by their paths. */
export type ArchiveFiles = Readonly<Record<string, string>>
export type ArchiveBytes = Uint8Array<ArrayBuffer>

/** The oldest day that ZIP knows: the same texts make the same bytes on every day. */
const mtime = new Date(1980, 0, 1)

export const pack = (files: ArchiveFiles): ArchiveBytes =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    mtime,
  }) as ArchiveBytes

/** The same without compression, which takes more code and time than a few questions are worth. */
export function store(files: ArchiveFiles): Blob {
  const chunks: ArchiveBytes[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk as ArchiveBytes)
  })
  for (const [path, text] of Object.entries(files)) {
    const file = new ZipPassThrough(path)
    file.mtime = mtime
    zip.add(file)
    file.push(strToU8(text), true)
  }
  zip.end()
  return new Blob(chunks)
}
