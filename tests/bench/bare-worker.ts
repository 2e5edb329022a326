/** What everything is compared with: the least that the same framework does for a request. */
import { Hono } from 'hono'

export default new Hono().get('/', (c) => c.text('hello'))
