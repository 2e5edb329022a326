import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { placeField } from '../../domain/response-fields.ts'
import type { AttemptState, QuestionState } from '../../states/quiz/attempt.ts'

export function titleOf(site: Site, state: AttemptState): string {
  const title = plainText(state.quiz.title)
  if (state.phase === 'handedIn') return `${site.t('handedIn.title')}: ${title}`
  if (state.phase === 'complete') return site.t('result.pageTitle', { title })
  if (state.phase === 'together') return site.t('together.title')
  const where = placeOf(site, state)
  if (state.phase === 'feedback') return `${site.t('feedback.pageTitle')} · ${where}`
  return state.mistakes || state.isHeld ? `${site.t('error.prefix')} ${where}` : where
}

/** `Question 3 of 12`, and what comes after the last. */
export function placeOf({ t }: Site, { phase, at, total }: AttemptState): string {
  if (phase === 'complete') return t('result.title')
  if (phase === 'together') return t('lesson.title')
  return phase === 'handedIn' ? t('handedIn.title') : t('attempt.progress', { n: at + 1, total })
}

/** What the live region says after a swap: only what the element that takes the focus does not say. */
export const announcementOf = (site: Site, state: AttemptState): string =>
  state.phase === 'question' && state.moved ? announceMove(site, state, state.moved) : ''

/** Announces the new place of a choice that was moved. */
function announceMove(site: Site, { item, entered }: QuestionState, moved: string): string {
  const choices = item.type === 'order' ? item.choices : []
  const choice = choices.find(({ id }) => id === moved.split(':')[0])
  if (!choice) return ''
  const place = entered(placeField(choice.id))[0] ?? ''
  return site.t('order.moved', { text: plainText(choice.text), n: place, total: choices.length })
}
