import type { Site } from '../../../content/site.ts'
import { type Status, statuses } from '../../../domain/item.ts'
import type { PresentedChoice } from '../../../domain/presented-item.ts'
import { statusField } from '../../../domain/response-fields.ts'
import { statusControl } from '../../../states/quiz/mistakes.ts'
import { Markup } from '../../parts/markup.tsx'
import { StatusSign } from '../../parts/status-badge.tsx'
import { prepared } from '../../prepared.ts'
import type { ControlsProps } from './control-props.ts'
import { errorId, mistakeIn } from './fields.ts'
import { MistakeNote } from './mistake-note.tsx'

interface ClassifyControlsProps extends ControlsProps {
  statements: readonly PresentedChoice[]
}

/** For each statement, a choice of statuses. */
export function ClassifyControls({ site, entered, mistakes, statements }: ClassifyControlsProps) {
  return (
    <>
      {statements.map(({ id, text }) => {
        const name = statusField(id)
        const mistake = mistakeIn(mistakes, name)
        return (
          <fieldset
            class={mistake ? 'statement to-mend' : 'statement'}
            aria-describedby={mistake && errorId(name)}
          >
            <legend>
              <Markup html={text} />
            </legend>
            <MistakeNote site={site} mistake={mistake} />
            <div class="statuses">
              {statuses.map((status) => (
                <StatusControl
                  site={site}
                  name={name}
                  status={status}
                  isChosen={entered(name).includes(status)}
                  isInvalid={mistake !== undefined}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

interface StatusControlProps {
  site: Site
  /** Of the field. */
  name: string
  status: Status
  isChosen: boolean
  isInvalid: boolean
}

const StatusControl = prepared(
  ({ site, name, status, isChosen, isInvalid }: StatusControlProps) => (
    <span class="status">
      <input
        type="radio"
        name={name}
        id={statusControl(name, status)}
        value={status}
        checked={isChosen}
        aria-invalid={isInvalid ? 'true' : undefined}
      />
      <label for={statusControl(name, status)}>
        <StatusSign site={site} status={status} />
      </label>{' '}
    </span>
  ),
  ({ name, status, isChosen, isInvalid }) => `${name} ${status} ${isChosen} ${isInvalid}`,
)
