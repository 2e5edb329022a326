/** Facts and sections of the author's content that what is new can point to until its author chooses. */
import type { Draft } from './draft.ts'
import { NotPossible } from './not-possible.ts'

/** Facts that a question may rest on, first those of a topic, then the latest. */
export function usableFacts(draft: Draft, topic: string): string[] {
  const topics = draft.filesIn('facts').sort((a, b) => Number(a === topic) - Number(b === topic))
  const facts = topics
    .flatMap((name) => draft.entries(`facts/${name}.yaml`))
    .filter(([, { confidence, scored }]) => confidence !== 'low' && scored !== false)
    .map(([id]) => id)
    .reverse()
  if (facts.length === 0) {
    throw new NotPossible('There is no fact yet that it could cite: npm run new -- fact')
  }
  return facts
}

/** The last fact that says of something that it is not public. */
export function unknownFact(draft: Draft): string {
  const facts = draft.filesIn('facts').flatMap((name) => draft.entries(`facts/${name}.yaml`))
  const [id] = facts.findLast(([, { status }]) => status === 'unknown') ?? []
  if (id === undefined) {
    throw new NotPossible(
      'It needs a fact of status “unknown”, for what is not publicly known: npm run new -- fact',
    )
  }
  return id
}

/** The last source that may be evidence. */
export function usableSource(draft: Draft): string {
  const sources = draft.entries('sources.yaml').filter(([, { tier }]) => tier !== 'D')
  const [id] = sources.at(-1) ?? []
  if (id === undefined) {
    throw new NotPossible('There is no source yet that it could rest on: npm run new -- source')
  }
  return id
}

/** The first section of an explainer, as `slug#section`. */
export function firstSection(draft: Draft, slug: string): string {
  const heading = /^#+ .*\{#([a-z0-9-]+)\}\s*$/m.exec(draft.read(`en/explainers/${slug}.md`))
  if (!heading) throw new NotPossible(`content/en/explainers/${slug}.md has no heading yet.`)
  return `${slug}#${heading[1]}`
}

/** The explainers in reading order. */
export const explainersOf = (draft: Draft): string[] =>
  draft.data('site.yaml').explainers as string[]
