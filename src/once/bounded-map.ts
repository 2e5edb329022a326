/**
 * A map that takes only so many entries, for what can be made again: one more than that, and all others
 * are let go. That costs nothing until it happens, unlike keeping account of which was used last.
 */
export class BoundedMap<Key, Value> extends Map<Key, Value> {
  readonly #most: number

  /** @param most entries at any time */
  constructor(most: number) {
    super()
    this.#most = most
  }

  override set(key: Key, value: Value): this {
    if (this.size >= this.#most && !this.has(key)) this.clear()
    return super.set(key, value)
  }
}
