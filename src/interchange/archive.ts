/** Files packed as ZIP. */
import { strToU8, zipSync } from 'fflate'

/** Texts by their paths. */
export type ArchiveFiles = Readonly<Record<string, string>>
export type ArchiveBytes = Uint8Array<ArrayBuffer>

/** The oldest day that ZIP knows: the same texts make the same bytes on every day. */
const mtime = new Date(1980, 0, 1)

export const makeArchive = (files: ArchiveFiles): ArchiveBytes =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    mtime,
  }) as ArchiveBytes
