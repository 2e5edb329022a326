/** Addresses that were made to keep the site busy take no longer than others. */
import type { Context } from 'hono'
import { expect, it } from 'vitest'
import { mendedAddress } from '../../src/http/mended-address.ts'

const mended = (address: string) =>
  mendedAddress({ req: { method: 'GET', url: `http://localhost${address}` } } as Context)

it('Looking at an address of 64 kB takes well under a second, whatever it is made of', () => {
  const pieces = ['%20', '.', '.%20', ')', 'amp;', '&amp;', 'x.', '%E2%80%8B', '/.', '&mode=.']
  for (const piece of pieces) {
    const many = piece.repeat(64_000 / piece.length)
    const before = process.cpuUsage()
    for (const address of [`/a${many}b`, `/?mode=${many}b`, `/?items=a${many}`, `/?${many}=b`]) {
      mended(address)
    }
    const { user } = process.cpuUsage(before)
    expect([piece, user < 800_000]).toEqual([piece, true])
  }
})

it.each([
  ['/?mode=test.', '/?mode=test'],
  ['/?mode=test%20%29).', '/?mode=test'],
  ['/?a=b&seed=x%e2%80%8b', '/?a=b&seed=x'],
  ['/?mode=.', undefined],
  ['/?q=test.', undefined],
  ['/?mode=test.&q=a.', undefined],
  ['/timeline%20).', '/timeline'],
  ['/%29%29', '/'],
])('The tail that a sentence left at %s is taken off', (address, meant) => {
  expect(mended(address)).toBe(meant)
})
