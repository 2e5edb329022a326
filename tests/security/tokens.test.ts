import { env, exports } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { content } from '../../.build/content.js'
import type { Attempt } from '../../src/domain/attempt.ts'
import { encodeAttempt } from '../../src/domain/attempt-codec.ts'
import { developmentKey } from '../../src/http/development-key.ts'
import { fromBase64url, toBase64url } from '../../src/http/mac.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import examples from '../fixtures/v1/tokens.json'
import second from '../fixtures/v2/tokens.json'
import { anyAttempt, longestAttempt, sampleAttempt } from '../support/sample-attempt.ts'
import { firstQuiz, library } from '../support/site.ts'

const oldKey = 'the-older-key-of-at-least-thirty-two-characters'
const newKey = 'the-newer-key-of-at-least-thirty-two-characters'

async function keysOf(list: string, hostname = 'quiz.example') {
  const keys = await loadSigningKeys(list, hostname)
  if (!keys) throw new Error('none of these keys is usable')
  return keys
}

const keys = await keysOf(newKey)
const items = Object.values(library.items).filter(({ type }) => type === 'single')
const attempt = sampleAttempt({
  id: `20261123-k3v9x0q7ma-${firstQuiz.id}`,
  items: items.slice(0, 3).map(({ id }) => id),
  at: 1,
  responses: [{ response: 'c', seconds: 21 }, undefined, undefined],
})
const token = await signAttempt(attempt, keys)
const [payload, signature] = token.split('.') as [string, string]

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const outside = ['+', '/', '=', '.', ' ', '%', '\n', '\0', 'é', '😀']

/** Every token that differs from a good one in one character. */
function* alteredTokens(good: string): Generator<string> {
  for (let at = 0; at < good.length; at++) {
    for (const other of [...base64url, ...outside]) {
      if (other !== good[at]) yield good.slice(0, at) + other + good.slice(at + 1)
    }
  }
}

/** Those of the candidates that verify, which should be none. */
async function accepted(candidates: Iterable<string>): Promise<string[]> {
  const found: string[] = []
  for (const candidate of candidates) {
    if (await verifyAttempt(candidate, keys)) found.push(candidate)
  }
  return found
}

describe('a token', () => {
  it('gives back the attempt that was signed', async () => {
    expect(await verifyAttempt(token, keys)).toStrictEqual(attempt)
  })

  it('gives back any attempt that was signed, and fits into an address', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempt, async (any) => {
        const signed = await signAttempt(any, keys)
        expect(await verifyAttempt(signed, keys)).toStrictEqual(any)
        expect(signed).toMatch(/^[A-Za-z0-9_.-]{1,1000}$/)
      }),
    )
  }, 60_000)

  it('has at most 1,000 characters for 20 items where every part is as long as it can be', async () => {
    const longest = await signAttempt(longestAttempt, keys)
    expect(longest.length).toBeLessThanOrEqual(1000)
    expect(await verifyAttempt(longest, keys)).toStrictEqual(longestAttempt)
  })
})

describe('a token that was tampered with', () => {
  it('never verifies with one character changed, at any place and into any other', async () => {
    expect(await accepted(alteredTokens(token))).toEqual([])
  }, 60_000)

  it('never verifies cut off, at either end', async () => {
    const cuts = Array.from(token, (_, at) => [token.slice(0, at), token.slice(at + 1)]).flat()
    expect(await accepted(cuts)).toEqual([])
  })

  it('never verifies with something put before or after it', async () => {
    const added = [...base64url, ...outside, '==', '.x', '\r\n', '\u0000'].flatMap((more) => [
      token + more,
      more + token,
      `${payload}${more}.${signature}`,
      `${payload}.${more}${signature}`,
    ])
    expect(await accepted(added)).toEqual([])
  })

  it('never verifies with the signature of another attempt', async () => {
    const others: Attempt[] = [
      { ...attempt, at: 2 },
      { ...attempt, isRecorded: true },
      { ...attempt, responses: [{ response: 'd', seconds: 21 }, undefined, undefined] },
      { ...attempt, classroom: { code: 'kmpqrtwx', learner: 'quiet-otter-42' } },
    ]
    for (const other of others) {
      const [otherPayload, otherSignature] = (await signAttempt(other, keys)).split('.')
      const mixed = [`${payload}.${otherSignature}`, `${otherPayload}.${signature}`]
      expect(await accepted(mixed)).toEqual([])
    }
  })

  it('never verifies with its parts swapped, missing, doubled or emptied', async () => {
    const mixed = [
      `${signature}.${payload}`,
      `${payload}.${payload}`,
      `${signature}.${signature}`,
      `${token}.${signature}`,
      `${payload}${signature}`,
      `${payload}..${signature}`,
      payload,
      signature,
      `${payload}.`,
      `.${signature}`,
      '.',
      '',
    ]
    expect(await accepted(mixed)).toEqual([])
  })

  it('never verifies with a payload that someone wrote and signed with a key of their own', async () => {
    const forged = { ...attempt, isRecorded: true }
    expect(await accepted([await signAttempt(forged, await keysOf(oldKey))])).toEqual([])
    const plain = new TextEncoder().encode(encodeAttempt(forged))
    const text = plain.toBase64({ alphabet: 'base64url', omitPadding: true })
    expect(await accepted([`${text}.${'A'.repeat(43)}`, `${text}.${signature}`])).toEqual([])
  })

  it('never verifies where a good signature covers something that is no attempt', async () => {
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(newKey),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const sign = async (text: string) => {
      const bytes = await crypto.subtle.sign(
        'HMAC',
        key,
        new TextEncoder().encode(`attempt.v1.${text}`),
      )
      const mac = new Uint8Array(bytes).toBase64({ alphabet: 'base64url', omitPadding: true })
      return `${text}.${mac}`
    }
    // Proves that this way of signing is the right one, so that the rest can fail.
    expect(await accepted([await sign(payload)])).toEqual([token])
    const texts = ['AAAA', '_____w', payload.slice(0, -1), `${payload}A`, 'A', 'x'.repeat(1000)]
    expect(await accepted(await Promise.all(texts.map(sign)))).toEqual([])
  })

  it('never verifies and never fails with an error, whatever it is', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,200}\.[A-Za-z0-9_-]{43}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{0,1500}$/),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(await verifyAttempt(text, keys)).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('a code', () => {
  it('is compared by the platform, so that the time it takes tells nothing', async () => {
    const verify = vi.spyOn(crypto.subtle, 'verify')
    await verifyAttempt(token, keys)
    expect(verify).toHaveBeenCalledTimes(1)
    verify.mockRestore()
  })

  it('is read only as it is written: nothing else stands for the same bytes', () => {
    const bytes = fromBase64url('YWI')
    expect(bytes && toBase64url(bytes)).toBe('YWI')
    const others = ['YWJ', 'YWI=', ' YWI', 'YW I', 'YWI\n', 'YW+I', 'Y', 'YW/I']
    expect(others.filter((other) => fromBase64url(other))).toEqual([])
  })
})

describe('an address with a token that was tampered with', async () => {
  const siteKeys = await keysOf(env.SIGNING_KEYS)
  const now = Math.floor(Date.now() / 1000)
  const good = await signAttempt({ ...attempt, startedAt: now }, siteKeys)
  const [goodPayload, goodSignature] = good.split('.')
  const everyFiftieth = [...alteredTokens(good)].filter((_, index) => index % 50 === 0)
  const bad = [
    ...everyFiftieth,
    good.slice(0, -1),
    good.slice(1),
    `${good}A`,
    `${goodSignature}.${goodPayload}`,
    await signAttempt({ ...attempt, startedAt: now }, keys),
    'x',
    'constructor',
    'A'.repeat(5000),
  ].map(encodeURIComponent)
  // As they stand, since no encoder writes these.
  const raw = ['%zz', `${good}%`, `${good}%00`, '%F0%28%8C%28', `${good}%0A`]

  const fetch = (path: string, init?: RequestInit) =>
    exports.default.fetch(new Request(`http://localhost${path}`, { redirect: 'manual', ...init }))

  const post = (path: string) =>
    fetch(path, {
      method: 'POST',
      body: new URLSearchParams({ item: attempt.items[1] ?? '', response: 'a' }),
    })

  it('would have worked as it was', async () => {
    expect((await fetch(`/attempts/${good}`)).status).toBe(200)
    expect((await post(`/attempts/${good}/responses`)).status).toBe(303)
  })

  it('opens a page that says so (400), with a way on to the quizzes', async () => {
    for (const each of [...bad, ...raw]) {
      const response = await fetch(`/attempts/${each}`)
      // What is no part of any token is taken off its end first.
      if (response.status === 301) {
        const token = decodeURIComponent(each).replace(/[^\w-]+$/, '')
        expect(response.headers.get('Location')).toBe(`/attempts/${token}`)
        expect(token).not.toBe(each)
        continue
      }
      expect([each, response.status]).toEqual([each, 400])
      const page = await response.text()
      expect(page).toContain(library.ui['problem.badAttempt.title'])
      expect(page).toContain('href="/quizzes"')
    }
  })

  it('takes no response (400)', async () => {
    for (const each of [...bad, ...raw]) {
      const response = await post(`/attempts/${each}/responses`)
      expect([each, response.status]).toEqual([each, 400])
    }
  })

  it('records nothing (400)', async () => {
    const finished = await signAttempt({ ...attempt, startedAt: now, completedAt: now }, keys)
    const response = await fetch(`/attempts/${finished}/record`, { method: 'POST' })
    expect(response.status).toBe(400)
    expect((await env.SCORES.list()).keys).toEqual([])
  })
})

describe('signing keys', () => {
  it('rotate: what an old key signed still verifies where that key is listed second', async () => {
    const old = await signAttempt(attempt, await keysOf(oldKey))
    expect(await verifyAttempt(old, await keysOf(`${newKey},${oldKey}`))).toStrictEqual(attempt)
  })

  it('rotate: what an old key signed is refused once that key is gone', async () => {
    const old = await signAttempt(attempt, await keysOf(oldKey))
    expect(await verifyAttempt(old, await keysOf(newKey))).toBeUndefined()
  })

  it('sign with the first of the list', async () => {
    const signed = await signAttempt(attempt, await keysOf(`${newKey} ${oldKey}`))
    expect(signed).toBe(token)
    expect(signed).not.toBe(await signAttempt(attempt, await keysOf(oldKey)))
  })

  it.each([`${newKey},${oldKey}`, `${newKey} ${oldKey}`, ` ${newKey} ,\n ${oldKey}\n`])(
    'may be parted by commas, spaces and lines: %j',
    async (list) => {
      expect((await keysOf(list)).keys).toHaveLength(2)
    },
  )

  it('shorter than 32 characters are ignored', async () => {
    const short = 'x'.repeat(31)
    expect(await loadSigningKeys(short, 'quiz.example')).toBeUndefined()
    expect(await loadSigningKeys('x'.repeat(32), 'quiz.example')).toBeDefined()
    const beside = await keysOf(`${short},${newKey}`)
    expect(beside.keys).toHaveLength(1)
    expect(await signAttempt(attempt, beside)).toBe(token)
  })

  it.each([undefined, '', ' , '])(
    'are needed: there is nothing to sign with in %j',
    async (list) => {
      expect(await loadSigningKeys(list, 'localhost')).toBeUndefined()
    },
  )
})

describe('the development key, which everyone knows', () => {
  it.each(['localhost', '127.0.0.1', '[::1]'])('counts on the machine itself: %s', async (host) => {
    expect(await loadSigningKeys(developmentKey, host)).toBeDefined()
  })

  it.each([
    'quiz.example',
    '192.168.1.5',
    '0.0.0.0',
    'localhost.quiz.example',
    'quiz-localhost',
    '127.0.0.1.quiz.example',
    '',
  ])('The development key, which everyone knows, is refused anywhere else: %j', async (host) => {
    expect(await loadSigningKeys(developmentKey, host)).toBeUndefined()
    const known = await signAttempt(attempt, await keysOf(developmentKey, 'localhost'))
    const beside = await keysOf(`${newKey},${developmentKey}`, host)
    expect(await verifyAttempt(known, beside)).toBeUndefined()
  })

  it('serves no quiz off the machine itself (503), and starts none', async () => {
    const app = createWholeApp(content.libraries)
    const request = (url: string, init?: RequestInit) =>
      app.request(url, init, { SIGNING_KEYS: developmentKey, SCORES: env.SCORES })
    expect((await request(`http://localhost/quizzes/${firstQuiz.id}`)).status).toBe(200)
    expect((await request(`https://quiz.example/quizzes/${firstQuiz.id}`)).status).toBe(503)
    const start = await request(`https://quiz.example/quizzes/${firstQuiz.id}/attempts`, {
      method: 'POST',
    })
    expect(start.status).toBe(503)
    const known = await signAttempt(attempt, await keysOf(developmentKey, 'localhost'))
    expect((await request(`https://quiz.example/attempts/${known}`)).status).toBe(503)
  })
})

// Frozen: people keep these addresses. Never change or remove an example, only add.
const kept = [
  ...examples.examples.map((example) => ({ version: 1, key: examples.key, ...example })),
  ...second.examples.map((example) => ({ version: 2, key: second.key, ...example })),
]
describe.each(kept)('a token of version $version, $what', (example) => {
  const expected = {
    ...example.attempt,
    // JSON has no undefined.
    responses: example.attempt.responses.map((given) => given ?? undefined),
  } as Attempt

  it('still verifies and gives the attempt that it gave', async () => {
    const attempt = await verifyAttempt(example.token, await keysOf(example.key))
    expect(attempt).toStrictEqual(expected)
  })

  it('A token of an earlier day is written today as it was then', async () => {
    expect(await signAttempt(expected, await keysOf(example.key))).toBe(example.token)
  })
})
