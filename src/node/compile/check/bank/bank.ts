/** The bank of items as a whole: cues that give a key away, and whether what is asked is taught. */
import type { Problems } from '../../problems.ts'
import type { TextFiles } from '../../read/files.ts'
import { askedItems, isWritten } from './asked-items.ts'
import { checkClassifyLabels } from './classify-labels.ts'
import { checkDraws } from './draws.ts'
import { checkGiveAways } from './give-aways.ts'
import { checkHints } from './hints.ts'
import { checkLetters } from './letters.ts'
import { checkRepeats } from './repeats.ts'
import { checkTaught } from './taught.ts'
import { checkTestedMisconceptions } from './tested-misconceptions.ts'

export function checkBank(texts: TextFiles, problems: Problems): void {
  const items = askedItems(texts).filter(isWritten)
  const quizzes = texts.quizzes.map(({ file }) => file.data)
  checkGiveAways(items, quizzes, problems)
  checkDraws(items, texts.quizzes, problems)
  checkHints(items, problems)
  checkRepeats(items, problems)
  checkClassifyLabels(items, problems)
  checkLetters(items, problems)
  checkTestedMisconceptions(items, texts, problems)
  checkTaught(items, texts, problems)
}
