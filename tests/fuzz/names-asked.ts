/** Which names of queries and fields the site asks for: each must be one that the table of routes has. */
import { HonoRequest } from 'hono/request'
import type { Known } from '../security/known.ts'
import { routes } from '../security/routes.ts'

const asked = new Set<string>()

const notes = <Given extends [name?: string | undefined], Result>(
  method: (this: never, ...given: Given) => Result,
) =>
  function (this: never, ...given: Given): Result {
    if (given[0] !== undefined) asked.add(given[0])
    return method.apply(this, given)
  }

/** From now on. */
export function noteNames(): void {
  const request = HonoRequest.prototype as unknown as Record<string, (name?: string) => unknown>
  for (const method of ['query', 'queries']) request[method] = notes(request[method] as never)
  FormData.prototype.getAll = notes(FormData.prototype.getAll as never) as never
}

/** Of an item that the known attempts do not have. */
const ofItemRe = /^(?:place|match|status|hands)-/

/** Names that were asked for and that the table of routes does not have. */
export function namesMissing(known: Known): string[] {
  const listed = new Set(
    routes.flatMap(({ example, form, query = [], fields = [] }) => [
      ...new URLSearchParams(example(known).split('?')[1]).keys(),
      ...(form?.(known) ?? []).map(([name]) => name),
      ...query,
      ...fields,
    ]),
  )
  return [...asked].filter((name) => !listed.has(name) && !ofItemRe.test(name))
}
