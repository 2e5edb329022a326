import type { Quiz } from '../../content/library.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { type ShareLink, shareLinks } from '../classroom/share-links.ts'

/** What a teacher passes on of a quiz that nobody opens a class for. */
export interface QuizHandOut {
  /** The assignment, as a text to paste anywhere. */
  assignment: string
  shares: readonly ShareLink[]
}

/** Learners are asked for the page they share, since there is no report. */
export function quizHandOutOf(site: Site, { id, title, length, minutes }: Quiz): QuizHandOut {
  const { t, count } = site
  const name = plainText(title)
  const address = site.absolute(`/quizzes/${id}`)
  const steps = [
    t('elsewhere.step.open', { address }),
    t('handOut.step.answer', {
      questions: count('quiz.questions', length),
      minutes: count('quiz.minutes', minutes),
    }),
    t('elsewhere.step.send', { share: t('result.share') }),
  ]
  return {
    assignment: [name, '', ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'),
    shares: shareLinks(address, name),
  }
}
