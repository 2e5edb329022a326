import type { Site } from '../../content/site.ts'
import { certainties, certaintyField } from '../../domain/certainty.ts'
import type { QuestionState } from '../../states/quiz/attempt.ts'
import { prepared } from '../prepared.ts'

interface CertaintyRowProps {
  site: Site
  certainty: NonNullable<QuestionState['certainty']>
}

/** Asks how sure the learner is, in one line. Nobody has to say. */
export const CertaintyRow = prepared(
  ({ site, certainty: { chosen } }: CertaintyRowProps) => (
    <fieldset class="certainty">
      <legend>{site.t('certainty.title')}</legend>{' '}
      {certainties.map((each) => (
        <label class="radio-button">
          <input type="radio" name={certaintyField} value={each} checked={each === chosen} />{' '}
          {site.t(`certainty.${each}`)}{' '}
        </label>
      ))}
    </fieldset>
  ),
  ({ certainty }) => certainty.chosen ?? '',
)
