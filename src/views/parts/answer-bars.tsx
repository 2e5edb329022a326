import type { AnswerGroup, CountedAnswer } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import { Markup } from './markup.tsx'

interface AnswerBarsProps {
  site: Site
  group: AnswerGroup
  showsKey: boolean
  /** The wrong answer that most gave; it is marked together with the key. */
  distractor: CountedAnswer | undefined
}

/** The answers to a question or to one part of it, with bars; with `showsKey` the key is marked. */
export function AnswerBars({ site, group, showsKey, distractor }: AnswerBarsProps) {
  const { t } = site
  const most = Math.max(1, ...group.answers.map(({ count }) => count))
  // A question shows all its choices; of a part, choices that nobody took would be noise.
  const isWhole = group.label === undefined && !group.isOpen
  const shown = group.answers.filter(({ count, isKey, isBeyond }) =>
    isKey && showsKey ? true : !isBeyond && (count > 0 || isWhole),
  )
  return (
    <table class="answer-bars">
      <caption>
        {group.label === undefined ? t('report.answers') : <Markup html={group.label} />}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('report.answer')}</th>
          <th scope="col">{t('report.taken')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((answer) => (
          <tr class={showsKey && answer.isKey ? 'key' : undefined}>
            <th scope="row">
              {showsKey && answer.isKey && (
                <>
                  <span aria-hidden="true">✓ </span>
                  <span class="visually-hidden">{t('report.key')}: </span>
                </>
              )}
              {showsKey && answer === distractor && (
                <>
                  <span aria-hidden="true">✗ </span>
                  <span class="visually-hidden">{t('report.distractor')} </span>
                </>
              )}
              <Markup html={answer.text} />
            </th>
            <td>
              <meter min={0} max={most} value={answer.count} aria-hidden="true"></meter>{' '}
              {site.number(answer.count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
