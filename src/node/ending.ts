/** Ends a program that serves: when it is asked to, and with the npm that started it. */

/** Milliseconds between two looks. */
const pause = 500

/**
 * To be called once there is something to end.
 * @param stop takes down what the program serves with, its runtime among it; called once
 */
export function endWhenAsked(stop: () => Promise<void>): void {
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    await stop().catch(console.error)
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // npm passes no signal on that ends it.
  if (!process.env.npm_lifecycle_event) return
  const { ppid } = process
  setInterval(() => {
    if (process.ppid !== ppid) void end()
  }, pause)
}
