import type { Site } from '../../content/site.ts'
import type { AskedCheck } from '../../states/explainer/check-yourself.ts'
import { Markup } from './markup.tsx'

interface CheckFormProps {
  site: Site
  check: AskedCheck
  /** Address of the page that asks. */
  path: string
}

/** A question of one choice. Its form leads to its place on the same page, where the answer stands. */
export const CheckForm = ({ site, check, path }: CheckFormProps) => (
  <form action={`${path}#check`}>
    <input type="hidden" name="item" value={check.item} />
    <fieldset>
      <legend>
        <Markup html={check.stem} />
      </legend>
      {check.choices.map(({ id, text }) => (
        <div class="choice">
          <input type="radio" name="choice" id={`choice-${id}`} value={id} required />{' '}
          <label for={`choice-${id}`}>
            <Markup html={text} />
          </label>
        </div>
      ))}
    </fieldset>
    <button type="submit" class="button quiet">
      {site.t('check.submit')}
    </button>
  </form>
)
