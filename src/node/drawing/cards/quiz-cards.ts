/** The cards of a quiz’s results: one for each whole score, one for each band. */
import type { Band, Quiz } from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import { bandOf, partsPerPoint } from '../../../domain/scoring.ts'
import { cardName } from '../../../formats/share-card.ts'
import { block, type Card, colours, frame, inner, margin, type Words } from './draw.ts'
import { escapeXml } from './measure.ts'

/** They say nothing about a person, a question or an answer. */
export function quizCards(quiz: Quiz, words: Words): Card[] {
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

function scoreCard(quiz: Quiz, score: number, band: Band, words: Words): string {
  const template = (words['card.score'] ?? '').replace('{total}', String(quiz.length))
  const [before = '', after = ''] = template.split('{score}')
  const filled = (inner * score) / quiz.length
  // The bar is one piece: twelve parts would look like which question was right.
  return frame(plainText(quiz.title), words, [
    `<text x="${margin}" y="322" font-size="84" font-weight="600" fill="${colours.text}" xml:space="preserve">${escapeXml(before)}<tspan font-size="190">${score}</tspan>${escapeXml(after)}</text>`,
    `<rect x="${margin}" y="364" width="${inner}" height="14" rx="7" fill="${colours.rail}"/>`,
    filled > 0 &&
      `<rect x="${margin}" y="364" width="${filled}" height="14" rx="7" fill="${colours.soft}"/>`,
    block(plainText(band.title), { top: 388, bottom: 508, size: 60, lines: 2, fill: colours.text }),
  ])
}

function bandCard(quiz: Quiz, band: Band, words: Words): string {
  return frame(plainText(quiz.title), words, [
    block(plainText(band.title), {
      top: 170,
      bottom: 500,
      size: 112,
      lines: 3,
      fill: colours.text,
    }),
  ])
}
