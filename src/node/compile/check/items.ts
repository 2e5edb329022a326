/** Items: each name leads somewhere, each type holds together, and nothing doubtful is scored. */
import { isOwnId } from '../../../domain/own/own-item.ts'
import type { Place, Problems } from '../problems.ts'
import type { ItemData, RegisterFiles, TextFiles } from '../read/files.ts'
import { suggest } from '../suggest.ts'
import { isDraft } from './drafts.ts'
import { partsOf } from './item-parts.ts'
import { refuseUnfit, type UnfitFacts, unfitFacts } from './unfit-facts.ts'

export function checkItems(texts: TextFiles, register: RegisterFiles, problems: Problems): void {
  const unfit = unfitFacts(register)
  const seen = new Set<string>()
  for (const file of texts.items) {
    for (const [id, item] of Object.entries(file.data)) {
      const field: Field = (...path) => file.place([id, ...path])
      if (seen.has(id)) problems.error(field(), 'is defined in two files of items/')
      seen.add(id)
      if (isOwnId(id)) problems.error(field(), 'has an id that is left to questions of teachers')
      checkNames(id, item, field, texts, problems)
      checkStructure(item, field, problems)
      checkFeedback(item, field, unfit, problems)
    }
  }
}

/** Where a field of an item stands. */
type Field = (...path: string[]) => Place

/** Whether the objective, the misconceptions and the items that it names exist. */
function checkNames(
  id: string,
  item: ItemData,
  field: Field,
  texts: TextFiles,
  problems: Problems,
): void {
  const objectives = texts.objectives.data
  if (!objectives[item.objective]) {
    const near = suggest(item.objective, Object.keys(objectives))
    problems.error(field('objective'), `there is no objective ${item.objective}${near}`)
  }
  for (const other of item.excludes ?? []) {
    if (other === id) problems.error(field('excludes'), 'names the item itself')
    else if (isDraft(other, texts)) {
      problems.error(field('excludes'), `${other} is a draft, which is in no quiz`)
    } else if (!texts.items.some(({ data }) => data[other])) {
      problems.error(field('excludes'), `there is no item ${other}`)
    }
  }
  for (const { path, misconception, isKey } of partsOf(item)) {
    if (!misconception) continue
    const place = field(...path, 'misconception')
    if (!texts.misconceptions.data[misconception]) {
      problems.error(place, `there is no misconception ${misconception}`)
    }
    // Elsewhere a right part can be left out, or be taken for something else.
    if (item.type === 'single' && isKey) {
      problems.error(place, 'stands at the right answer, which shows no wrong idea')
    }
  }
}

function checkFeedback(item: ItemData, field: Field, unfit: UnfitFacts, problems: Problems): void {
  for (const { feedbackPath, feedback } of partsOf(item)) {
    refuseUnfit(feedback, field(...feedbackPath), unfit, problems)
  }
}

/** Whether the keys of an item are among its parts, and leave something to get wrong. */
function checkStructure(item: ItemData, field: Field, problems: Problems): void {
  switch (item.type) {
    case 'single':
      if (Object.keys(item.choices).length < 3) {
        problems.error(field('choices'), 'should have at least three choices')
      }
      if (!item.choices[item.key]) problems.error(field('key'), 'is not one of its choices')
      return
    case 'multiple': {
      const isSound =
        new Set(item.keys).size === item.keys.length && item.keys.every((key) => item.choices[key])
      if (!isSound) problems.error(field('keys'), 'should each be one of its choices, once')
      if (item.keys.length < 2) problems.error(field('keys'), 'should be at least two')
      if (item.keys.length >= Object.keys(item.choices).length) {
        problems.error(field('keys'), 'should leave at least one distractor')
      }
      return
    }
    case 'order':
      if ([...item.key].sort().join() !== Object.keys(item.choices).sort().join()) {
        problems.error(field('key'), 'should name each of its choices once')
      }
      return
    case 'match': {
      const keys = Object.entries(item.left).map(([left, { key }]) => ({ left, key }))
      for (const { left, key } of keys) {
        if (!item.right[key]) problems.error(field('left', left, 'key'), 'is not on the right side')
      }
      return
    }
    case 'number':
      if (item.near < item.tolerance) {
        problems.error(field('near'), 'should not be less than the tolerance')
      }
      return
    case 'classify':
      if (Object.keys(item.statements).length < 3) {
        problems.error(field('statements'), 'should have at least three statements')
      }
  }
}
