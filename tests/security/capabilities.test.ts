import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { content } from '../../.build/content.js'
import { type ClassroomSettings, openClassroom } from '../../src/domain/classroom.ts'
import { joinCode, joinCodeChance } from '../../src/domain/join-code.ts'
import {
  type Capability,
  capabilityKey,
  capabilityPattern,
  verifyCapability,
} from '../../src/http/capabilities.ts'
import { macOf, macPattern, type SigningKeys } from '../../src/http/mac.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { mainOf, textOf } from '../support/pages.ts'
import { countCalls } from '../support/rooms.ts'
import { noon, sampleAttempt } from '../support/sample-attempt.ts'
import { startEachTestAfresh, stopClock } from '../support/site.ts'
import { countOperations } from '../support/stale-scores.ts'

const oldKey = 'the-older-key-of-at-least-thirty-two-characters'
const newKey = 'the-newer-key-of-at-least-thirty-two-characters'

async function keysOf(list: string): Promise<SigningKeys> {
  const keys = await loadSigningKeys(list, 'quiz.example')
  if (!keys) throw new Error('none of these keys is usable')
  return keys
}

const keys = await keysOf(newKey)
const code = 'CDFGHJKQ'
const otherCode = joinCode([1, 2, 3, 4, 5, 6, 8])
const settings: ClassroomSettings = openClassroom(
  {
    quiz: 'export',
    items: ['evt-01', 'end-02'],
    mode: 'test',
    feedback: 'close',
    isShuffled: false,
    seed: '4f9k2zq',
    hasNumbers: false,
    zone: 'Asia/Tokyo',
    language: 'en',
    hours: 2,
  },
  noon,
)

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const outside = ['+', '/', '=', '.', ' ', '%', '\n', '\0', 'é', '😀']

/** Every text that differs from a good one in one character. */
function* altered(good: string, signs: readonly string[]): Generator<string> {
  for (let at = 0; at < good.length; at++) {
    for (const other of signs) {
      if (other !== good[at]) yield good.slice(0, at) + other + good.slice(at + 1)
    }
  }
}

const cutsOf = (good: string) =>
  Array.from(good, (_, at) => [good.slice(0, at), good.slice(at + 1)]).flat()

/** Those of the candidates that something opens, which should be none. */
async function accepted(
  candidates: Iterable<string>,
  open: (candidate: string) => Promise<unknown>,
): Promise<string[]> {
  const found: string[] = []
  for (const candidate of candidates) {
    if ((await open(candidate)) !== undefined) found.push(candidate)
  }
  return found
}

const anyCode = fc
  .array(fc.nat(joinCodeChance.below - 1), {
    minLength: joinCodeChance.count,
    maxLength: joinCodeChance.count,
  })
  .map(joinCode)
const anyVersion = fc.integer({ min: 1, max: 9999 })
const capabilities: readonly Capability[] = ['report', 'board']
const other = (capability: Capability): Capability => (capability === 'report' ? 'board' : 'report')

describe.each(capabilities)('the key of a %s', (capability) => {
  const open = (key: string) => verifyCapability(capability, code, key, keys)

  it('opens it, says its version, and looks as addresses expect', async () => {
    await fc.assert(
      fc.asyncProperty(anyCode, anyVersion, async (any, version) => {
        const key = await capabilityKey(capability, any, version, keys)
        expect(await verifyCapability(capability, any, key, keys)).toBe(version)
        expect(key).toMatch(new RegExp(`^${capabilityPattern}$`))
      }),
    )
  }, 60_000)

  it('says nothing of the class, and nothing that would help to make another', async () => {
    const key = await capabilityKey(capability, code, 1, keys)
    expect(key).toMatch(new RegExp(`^1-${macPattern}$`))
    expect(key).not.toContain(code)
    const macs = await Promise.all(
      [1, 2, 3].flatMap((version) =>
        [code, otherCode].map((each) => capabilityKey(capability, each, version, keys)),
      ),
    )
    expect(new Set(macs.map((each) => each.slice(2))).size).toBe(6)
  })

  it('does not open with one character changed, at any place and into any other', async () => {
    const key = await capabilityKey(capability, code, 17, keys)
    // Proves that the way of opening is the right one, so that the rest can fail.
    expect(await accepted([key], open)).toEqual([key])
    expect(await accepted(altered(key, [...base64url, ...outside]), open)).toEqual([])
  }, 60_000)

  it('does not open cut off, with more before or after it, or put together otherwise', async () => {
    const key = await capabilityKey(capability, code, 17, keys)
    // Addresses let through what looks like a key, and nothing else.
    const keyRe = new RegExp(`^${capabilityPattern}$`)
    const openByAddress = async (text: string) => (keyRe.test(text) ? open(text) : undefined)
    expect(await accepted([key], openByAddress)).toEqual([key])
    const [version, mac] = [key.slice(0, 2), key.slice(3)]
    const more = [...base64url, ...outside, '==', '-', '.csv', '\r\n'].flatMap((sign) => [
      key + sign,
      sign + key,
      `${version}${sign}-${mac}`,
      `${version}-${sign}${mac}`,
    ])
    const parts = ['', '-', mac, `-${mac}`, `${version}-`, version, `${mac}-${version}`, `0${key}`]
    const all = [...cutsOf(key), ...more, ...parts, `1.7e1-${mac}`]
    expect(await accepted(all, openByAddress)).toEqual([])
  })

  it('does not open with the version of another key', async () => {
    const [one, two] = [
      await capabilityKey(capability, code, 1, keys),
      await capabilityKey(capability, code, 2, keys),
    ]
    const mixed = [`2${one.slice(1)}`, `1${two.slice(1)}`, `9999${one.slice(1)}`]
    expect(await accepted(mixed, open)).toEqual([])
  })

  it('opens no other class, and not the other kind of page', async () => {
    await fc.assert(
      fc.asyncProperty(anyCode, anyCode, anyVersion, async (own, foreign, version) => {
        fc.pre(own !== foreign)
        const key = await capabilityKey(capability, own, version, keys)
        expect(await verifyCapability(capability, foreign, key, keys)).toBeUndefined()
        expect(await verifyCapability(other(capability), own, key, keys)).toBeUndefined()
      }),
    )
  }, 60_000)

  it('does not open where someone made it with a key of their own', async () => {
    const forged = await capabilityKey(capability, code, 1, await keysOf(oldKey))
    expect(await accepted([forged, `1-${'A'.repeat(43)}`], open)).toEqual([])
  })

  it('stays good while the signing key that made it is listed, and no longer', async () => {
    const old = await capabilityKey(capability, code, 3, await keysOf(oldKey))
    const both = await keysOf(`${newKey},${oldKey}`)
    expect(await verifyCapability(capability, code, old, both)).toBe(3)
    expect(await verifyCapability(capability, code, old, keys)).toBeUndefined()
    expect(await capabilityKey(capability, code, 3, both)).toBe(
      await capabilityKey(capability, code, 3, keys),
    )
  })

  it('A key in an address is refused without an error, whatever it is', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.stringMatching(/^[1-9][0-9]{0,3}-[A-Za-z0-9_-]{43}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{0,100}$/),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await open(text)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('a code made for one purpose', () => {
  it('fits no other: keys and tokens of attempts do not stand in for each other', async () => {
    const token = await signAttempt(sampleAttempt(), keys)
    const reportKey = await capabilityKey('report', code, 1, keys)
    const [tokenPayload = '', tokenMac = ''] = token.split('.')
    for (const capability of capabilities) {
      const macs = [tokenMac, capability === 'board' ? reportKey.slice(2) : '']
      for (const mac of macs) {
        expect(await verifyCapability(capability, code, `1-${mac}`, keys)).toBeUndefined()
      }
    }
    expect(await verifyAttempt(`${tokenPayload}.${reportKey.slice(2)}`, keys)).toBeUndefined()
  })
})

describe('the address of a report or a board', () => {
  startEachTestAfresh()

  const app = createWholeApp(content.libraries)
  /** The site with its store counted. */
  function site() {
    const { scores, counts } = countOperations(env.SCORES)
    const { rooms, calls } = countCalls()
    const bindings = { ...env, SIGNING_KEYS: newKey, SCORES: scores, ROOMS: rooms }
    const request = (path: string, init?: RequestInit) =>
      app.request(`http://localhost${path}`, init, bindings)
    return { request, asked: () => [counts(), calls()] }
  }
  const nobody = [{ get: 0, put: 0, delete: 0, list: 0 }, {}]
  const now = Math.floor(Date.now() / 1000)
  const opened = openClassroom({ ...settings, hours: 2 }, now)
  const openBoth = () =>
    Promise.all([code, otherCode].map((each) => env.ROOMS.getByName(each).open(opened)))

  it('opens with its own key', async () => {
    await openBoth()
    for (const each of [code, otherCode]) {
      for (const capability of capabilities) {
        const key = await capabilityKey(capability, each, 1, keys)
        const response = await site().request(`/classrooms/${each}/${capability}/${key}`)
        expect([capability, response.status]).toEqual([capability, 200])
      }
    }
  })

  it('The address of a report or a board is not there with any other key (404), and nobody is asked', async () => {
    await openBoth()
    const { request, asked } = site()
    for (const capability of capabilities) {
      const good = await capabilityKey(capability, code, 1, keys)
      const bad = [
        await capabilityKey(other(capability), code, 1, keys),
        await capabilityKey(capability, otherCode, 1, keys),
        await capabilityKey(capability, code, 1, await keysOf(oldKey)),
        `2${good.slice(1)}`,
        `1-${'A'.repeat(43)}`,
        good.slice(0, -1),
        `${good}A`,
        'x',
        `1-${await macOf(`${capability}.v1.${code}.1`, await keysOf(oldKey))}`,
        ...[...altered(good, [...base64url])].filter((_, index) => index % 97 === 0),
      ]
      for (const key of bad) {
        const response = await request(`/classrooms/${code}/${capability}/${key}`)
        expect([key, response.status]).toEqual([key, 404])
      }
      // The key is right and the code is not: mistyped, or none.
      for (const wrong of ['CDFGHJKR', 'cdfg-hjkr', 'x', '%00']) {
        const response = await request(`/classrooms/${wrong}/${capability}/${good}`)
        expect([wrong, response.status]).toEqual([wrong, 404])
      }
      for (const spelled of [code.toLowerCase(), 'CDFG-HJKQ']) {
        const { status, headers } = await request(`/classrooms/${spelled}/${capability}/${good}`)
        const meant = `/classrooms/${code}/${capability}/${good}`
        expect([status, headers.get('Location')]).toEqual([301, meant])
      }
    }
    expect(asked()).toEqual(nobody)
  })

  it('takes no order with the key of a board, of another class or of nobody (404)', async () => {
    await openBoth()
    const { request, asked } = site()
    const bad = [
      await capabilityKey('board', code, 1, keys),
      await capabilityKey('report', otherCode, 1, keys),
      `1-${'A'.repeat(43)}`,
    ]
    const actions = ['close', 'reopen', 'extend', 'lock', 'rekey', 'delete', 'receipts']
    const below = [...actions.map((action) => `/${action}`), '/learners/calm-otter-42/remove']
    for (const key of bad) {
      for (const path of below) {
        const response = await request(`/classrooms/${code}/report/${key}${path}`, {
          method: 'POST',
          body: new URLSearchParams({ hours: '1', receipts: '' }),
        })
        expect([path, response.status]).toEqual([path, 404])
      }
      for (const path of ['.csv', '/discuss', '/close', '/delete']) {
        const response = await request(`/classrooms/${code}/report/${key}${path}`)
        expect([path, response.status]).toEqual([path, 404])
      }
    }
    expect(asked()).toEqual(nobody)
  })

  it.each(capabilities)(
    'of a %s with the sealed settings of an earlier version opens the same page, and they do nothing',
    async (capability) => {
      stopClock()
      await openBoth()
      const key = await capabilityKey(capability, code, 1, keys)
      const open = async (query: string) => {
        const path = `/classrooms/${code}/${capability}/${key}${query}`
        const response = await site().request(path)
        return { status: response.status, text: textOf(mainOf(await response.text())) }
      }
      const plain = await open('')
      expect(plain.status).toBe(200)
      for (const changes of [
        {},
        { revision: 99, isDeleted: true },
        { revision: 99, keyVersion: 9 },
        { revision: 99, closesAt: now - 60 },
      ]) {
        const seal = await sealOf(code, { ...opened, ...changes })
        expect(await open(`?settings=${seal}`)).toEqual(plain)
      }
    },
  )

  it('with a replaced key and settings sealed before does not open, and takes no order', async () => {
    await openBoth()
    const key = await capabilityKey('report', code, 1, keys)
    const seal = await sealOf(code, { ...opened, revision: 99 })
    await env.ROOMS.getByName(code).change({ action: 'rekey', keyVersion: 1 })
    const { request } = site()
    const path = `/classrooms/${code}/report/${key}`
    expect((await request(`${path}?settings=${seal}`)).status).toBe(404)
    for (const action of ['reopen', 'extend', 'lock', 'rekey']) {
      const body = new URLSearchParams({ hours: '1', settings: seal })
      const response = await request(`${path}/${action}?settings=${seal}`, { method: 'POST', body })
      expect([action, response.status]).toEqual([action, 404])
    }
    const held = await env.ROOMS.getByName(code).settings()
    expect(held).toEqual({ ...opened, revision: 1, keyVersion: 2 })
  })
})

/** Settings as the version before rooms sealed them in an address. */
async function sealOf(of: string, sealed: ClassroomSettings): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(sealed))
  const payload = json.toBase64({ alphabet: 'base64url', omitPadding: true })
  return `${payload}.${await macOf(`settings.v1.${of}.${payload}`, keys)}`
}
