/** Packed files: they come out as they went in, and a package is the same on every day. */
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pack, store } from '../../../src/interchange/archive.ts'

const files = { 'a.xml': '<a>日本 “語” 🙂</a>', 'items/b.xml': '<b/>'.repeat(500), 'empty.txt': '' }
const textsIn = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]),
  )
const stored = async () => new Uint8Array(await store(files).arrayBuffer())

afterEach(() => {
  vi.useRealTimers()
})

describe('files in an archive', () => {
  it('come out as they went in, compressed or not', async () => {
    expect(textsIn(pack(files))).toEqual(files)
    expect(textsIn(await stored())).toEqual(files)
    expect(pack(files).length).toBeLessThan((await stored()).length)
  })

  it('make the same bytes on every day', async () => {
    const [packed, plain] = [pack(files), await stored()]
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 9e9 })
    expect(pack(files)).toEqual(packed)
    expect(await stored()).toEqual(plain)
  })
})
