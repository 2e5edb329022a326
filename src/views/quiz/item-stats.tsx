import { mostTakenDistractor } from '../../answers/breakdown.ts'
import type { Site } from '../../content/site.ts'
import { fewestForIndices } from '../../domain/item-analysis.ts'
import type { ItemStats } from '../../states/quiz/stats.ts'
import { AnswerBars } from '../parts/answer-bars.tsx'
import { Markup } from '../parts/markup.tsx'
import { percent } from '../parts/percent.ts'

/** Shows the key in plain view: the bank is public, and no attempt links here. */
export function ItemEntry({ site, stats }: { site: Site; stats: ItemStats }) {
  const { t } = site
  const { item, analysis, groups } = stats
  const { attempts, difficulty, itemRestCorrelation } = analysis
  const distractor = mostTakenDistractor(groups)
  // With few attempts a share says little.
  const isEnough = attempts >= fewestForIndices
  return (
    <details>
      <summary>
        <Markup html={item.stem} /> {isEnough && percent(difficulty)}
      </summary>
      <p>
        {site.count('stats.count', attempts)}
        {isEnough && ` · ${t('stats.difficulty')}: ${percent(difficulty)}`}
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
