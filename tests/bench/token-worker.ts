/**
 * What a token costs by itself. Tokens are posted, as lines; the next request verifies and decodes each and
 * signs the attempt again, a step further. Where none were posted, it costs what an empty request does.
 */
import { importKeys, type SigningKeys } from '../../src/http/mac.ts'
import { signAttempt, verifyAttempt } from '../../src/http/tokens.ts'

let keys: SigningKeys | undefined
let posted: string[] = []

export default {
  async fetch(request, { SIGNING_KEYS }) {
    if (request.method === 'POST') {
      posted = (await request.text()).split('\n')
      return new Response()
    }
    keys ??= await importKeys([SIGNING_KEYS])
    const tokens = posted
    posted = []
    for (const token of tokens) {
      const attempt = await verifyAttempt(token, keys)
      if (!attempt) throw new Error('a token of another key')
      const at = (attempt.at + 1) % attempt.items.length
      await signAttempt({ ...attempt, at }, keys)
    }
    return new Response(null, { status: tokens.length > 0 ? 200 : 204 })
  },
} satisfies ExportedHandler<{ SIGNING_KEYS: string }>
