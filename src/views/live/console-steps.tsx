import type { Site } from '../../content/site.ts'
import type { Step } from '../../domain/live/leading.ts'
import { openBallot } from '../../domain/live/lesson.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'
import type { ConsoleState } from '../../states/live/console.ts'
import type { LedLesson, NextStep } from '../../states/live/led.ts'

interface StepsProps {
  site: Site
  state: ConsoleState
}

const starting: NextStep = { step: 'start', why: 'over' }
/** Minutes for which a timer can be shown. */
const timers = [1, 2, 3] as const

/** The one thing to do next, and why; then what else can be done. Each form names the round it was made for. */
export function ConsoleSteps({ site, state }: StepsProps) {
  const { t } = site
  const { led } = state
  const next = led?.next ?? starting
  const isOver = led?.lesson.phase === 'over'
  const why = led ? t(`lesson.why.${next.why}`) : t('lesson.lead.text')
  return (
    <>
      <StepForm state={state}>
        <p class="console-next">
          {isOver ? (
            <a class="button" href={state.paths.report}>
              {t('problem.report')}
            </a>
          ) : (
            <StepButton site={site} led={led} step={next.step} class="button stage-onward" />
          )}
          <span>{why}</span>
        </p>
        {/* Not where a key too many of a presenter's remote would press it. */}
        {isOver && (
          <p class="console-others">
            <StepButton site={site} led={led} step={next.step} class="button quiet" />
          </p>
        )}
        {led?.lesson.phase === 'discuss' && <p class="small">{t('lesson.discuss.teacher')}</p>}
        {led && led.others.length > 0 && (
          <p class="console-others">
            {led.others.map((step) => (
              <StepButton site={site} led={led} step={step} class="button quiet" />
            ))}
          </p>
        )}
      </StepForm>
      {led && <Timers site={site} state={state} led={led} />}
      {led && !isOver && (
        <details class="fold">
          <summary>
            <h2>{t('lesson.console.questions')}</h2>
          </summary>
          <StepForm state={state} step="ask">
            <p class="console-others">
              {led.strip.map(({ at, isCurrent, isDone }) => (
                <button
                  class={isDone ? 'button quiet done' : 'button quiet'}
                  type="submit"
                  name="at"
                  value={String(at)}
                  aria-current={isCurrent ? 'true' : undefined}
                >
                  {at + 1}
                  {isDone && (
                    <>
                      <span aria-hidden="true"> ✓</span>
                      <span class="visually-hidden"> {t('lesson.console.shown')}</span>
                    </>
                  )}
                </button>
              ))}
            </p>
          </StepForm>
        </details>
      )}
      {led && !isOver && led.next.step !== 'end' && (
        <details class="console-end">
          <summary>{t('lesson.step.end')}</summary>
          <StepForm state={state}>
            <p class="console-others">
              <span>{t('lesson.end.text')}</span>
              <StepButton site={site} led={led} step="end" class="button destroys" />
            </p>
          </StepForm>
        </details>
      )}
    </>
  )
}

interface TimersProps extends StepsProps {
  led: LedLesson
}

/** A timer is shown where the teacher wants one; one key stops it. */
function Timers({ site, state, led }: TimersProps) {
  const { lesson, timer } = led
  if (timer !== undefined) {
    return (
      <StepForm state={state}>
        <p class="console-others">
          <StepButton site={site} led={led} step="untimed" class="button quiet stage-stop" />
        </p>
      </StepForm>
    )
  }
  if (openBallot(lesson) === undefined && lesson.phase !== 'discuss') return null
  return (
    <StepForm state={state} step="timer">
      <p class="console-others">
        {site.t('lesson.step.timer')}{' '}
        {timers.map((n) => (
          <button class="button quiet" type="submit" name="seconds" value={String(n * 60)}>
            {site.t('lesson.minutes', { n })}
          </button>
        ))}
      </p>
    </StepForm>
  )
}

interface StepFormProps {
  state: ConsoleState
  /** Where its buttons say something else. */
  step?: Step
  children: Child
}

function StepForm({ state: { paths, led }, step, children }: StepFormProps) {
  const { action } = paths
  return (
    <form
      method="post"
      action={action}
      hx-post={action}
      hx-target="#console"
      hx-swap="innerMorph"
      hx-sync="#console:drop"
      hx-disable="findAll button"
    >
      <input type="hidden" name="round" value={String(led?.lesson.round ?? 0)} />
      {step && <input type="hidden" name="step" value={step} />}
      {!step && led?.following !== undefined && (
        <input type="hidden" name="at" value={String(led.following)} />
      )}
      {!step && led?.sibling !== undefined && (
        <input type="hidden" name="item" value={led.sibling} />
      )}
      {children}
    </form>
  )
}

interface StepButtonProps {
  site: Site
  led: LedLesson | undefined
  step: Step
  class: string
}

function StepButton({ site, led, step, class: name }: StepButtonProps) {
  const isFirst = step === 'ask' && led?.question === undefined
  const isAgain = step === 'start' && led !== undefined
  return (
    <button class={name} type="submit" name="step" value={step}>
      {site.t(isFirst ? 'lesson.step.ask.first' : `lesson.step.${isAgain ? 'resume' : step}`)}
    </button>
  )
}
