import type { Problems } from '../../problems.ts'
import type { TextFiles } from '../../read/files.ts'
import type { ItemPart } from '../item-parts.ts'
import { askedItems } from './asked-items.ts'
import { wordsOf } from './words.ts'

/**
 * A distractor that goes too far in one word, such as “never”, can be struck out without knowledge. So no
 * distractor has such a word unless a key of the same item has one. Which words these are, each language says.
 */
export function checkAbsolutes(texts: TextFiles, problems: Problems): void {
  const { cues } = texts
  const absolutes = cues.data.absolute.split(',').map((word) => wordsOf(word).join(' '))
  const language = cues.languageOf(['absolute'])
  const absoluteIn = (text: string) => {
    const words = ` ${wordsOf(text).join(' ')} `
    // “No one” may be written with a hyphen; “all-purpose” is another word than “all”.
    const isIn = (word: string) => words.includes(` ${word} `)
    return absolutes.find((word) => word && (isIn(word) || isIn(word.replaceAll(' ', '-'))))
  }
  for (const { id, item, file, parts, place } of askedItems(texts)) {
    if (item.type !== 'single' && item.type !== 'multiple') continue
    // What is translated in part is judged in the language that it is written in as a whole.
    const isOwn = ({ path }: ItemPart) => file.languageOf([id, ...path, 'text']) === language
    if (!parts.every(isOwn)) continue
    if (parts.some(({ isKey, text }) => isKey && absoluteIn(text))) continue
    for (const { isKey, path, text } of parts) {
      const word = isKey ? undefined : absoluteIn(text)
      if (!word) continue
      const message = `has “${word}”, and no right answer has such a word: it can be struck out unread`
      problems.error(place(...path, 'text'), message)
    }
  }
}
