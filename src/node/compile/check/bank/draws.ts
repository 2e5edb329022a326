import { drawItems } from '../../../../domain/draw.ts'
import type { Problems } from '../../problems.ts'
import type { TextFiles } from '../../read/files.ts'
import type { AskedItem } from './asked-items.ts'

/** Draws tried of each quiz. */
const tries = 200

/** Whether each quiz can draw its usual number of items without two that exclude each other. */
export function checkDraws(
  items: readonly AskedItem[],
  quizzes: TextFiles['quizzes'],
  problems: Problems,
): void {
  const bank = items.map(({ id, item: { objective, excludes } }) => ({
    id,
    objective,
    ...(excludes && { excludes }),
  }))
  const excludes = new Map(bank.map(({ id, excludes = [] }) => [id, excludes]))
  for (const { file } of quizzes) {
    const { objectives, length } = file.data
    for (let seed = 0; seed < tries; seed++) {
      const drawn = drawItems(bank, objectives, length, String(seed))
      const clash = drawn.flatMap((one) =>
        drawn.filter((other) => excludes.get(one)?.includes(other)).map((other) => [one, other]),
      )[0]
      if (!clash) continue
      const message = `is more than can always be drawn without two questions that exclude each other, such as ${clash.join(' and ')}: shorten the quiz, or add questions`
      problems.error(file.place(['length']), message)
      break
    }
  }
}
