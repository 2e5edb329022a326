/** What drafts of questions still lack before they can be asked, told to their authors. */
import { type Draft, draftsOf } from './check/drafts.ts'
import type { DraftData, TextFiles } from './read/files.ts'

/** A line that counts the drafts, and one for all that lack the same; none where there is no draft. */
export function draftSummary(texts: Pick<TextFiles, 'drafts'>): string[] {
  const drafts = draftsOf(texts)
  if (drafts.length === 0) return []
  const count = drafts.length === 1 ? '1 draft' : `${drafts.length} drafts`
  const groups = Map.groupBy(drafts, ({ draft }) => lacksOf(draft).join(', '))
  return [
    `${count}, on no page and in no quiz:`,
    ...[...groups].map(([lacks, alike]) => `   ${idsOf(alike)}: ${lacks}`),
  ]
}

const idsOf = (drafts: readonly Draft[]): string => drafts.map(({ id }) => id).join(', ')

/** In the order in which the guide for authors tells of them. */
function lacksOf(draft: DraftData): string[] {
  const feedback = feedbackOf(draft)
  const lacks = [
    !draft.objective && 'an objective',
    draft.difficulty === undefined && 'a difficulty',
    !draft.explainer && 'a section (explainer)',
    draft.type === 'number' && !draft.unit && 'a unit',
    feedback.includes(undefined) && 'feedback on each answer',
    !feedback.every((text) => text?.includes('[@F-')) && 'facts in its feedback',
    draft.afterword && 'another place for its afterword',
  ].filter((lack) => typeof lack === 'string' && lack !== '')
  return lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : ['lacks nothing: take out draft']
}

function feedbackOf(draft: DraftData): (string | undefined)[] {
  const said = (parts: Record<string, { feedback?: string | undefined }>) =>
    Object.values(parts).map(({ feedback }) => feedback)
  switch (draft.type) {
    case 'match':
      return said(draft.left)
    case 'classify':
      return said(draft.statements)
    case 'number':
      return [draft.feedback?.key, draft.feedback?.near, draft.feedback?.other]
    default:
      return said(draft.choices)
  }
}
