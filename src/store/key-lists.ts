/** Listing keys, which Workers KV does by pages. */

/** Every key below a prefix, by as many pages as there are: an empty page may not be the last. */
export async function listKeys<Metadata = unknown>(
  scores: KVNamespace,
  prefix: string,
): Promise<KVNamespaceListKey<Metadata>[]> {
  const keys: KVNamespaceListKey<Metadata>[] = []
  let cursor: string | undefined
  do {
    const page = await scores.list<Metadata>({ prefix, ...(cursor && { cursor }) })
    keys.push(...page.keys)
    cursor = page.list_complete ? undefined : page.cursor
  } while (cursor)
  return keys
}
