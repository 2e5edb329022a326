/** The cards of a quiz’s results: one for each whole score, one for each band. */
import type { Band, Quiz } from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import { fill, fillAround } from '../../../content/words.ts'
import { bandOf, partsPerPoint } from '../../../domain/scoring.ts'
import { cardName } from '../../../formats/share-card.ts'
import { card as colours } from '../../colours.ts'
import { bundledSerif } from '../bundled-serif.ts'
import { element, escapeXml } from '../svg.ts'
import { block, type Card, type CardWords, frame, inner, margin } from './card.ts'

/** They say nothing about a person, a question or an answer. */
export function quizCards(quiz: Quiz, words: CardWords): Card[] {
  const { length, bands } = quiz
  const maxScore = length * partsPerPoint
  const cards: Card[] = []
  for (let whole = 0; whole <= length; whole++) {
    const usual = bandOf(bands, { score: whole, maxScore: length })
    // A band that starts between two whole scores is reached by scores rounded down to the lower.
    const between = bands.filter(({ from }) => from * length > whole && from * length < whole + 1)
    for (const band of usual ? [usual, ...between] : between) {
      const name = cardName(quiz, whole * partsPerPoint, maxScore, band)
      cards.push({ name, svg: scoreCard(quiz, whole, band, words) })
    }
  }
  for (const band of bands) {
    cards.push({ name: cardName(quiz, 0, 0, band), svg: bandCard(quiz, band, words) })
  }
  return cards
}

function scoreCard(quiz: Quiz, score: number, band: Band, words: CardWords): string {
  const template = fill(words.ui['card.score'] ?? '', { total: quiz.length })
  const [before, after] = fillAround(template, 'score')
  const bar = { x: margin, y: 364, height: 14, rx: 7 }
  const filled = (inner * score) / quiz.length
  // The bar is one piece: twelve parts would look like which question was right.
  return frame(plainText(quiz.title), words, [
    element(
      'text',
      {
        x: margin,
        y: 322,
        'font-size': 84,
        'font-weight': bundledSerif.boldWeight,
        fill: colours.text,
        'xml:space': 'preserve',
      },
      escapeXml(before) + element('tspan', { 'font-size': 190 }, `${score}`) + escapeXml(after),
    ),
    element('rect', { ...bar, width: inner, fill: colours.rail }),
    ...(filled > 0 ? [element('rect', { ...bar, width: filled, fill: colours.soft })] : []),
    block(plainText(band.title), { top: 388, bottom: 508, size: 60, lines: 2 }),
  ])
}

function bandCard(quiz: Quiz, band: Band, words: CardWords): string {
  const title = block(plainText(band.title), { top: 170, bottom: 500, size: 112, lines: 3 })
  return frame(plainText(quiz.title), words, [title])
}
