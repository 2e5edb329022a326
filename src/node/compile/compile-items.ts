/** Compiles the items of a file, each type with its own parts. */
import type * as library from '../../content/library.ts'
import type { ContentFile } from './content-file.ts'
import type { ItemsData } from './files.ts'
import type { CompileCited, CompileHtml } from './text-compilers.ts'

interface Compilers {
  html: CompileHtml
  list: CompileCited
}

/** Item id → compiled item. */
export function compileItems(
  file: ContentFile<ItemsData>,
  compilers: Compilers,
): Record<string, library.Item> {
  const items = Object.entries(file.data).map(([id, item]) => [
    id,
    compileItem(file, id, item, compilers),
  ])
  return Object.fromEntries(items)
}

function compileItem(
  file: ContentFile<ItemsData>,
  id: string,
  item: ItemsData[string],
  { html, list }: Compilers,
): library.Item {
  const field = (path: string[], text: string) => html(file, [id, ...path], text)
  const cited = (path: string[], text: string) => list(file, [id, ...path], text)
  const texts = {
    id,
    objective: item.objective,
    difficulty: item.difficulty,
    explainer: item.explainer,
    stem: field(['stem'], item.stem),
    ...(item.hint && { hint: field(['hint'], item.hint) }),
    ...(item.excludes && { excludes: item.excludes }),
    ...(item.retired && { retired: item.retired }),
  }
  /** The parts of one field, each with its text and feedback; `more` adds what this type has. */
  const answers = <A extends AnswerData, M extends object>(
    name: string,
    data: Record<string, A>,
    more: (answer: A) => M,
  ) =>
    Object.entries(data).map(([part, answer]) => ({
      id: part,
      text: field([name, part, 'text'], answer.text),
      feedback: cited([name, part, 'feedback'], answer.feedback),
      ...(answer.misconception && { misconception: answer.misconception }),
      ...more(answer),
    }))
  const none = () => ({})

  switch (item.type) {
    case 'single':
      return {
        ...texts,
        type: item.type,
        choices: answers('choices', item.choices, none),
        key: item.key,
      }
    case 'multiple':
      return {
        ...texts,
        type: item.type,
        choices: answers('choices', item.choices, none),
        keys: item.keys,
      }
    case 'order':
      return {
        ...texts,
        type: item.type,
        choices: answers('choices', item.choices, none),
        key: item.key,
      }
    case 'match':
      return {
        ...texts,
        type: item.type,
        left: answers('left', item.left, ({ key }) => ({ key })),
        right: Object.entries(item.right).map(([part, text]) => ({
          id: part,
          text: field(['right', part], text),
        })),
      }
    case 'number': {
      const { type, key, tolerance, near, unit, feedback } = item
      return {
        ...texts,
        type,
        key,
        tolerance,
        near,
        unit: field(['unit'], unit),
        ...(item.grouping === false && { grouping: item.grouping }),
        feedback: {
          key: cited(['feedback', 'key'], feedback.key),
          near: cited(['feedback', 'near'], feedback.near),
          other: cited(['feedback', 'other'], feedback.other),
        },
      }
    }
    case 'classify':
      return {
        ...texts,
        type: item.type,
        statements: answers('statements', item.statements, ({ key }) => ({ key })),
      }
  }
}

interface AnswerData {
  text: string
  feedback: string
  misconception?: string | undefined
}
