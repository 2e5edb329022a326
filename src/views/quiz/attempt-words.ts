import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { placeField } from '../../domain/response-fields.ts'
import type { AttemptState, QuestionState } from '../../states/quiz/attempt.ts'
import { verdictOf } from './feedback/verdict.tsx'

export function titleOf(site: Site, state: AttemptState): string {
  const { at, total } = state
  const title = plainText(state.quiz.title)
  if (state.phase === 'handedIn') return `${site.t('handedIn.title')}: ${title}`
  if (state.phase === 'complete') return site.t('result.pageTitle', { title })
  const where = site.t('attempt.progress', { n: at + 1, total })
  if (state.phase === 'feedback') return `${site.t('feedback.pageTitle')} · ${where}`
  return state.problem ? `${site.t('error.prefix')} ${where}` : where
}

export function announcementOf(site: Site, state: AttemptState): string {
  if (state.phase === 'complete') return site.t('result.announcement')
  if (state.phase === 'handedIn') return site.t('handedIn.title')
  if (state.phase === 'question') {
    if (state.problem) return site.t(`error.${state.problem.reason}`)
    if (state.moved) return announceMove(site, state, state.moved)
    return site.t('attempt.progress', { n: state.at + 1, total: state.total })
  }
  return verdictOf(site, state.reviewed)
}

/** Announces the new place of a choice that was moved. */
function announceMove(site: Site, { item, entered }: QuestionState, moved: string): string {
  const choices = item.type === 'order' ? item.choices : []
  const choice = choices.find(({ id }) => id === moved.split(':')[0])
  if (!choice) return ''
  const place = entered(placeField(choice.id))[0] ?? ''
  return site.t('order.moved', { text: plainText(choice.text), n: place, total: choices.length })
}
