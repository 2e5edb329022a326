/** Questions of a file in the content folder, each as a draft. */
import { parse } from 'yaml'
import type { ReadableItem } from '../../interchange/item.ts'
import type { Misreading } from '../../interchange/losses.ts'
import { formatOf, type ReadFormat, readItems } from '../../interchange/read-items.ts'
import { decodeFile } from '../../interchange/reading/decode.ts'
import { mostCharacters } from '../../interchange/reading/limits.ts'
import { freshIds } from '../../interchange/yaml/ids.ts'
import { writeYaml } from '../../interchange/yaml/write.ts'
import { draftSchema } from '../compile/read/schema/drafts.ts'
import type { Draft } from '../new/draft.ts'
import { NotPossible } from '../new/not-possible.ts'
import { misreadingLine } from './words.ts'

export interface Import {
  format: ReadFormat
  /** Of the questions that are written, in their order. */
  ids: readonly string[]
  misreadings: readonly Misreading[]
  /** Questions that can be read and do not fit into the content folder. */
  unfit: readonly ReadableItem[]
}

/** Behind what stands there already; made where there is none. */
export const importedFile = 'en/items/imported.yaml'

/** What is not read is the whole of a file that is larger. */
export const mostBytes = mostCharacters

/**
 * Adds the questions to what is to be saved.
 * @throws NotPossible where there is nothing to add
 */
export function importQuestions(draft: Draft, bytes: Uint8Array): Import {
  const decoded = decodeFile(bytes)
  if (!decoded) {
    throw new NotPossible(
      'This file is no text. If it is a PDF or a Word document, copy its questions into a text file.',
    )
  }
  const { text, isGuessed } = decoded
  const read = readItems(text, { words: { true: 'True', false: 'False' } })
  const ofFile: Misreading[] = isGuessed ? [{ line: 1, reason: 'encoding' }] : []
  const misreadings = [...ofFile, ...read.misreadings]
  const fit = read.items.filter(fits)
  if (fit.length === 0) {
    throw new NotPossible(
      ['No question of it can be used.', ...misreadings.map(misreadingLine)].join('\n'),
    )
  }
  const ids = freshIds(fit.length, idsIn(draft))
  const items = fit.map((item, at) => ({ ...item, id: ids[at] ?? item.id }))
  draft.append(importedFile, ids[0] ?? '', writeYaml(items).content)
  return {
    format: formatOf(text),
    ids,
    misreadings,
    unfit: read.items.filter((item) => !fit.includes(item)),
  }
}

/** Whether the check of the content takes it, as a draft. */
function fits(item: ReadableItem): boolean {
  const written = parse(writeYaml([{ ...item, id: 'imp-01' }]).content) as Record<
    string,
    unknown
  > | null
  return draftSchema.safeParse(written?.['imp-01']).success
}

const idsIn = (draft: Draft): Set<string> =>
  new Set(
    draft
      .filesIn('en/items')
      .flatMap((file) => draft.entries(`en/items/${file}.yaml`).map(([id]) => id)),
  )
