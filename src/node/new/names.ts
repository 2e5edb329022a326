/** Names of what is new: whether they can be used, and the next free id. */
import { NotPossible } from './not-possible.ts'

/** @throws NotPossible where it is missing, or makes no good address */
export function requireSlug(name: string | undefined, kind: string): string {
  if (name === undefined) {
    throw new NotPossible(`Give the ${kind} a name: npm run new -- ${kind} some-name`)
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new NotPossible(
      `“${name}” can't be part of an address: use small letters, digits and hyphens, such as some-name.`,
    )
  }
  return name
}

/** An id and the file in which it stands. */
export interface PlacedId {
  file: string
  id: string
}

/** What ids of one kind look like: the letters of their file, then a number. */
interface IdForm {
  /** What stands before the number, such as `F-BAS-`. @param letters small ones */
  prefixOf(letters: string): string
  lettersIn(id: string): string
}

/**
 * The id after the highest one of a file. A file without ids gets letters from its name.
 * @param all ids of this kind
 */
export function nextIdIn(file: string, all: readonly PlacedId[], form: IdForm): string {
  const own = all.findLast((each) => each.file === file)
  const taken = new Set(all.map(({ id }) => form.lettersIn(id)))
  const letters = own ? form.lettersIn(own.id) : lettersFor(file, taken)
  const ids = all.map(({ id }) => id)
  return nextId(ids, form.prefixOf(letters), 99)
}

/**
 * The id after the highest one.
 * @param prefix what stands before the number, which has at least two digits
 * @param last the highest number there may be
 */
export function nextId(ids: readonly string[], prefix: string, last: number): string {
  const numbers = ids
    .filter((id) => id.startsWith(prefix))
    .map((id) => Number(id.slice(prefix.length)))
  const next = Math.max(0, ...numbers.filter(Number.isInteger)) + 1
  if (next > last) {
    throw new NotPossible(`No id that begins with ${prefix} is left: begin another file.`)
  }
  return prefix + String(next).padStart(2, '0')
}

/** The first letters of a name that no other file has. */
function lettersFor(name: string, taken: ReadonlySet<string>): string {
  const letters = `${name.replace(/[^a-z]/g, '')}xyz`
  for (let second = 1; second < letters.length; second++) {
    for (let third = second + 1; third < letters.length; third++) {
      const candidate = `${letters[0]}${letters[second]}${letters[third]}`
      if (!taken.has(candidate)) return candidate
    }
  }
  throw new NotPossible(`“${name}” has no three letters that are free: take another name.`)
}

/** The only one of several, or the one that is named. @param names what there is to choose from */
export function chooseFile(
  name: string | undefined,
  names: readonly string[],
  kind: string,
): string {
  const [only, ...others] = names
  if (name !== undefined) return requireSlug(name, kind)
  if (only !== undefined && others.length === 0) return only
  const choice =
    names.length > 0 ? `There are ${names.join(', ')}; a new name begins a new file. ` : ''
  throw new NotPossible(
    `Say which file it belongs to. ${choice}For example: npm run new -- ${kind} ${only ?? 'basics'}`,
  )
}
