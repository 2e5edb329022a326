/** Compiles the items of a file, each type with its own parts. */
import type * as library from '../../../content/library.ts'
import { mapEntries } from '../map-entries.ts'
import type { ContentFile } from '../read/content-file.ts'
import type { ItemData, ItemsData } from '../read/files.ts'
import type { TextCompilers } from './text-compilers.ts'

/** Item id → compiled item. */
export function compileItems(
  file: ContentFile<ItemsData>,
  compilers: TextCompilers,
): Record<string, library.Item> {
  return mapEntries(file.data, (id, item) => {
    const texts = itemTexts(file, id, compilers)
    return { ...commonParts(id, item, texts), ...partsOfType(item, texts) }
  })
}

interface AnswerData {
  text: string
  feedback: string
  misconception?: string | undefined
}

/** Compiles texts of one item, by their path below it. */
function itemTexts(file: ContentFile<ItemsData>, id: string, compilers: TextCompilers) {
  const text = (path: string[], value: string) => compilers.html(file, [id, ...path], value)
  const feedback = (path: string[], value: string) =>
    compilers.statement(file, [id, ...path], value)
  /** The parts of one field, each with its text and feedback; `more` adds what this type has. */
  const answers = <A extends AnswerData, M extends object>(
    name: string,
    data: Record<string, A>,
    more: (answer: A) => M,
  ) =>
    Object.entries(data).map(([part, answer]) => ({
      id: part,
      text: text([name, part, 'text'], answer.text),
      feedback: feedback([name, part, 'feedback'], answer.feedback),
      ...(answer.misconception && { misconception: answer.misconception }),
      ...more(answer),
    }))
  const choices = (data: Record<string, AnswerData>) => answers('choices', data, () => ({}))
  return { text, feedback, answers, choices }
}

type ItemTexts = ReturnType<typeof itemTexts>

const commonParts = (id: string, item: ItemData, { text }: ItemTexts) => ({
  id,
  objective: item.objective,
  difficulty: item.difficulty,
  explainer: item.explainer,
  ...(item.title && { title: text(['title'], item.title) }),
  stem: text(['stem'], item.stem),
  ...(item.hint && { hint: text(['hint'], item.hint) }),
  ...(item.excludes && { excludes: item.excludes }),
  ...(item.retired && { retired: item.retired }),
})

const keyOf = <K>({ key }: { key: K }) => ({ key })

function partsOfType(item: ItemData, texts: ItemTexts) {
  switch (item.type) {
    case 'single':
      return { type: item.type, choices: texts.choices(item.choices), key: item.key }
    case 'multiple':
      return { type: item.type, choices: texts.choices(item.choices), keys: item.keys }
    case 'order':
      return { type: item.type, choices: texts.choices(item.choices), key: item.key }
    case 'match': {
      const right = Object.entries(item.right).map(([id, text]) => ({
        id,
        text: texts.text(['right', id], text),
      }))
      return { type: item.type, left: texts.answers('left', item.left, keyOf), right }
    }
    case 'number':
      return numberParts(item, texts)
    case 'classify': {
      const statements = texts.answers('statements', item.statements, keyOf)
      return { type: item.type, statements }
    }
  }
}

function numberParts(item: Extract<ItemData, { type: 'number' }>, texts: ItemTexts) {
  const { type, key, tolerance, near, unit, grouping, feedback } = item
  return {
    type,
    key,
    tolerance,
    near,
    unit: texts.text(['unit'], unit),
    ...(grouping === false && { grouping }),
    feedback: {
      key: texts.feedback(['feedback', 'key'], feedback.key),
      near: texts.feedback(['feedback', 'near'], feedback.near),
      other: texts.feedback(['feedback', 'other'], feedback.other),
    },
  }
}
