import { existsSync, readdirSync } from 'node:fs'
import { Draft } from './draft.ts'
import { NotPossible } from './not-possible.ts'
import { starterFile, starterFiles } from './starter.ts'

/**
 * A whole site in its smallest form.
 * @param dir a folder that does not exist, or is empty but for its README
 * @param today as `2026-11-23`
 */
export function newTopic(dir: string, today: string): Draft {
  if (existsSync(dir) && readdirSync(dir).some((name) => name !== 'README.md')) {
    throw new NotPossible(
      `${dir} holds something already. Name a folder that does not exist: npm run new -- topic my-topic`,
    )
  }
  const draft = new Draft(dir)
  for (const name of starterFiles()) {
    draft.create(name, starterFile(name).replaceAll('2026-01-01', today))
  }
  return draft
}
