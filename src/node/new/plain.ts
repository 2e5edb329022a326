import type { Draft } from './draft.ts'
import { explainersOf } from './evidence.ts'
import { requireSlug } from './names.ts'
import { NotPossible } from './not-possible.ts'
import { rename, starterFile } from './starter.ts'

/** The plain version of an explainer. @param name of the explainer */
export function newPlainVersion(draft: Draft, name?: string): void {
  const slug = requireSlug(name, 'plain')
  if (!explainersOf(draft).includes(slug)) {
    throw new NotPossible(
      `There is no explainer ${slug}: ${explainersOf(draft).join(', ')} can have a plain version.`,
    )
  }
  const full = draft.read(`en/explainers/${slug}.md`)
  const [first = '', second = first, third = second] = new Set(full.match(/F-[A-Z]{3}-\d{2}/g))
  const names = { 'F-BAS-01': first, 'F-BAS-02': second, 'F-BAS-03': third }
  draft.create(`en/plain/${slug}.md`, rename(starterFile('en/plain/basics.md'), names))
}
