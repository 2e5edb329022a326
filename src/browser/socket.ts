/**
 * The socket that brings a page of a lesson what changes. htmx opens it, and opens it again after it closed; here it is
 * seen whether it works. Where it does not, the page asks by itself (`live.ts`).
 */
interface Connection {
  socket: WebSocket | null
}

const connectionOf = (event: Event) =>
  (event as CustomEvent<{ connection?: Connection }>).detail?.connection

/** A dead link stays unnoticed by itself (milliseconds). */
const heartbeat = 30_000

let open: WebSocket | undefined
let heardAt = 0

/** Whether what changes comes by itself. */
export const isConnected = (): boolean => open !== undefined

document.addEventListener('htmx:ws:after:connection', (event) => {
  open = connectionOf(event)?.socket ?? undefined
  heardAt = Date.now()
})
document.addEventListener('htmx:ws:before:message:incoming', () => {
  heardAt = Date.now()
})
document.addEventListener('htmx:ws:close', () => {
  open = undefined
})

setInterval(() => {
  // What names `WebSocket` itself would fail where there is none.
  if (!open || open.readyState !== open.OPEN) return
  if (Date.now() - heardAt > 2 * heartbeat + 5000) open.close()
  else open.send('ping')
}, heartbeat)
