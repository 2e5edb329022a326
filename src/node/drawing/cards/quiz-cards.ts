/** The cards of a quiz’s results: one for each score as it is told, one for each band. */
import { writePoints } from '../../../answers/points.ts'
import type { Band, Quiz } from '../../../content/library.ts'
import { plainText } from '../../../content/plain-text.ts'
import { fill } from '../../../content/words.ts'
import { bandOf, partsPerPoint } from '../../../domain/scoring.ts'
import { cardName } from '../../../formats/share-card.ts'
import { card as colours } from '../../colours.ts'
import { type Card, type CardWords, centred, frame, middle, safeWidth } from './card.ts'
import { scoreSquares } from './score-squares.ts'

/** They say nothing about a person, a question or an answer. */
export function quizCards(quiz: Quiz, words: CardWords): Card[] {
  const { length, bands } = quiz
  const maxScore = length * partsPerPoint
  const scores = Array.from({ length: 2 * length + 1 }, (_, halves) => (halves / 2) * partsPerPoint)
  return [
    ...scores.flatMap((score) => {
      const band = bandOf(bands, { score, maxScore })
      const name = cardName(quiz, score, maxScore, band)
      return band ? { name, svg: scoreCard(quiz, score, band, words) } : []
    }),
    ...bands.map((band, at) => ({
      name: cardName(quiz, 0, 0, band),
      svg: bandCard(quiz, at, words),
    })),
  ]
}

function scoreCard(quiz: Quiz, score: number, band: Band, words: CardWords): string {
  const maxScore = quiz.length * partsPerPoint
  const points = writePoints({ number: String }, score, maxScore)
  const said = fill(words.ui['card.score'] ?? '', { score: points, total: quiz.length })
  const squares = { x: middle, top: 262, width: safeWidth, height: 166 }
  return frame(plainText(quiz.title), words, [
    centred(said, { top: 124, bottom: 252, size: 118, lines: 1 }),
    scoreSquares(score / partsPerPoint, quiz.length, squares),
    centred(plainText(band.title), { top: 440, bottom: 508, size: 44, lines: 2 }),
    challenge(score === maxScore, words),
  ])
}

/** For results of another length: the words alone, since squares would stand for other questions. */
function bandCard(quiz: Quiz, at: number, words: CardWords): string {
  const { bands, title } = quiz
  return frame(plainText(title), words, [
    centred(plainText(bands[at]?.title ?? ''), { top: 130, bottom: 480, size: 104, lines: 4 }),
    challenge(at === bands.length - 1, words),
  ])
}

const challenge = (isAll: boolean, { ui }: CardWords): string =>
  centred(ui[isAll ? 'card.match' : 'card.beat'] ?? '', {
    ...{ top: 508, bottom: 560, size: 36, lines: 1, fill: colours.soft },
  })
