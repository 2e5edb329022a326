import type { Site } from '../../content/site.ts'
import type { StartOptions } from '../../domain/start-options.ts'

export function QuestionCount({
  site,
  options,
  most,
}: {
  site: Site
  options: StartOptions
  most: number
}) {
  const counts = Array.from({ length: most }, (_, index) => index + 1)
  return (
    <p>
      <label for="questions">{site.t('quiz.howMany')}</label>{' '}
      <select name="questions" id="questions">
        {counts.map((count) => (
          <option value={count} selected={count === options.questions}>
            {count}
          </option>
        ))}
      </select>
    </p>
  )
}

const modes = ['practice', 'test'] as const

export function ModeChoice({ site, mode }: { site: Site; mode: StartOptions['mode'] }) {
  return (
    <fieldset class="modes">
      <legend>{site.t('quiz.mode')}</legend>
      {modes.map((each) => (
        <span class="status-choice">
          <input
            type="radio"
            name="mode"
            id={`mode-${each}`}
            value={each}
            checked={each === mode}
          />{' '}
          <label for={`mode-${each}`}>{site.t(`quiz.mode.${each}`)}</label>
        </span>
      ))}
    </fieldset>
  )
}
