/**
 * Makes something when it is first asked for, and keeps it: a Worker starts without what its first
 * request may not need.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
