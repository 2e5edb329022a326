import type { Site } from '../../content/site.ts'
import type { StartOptions } from '../../domain/start-options.ts'
import { RadioButton } from '../parts/radio-button.tsx'

interface StartFormProps {
  site: Site
  quizId: string
  options: StartOptions
  /** The most questions that can be drawn. */
  most: number
}

/** Starts an attempt: at a selection of questions, or at as many as are asked for. What is usual stays folded. */
export function StartForm({ site, quizId, options, most }: StartFormProps) {
  const { items, mode, seed } = options
  return (
    <form method="post" action={site.path(`/quizzes/${quizId}/attempts`)}>
      {items && (
        <>
          <p>{site.count('quiz.selection', items.length)}</p>
          <input type="hidden" name="items" value={items.join(',')} />
        </>
      )}
      {seed && <input type="hidden" name="seed" value={seed} />}
      <p>
        <button class="button" type="submit">
          {site.t('quiz.start')}
        </button>
      </p>
      <details open={mode !== 'practice'}>
        <summary>{site.t(items ? 'quiz.mode' : 'quiz.options')}</summary>
        {!items && <QuestionCount site={site} chosen={options.questions} most={most} />}
        <ModeChoice site={site} mode={mode} />
      </details>
    </form>
  )
}

function QuestionCount({ site, chosen, most }: { site: Site; chosen: number; most: number }) {
  const counts = Array.from({ length: most }, (_, index) => index + 1)
  return (
    <p>
      <label for="questions">{site.t('quiz.howMany')}</label>{' '}
      <select name="questions" id="questions">
        {counts.map((count) => (
          <option value={count} selected={count === chosen}>
            {count}
          </option>
        ))}
      </select>
    </p>
  )
}

const modes = ['practice', 'test'] as const

function ModeChoice({ site, mode }: { site: Site; mode: StartOptions['mode'] }) {
  return (
    <fieldset class="modes">
      <legend>{site.t('quiz.mode')}</legend>{' '}
      {modes.map((each) => (
        <RadioButton
          name="mode"
          value={each}
          label={site.t(`quiz.mode.${each}`)}
          isChosen={each === mode}
        />
      ))}
    </fieldset>
  )
}
