/** Misconceptions: a refutation is part of the feedback, so what it rests on is held to the same rule. */
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { refuseUnfit, unfitFacts } from './unfit-facts.ts'

/** Whether each correction rests on facts that may carry a question; why people err may be as doubtful as it is. */
export function checkMisconceptions(
  { misconceptions }: TextFiles,
  register: RegisterFiles,
  problems: Problems,
): void {
  const unfit = unfitFacts(register)
  for (const [id, { correction }] of Object.entries(misconceptions.data)) {
    refuseUnfit(correction, misconceptions.place([id, 'correction']), unfit, problems)
  }
}
