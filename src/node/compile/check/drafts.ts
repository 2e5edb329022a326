/** Drafts of questions: each has an id of its own, and its key names what it offers. Nothing else is asked of them. */
import { isOwnId } from '../../../domain/own/own-item.ts'
import type { Problems } from '../problems.ts'
import type { ContentFile } from '../read/content-file.ts'
import type { DraftData, TextFiles } from '../read/files.ts'

export interface Draft {
  id: string
  draft: DraftData
  file: ContentFile<unknown>
}

/** In the order of their files. */
export const draftsOf = ({ drafts }: Pick<TextFiles, 'drafts'>): Draft[] =>
  drafts.flatMap((file) => Object.entries(file.data).map(([id, draft]) => ({ id, draft, file })))

export const isDraft = (id: string, { drafts }: TextFiles): boolean =>
  drafts.some(({ data }) => data[id])

export function checkDrafts(texts: TextFiles, problems: Problems): void {
  const seen = new Set(texts.items.flatMap(({ data }) => Object.keys(data)))
  for (const { id, draft, file } of draftsOf(texts)) {
    const place = file.place([id])
    if (seen.has(id)) problems.error(place, 'is defined in two files of items/')
    seen.add(id)
    if (isOwnId(id)) problems.error(place, 'has an id that is left to questions of teachers')
    const { offered, keys } = keysOf(draft)
    const stray = keys.find((key) => !offered.includes(key))
    if (stray !== undefined) problems.error(place, `has the key ${stray}, which it does not offer`)
  }
}

function keysOf(draft: DraftData): { offered: string[]; keys: string[] } {
  switch (draft.type) {
    case 'single':
      return { offered: Object.keys(draft.choices), keys: [draft.key] }
    case 'multiple':
      return { offered: Object.keys(draft.choices), keys: draft.keys }
    case 'order':
      return { offered: Object.keys(draft.choices), keys: draft.key }
    case 'match':
      return {
        offered: Object.keys(draft.right),
        keys: Object.values(draft.left).map(({ key }) => key),
      }
    default:
      return { offered: [], keys: [] }
  }
}
