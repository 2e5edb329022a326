/** Components whose markup the build decides, apart from what is put into it. */
import { raw } from 'hono/html'
import type { Site } from '../content/site.ts'
import { type Child, Fragment, type JSX } from '../jsx/jsx-runtime.ts'
import { memo } from '../once/memo.ts'
import { oncePer } from '../once/once-per.ts'

/** Marks a hole in markup under way. For private use in Unicode, so no text has it and no escape changes it. */
const markOf = (hole: string): string => `\uE000${hole}\uE001`
const markRe = /\uE000(\w+)\uE001/

/**
 * The same component, with its markup made once in an isolate for each key. Values of holes are put in
 * each time, escaped as in any component. While it is made, each hole that is not undefined is a mark
 * that equals no text. So the component may place holes, add text around them, and ask whether they are
 * undefined, which is made apart for each answer; compared with a text, a hole is always another.
 * @param by all that the markup depends on, besides site and which holes are undefined; a part of the
 *   content stands for itself. Everything made is kept, so the build has to bound how many keys there can be
 * @param holes names of properties
 */
export function prepared<Props extends { site: Site }, Hole extends keyof Props & string = never>(
  component: (props: Props) => Child,
  by: (props: Props) => string | object,
  holes: readonly Hole[] = [],
): (props: Props) => JSX.Element {
  const madeFor = oncePer((_site: Site) =>
    memo(2 ** holes.length, (_undefined: number): Made<Props> => new Map()),
  )
  return (props) => {
    const made = madeFor(props.site)(undefinedOf(props, holes))
    const key = by(props)
    const known = made.get(key)
    if (known) return known(props)
    const ready = prepare(component, props, holes)
    made.set(key, ready)
    return ready(props)
  }
}

/** By their keys. */
type Made<Props> = Map<string | object, (props: Props) => JSX.Element>

/** Which holes are undefined, as a number with a bit for each. */
const undefinedOf = <Props>(props: Props, holes: readonly (keyof Props)[]): number =>
  holes.reduce((sum, hole, at) => sum + (props[hole] === undefined ? 2 ** at : 0), 0)

function prepare<Props, Hole extends keyof Props & string>(
  component: (props: Props) => Child,
  props: Props,
  holes: readonly Hole[],
): (props: Props) => JSX.Element {
  const marks = holes
    .filter((hole) => props[hole] !== undefined)
    .map((hole) => [hole, markOf(hole)])
  const markup = Fragment({ children: component({ ...props, ...Object.fromEntries(marks) }) })
  if (marks.length === 0) return () => markup
  // Markup and names of holes in turn.
  const pieces = markup.toString().split(markRe)
  const texts = pieces.map((piece, at) => (at % 2 === 0 ? raw(piece) : undefined))
  return (values) =>
    Fragment({
      children: pieces.map((hole, at) => texts[at] ?? (values[hole as Hole] as Child)),
    })
}
