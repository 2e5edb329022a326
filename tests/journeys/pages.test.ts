import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

const get = (path: string, init?: RequestInit) =>
  exports.default.fetch(new Request(`http://localhost${path}`, init))

describe('a reader', () => {
  it.each(['/', '/claims', '/timeline', '/glossary', '/sources', '/about', '/facts', '/quizzes'])(
    'opens %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect((await response.text()).match(/<h1/g)).toHaveLength(1)
    },
  )
})
