import { mostTakenDistractor } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import type { ItemStats } from '../../states/quiz/stats.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'

/** Its share in plain view, its answers folded. Shows the key: the bank is public, and no attempt links here. */
export function ItemEntry({ site, stats }: { site: Site; stats: ItemStats }) {
  const { t } = site
  const { item, analysis, groups } = stats
  const { attempts, difficulty, itemRestCorrelation } = analysis
  const distractor = mostTakenDistractor(groups)
  return (
    <details>
      <summary>
        <span>
          <Markup html={item.stem} />
        </span>
        <meter min={0} max={1} value={difficulty} aria-hidden="true"></meter>{' '}
        <b>
          <span class="visually-hidden">{t('stats.difficulty')}: </span>
          {percent(difficulty)}
        </b>
      </summary>
      <p>
        {site.count('stats.count', attempts)}
        {itemRestCorrelation !== undefined && (
          <>
            {' '}
            · {t('stats.correlation')}: {site.number(itemRestCorrelation)}
          </>
        )}
      </p>
      {groups.map((group) => (
        <AnswerBars
          site={site}
          group={group}
          attempts={attempts}
          showsKey
          distractor={distractor?.answer}
        />
      ))}
    </details>
  )
}
