import { createHash } from 'node:crypto'

/** Eight hexadecimal digits that stand for these bytes, one part after the other. */
export function fingerprint(parts: Iterable<Buffer | string>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 8)
}
