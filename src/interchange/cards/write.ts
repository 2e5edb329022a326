/** Flash cards as text separated by tabs, which Anki, Quizlet and others take. */

export interface Card {
  front: string
  back: string
}

/** A card on a line; a text with a sign of the format in it stands in quotation marks. */
export const writeCards = (cards: readonly Card[]): string =>
  cards.map(({ front, back }) => `${cell(front)}\t${cell(back)}\n`).join('')

const cell = (text: string): string =>
  /["\t\n\r]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
