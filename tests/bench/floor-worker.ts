/** The bare route with a store: what asking it costs by itself, so that no row can cost less. */
import { Hono } from 'hono'

export default new Hono<{ Bindings: { SCORES: KVNamespace } }>()
  .get('/read', async (c) => c.text((await c.env.SCORES.get('floor:read')) ?? 'nothing'))
  .get('/write', async (c) => {
    await c.env.SCORES.put('floor:write', 'hello')
    return c.text('hello')
  })
  .get('/list/:prefix', async (c) => {
    const { keys } = await c.env.SCORES.list({ prefix: `${c.req.param('prefix')}:` })
    return c.text(String(keys.length))
  })
