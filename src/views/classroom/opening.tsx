import type { UiKey } from '../../../.build/content.js'
import type { Site } from '../../content/site.ts'
import { usualHours } from '../../domain/classroom.ts'
import type { OwnProblem } from '../../domain/own/own-problem.ts'
import type { OpeningForm } from '../../states/classroom/opening.ts'
import { FieldError } from '../parts/field-error.tsx'
import { RadioButton } from '../parts/radio-button.tsx'
import { DeviceZone } from './device-zone.tsx'
import { HoursChoice } from './hours-choice.tsx'
import { invalidIf } from './invalid-if.ts'
import { QuestionsChoice } from './questions-choice.tsx'

interface OpeningProps {
  site: Site
  form: OpeningForm
}

/** The form by which a teacher opens a class other than as usual: folded up unless there is something in it. */
export function ChangeSettings({ site, form }: OpeningProps) {
  const isOpen = Boolean(form.problem || form.values.items)
  return (
    <details class="open-settings" open={isOpen}>
      <summary>{site.t('open.settings')}</summary>
      <OpenClassroomForm site={site} form={form} />
    </details>
  )
}

function OpenClassroomForm({ site, form }: OpeningProps) {
  const { t, path } = site
  const { problem } = form
  return (
    <form method="post" action={`${path('/classrooms')}#open`} class="open-class">
      {problem && <FieldError id="open-error" text={t(`open.error.${problem}`)} />}
      {form.ownProblems && <OwnProblems site={site} problems={form.ownProblems} />}
      <QuestionsChoice site={site} form={form} />
      <ClassSettings site={site} form={form} />
      <button class="button quiet" type="submit">
        {t('open.submit')}
      </button>
    </form>
  )
}

/** What a class is like, whatever its questions. */
export function ClassSettings({ site, form }: OpeningProps) {
  const { values } = form
  return (
    <>
      <RadioChoice site={site} name="mode" values={['practice', 'test']} chosen={values.mode} />
      <RadioChoice site={site} name="feedback" values={['close', 'end']} chosen={values.feedback} />
      <RadioChoice site={site} name="order" values={['same', 'shuffled']} chosen={values.order} />
      <RadioChoice site={site} name="numbers" values={['no', 'yes']} chosen={values.numbers} />
      <RadioChoice site={site} name="certainty" values={['yes', 'no']} chosen={values.certainty} />
      <HoursChoice site={site} chosen={values.hours ?? String(usualHours)} />
      <ZoneField site={site} form={form} />
    </>
  )
}

/** What is wrong with own questions, question by question. */
export const OwnProblems = ({
  site,
  problems,
  nameOf = () => '',
}: {
  site: Site
  problems: readonly OwnProblem[]
  nameOf?: (question: number) => string
}) => (
  <ul>
    {problems.map(({ question, fault }) => (
      <li>
        {question !== undefined && `${ownQuestion(site, question, nameOf(question))} `}
        {site.t(`own.problem.${fault}`)}
      </li>
    ))}
  </ul>
)

/** By how it begins, since a number does not count what could not be read. */
const ownQuestion = ({ t }: Site, n: number, name: string): string =>
  name ? t('own.problem.named', { name }) : t('own.problem.question', { n })

interface ChoiceProps {
  site: Site
  name: 'mode' | 'feedback' | 'order' | 'numbers' | 'certainty'
  /** The usual one first; each has a text `open.<name>.<value>`. */
  values: readonly string[]
  chosen: string | undefined
}

function RadioChoice({ site, name, values, chosen = values[0] }: ChoiceProps) {
  return (
    <fieldset class="modes">
      <legend>{site.t(`open.${name}`)}</legend>
      {values.map((value) => (
        <RadioButton
          name={name}
          value={value}
          label={site.t(`open.${name}.${value}` as UiKey)}
          isChosen={value === chosen}
        />
      ))}
    </fieldset>
  )
}

/** The time zone for the times of the class: the device knows it, so few ever write one. */
function ZoneField({ site, form }: OpeningProps) {
  const { t } = site
  return (
    <details open={Boolean(form.values.zone)}>
      <summary>{t('open.zone')}</summary>
      <DeviceZone />
      <p>
        <label for="zone">{t('open.zone.name')}</label>{' '}
        <input
          type="text"
          name="zone"
          id="zone"
          value={form.values.zone ?? ''}
          placeholder="Europe/Berlin"
          autocomplete="off"
          spellcheck={false}
          maxlength={64}
          {...invalidIf(form, 'zone')}
        />
        <span class="small"> {t('open.zone.text')}</span>
      </p>
    </details>
  )
}
