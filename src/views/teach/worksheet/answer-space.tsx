import { letterAt } from '../../../content/letter.ts'
import { statuses } from '../../../domain/item.ts'
import type { PresentedChoice, PresentedItem } from '../../../domain/presented-item.ts'
import type { Child } from '../../../jsx/jsx-runtime.ts'
import type { SheetSite } from '../../../states/teach/sheet-site.ts'
import { Markup } from '../../parts/markup.tsx'
import { StatusSign } from '../../parts/status-badge.tsx'

interface AnswerSpaceProps {
  site: Pick<SheetSite, 't'>
  /** Of the question. */
  number: number
  item: PresentedItem
  /** In large or wide letters a grid would not fit a sheet: statements have boxes for letters instead. */
  isRoomy: boolean
}

/** Where a question is answered with a pen: boxes to tick, boxes for letters, a grid, a line. */
export function AnswerSpace({ site, number, item, isRoomy }: AnswerSpaceProps) {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return <Lettered choices={item.choices} before={<Tick />} />
    case 'order':
      return (
        <>
          <Lettered choices={item.choices} />
          <p class="places">
            {item.choices.map((_, at) => (
              <span>
                {at + 1} <Slot />{' '}
              </span>
            ))}
          </p>
        </>
      )
    case 'match':
      return <Pairs left={item.left} right={item.right} />
    case 'number':
      return (
        <p class="line number-line">
          <span>
            <Markup html={item.unit} />
          </span>
        </p>
      )
    case 'classify':
      return isRoomy ? (
        <Pairs
          left={item.statements}
          right={statuses.map((status) => ({
            id: status,
            text: String(<StatusSign site={site} status={status} />),
          }))}
        />
      ) : (
        <Grid site={site} number={number} statements={item.statements} />
      )
  }
}

interface PairsProps {
  left: readonly PresentedChoice[]
  right: readonly PresentedChoice[]
}

/** A box before each left side, for the letter of a right side. */
const Pairs = ({ left, right }: PairsProps) => (
  <div class="pairs">
    <ol>
      {left.map(({ text }, at) => (
        <li>
          <Slot /> <b>{at + 1}</b>{' '}
          <span>
            <Markup html={text} />
          </span>
        </li>
      ))}
    </ol>
    <Lettered choices={right} />
  </div>
)

interface LetteredProps {
  choices: readonly PresentedChoice[]
  before?: Child
}

const Lettered = ({ choices, before }: LetteredProps) => (
  <ol class="lettered">
    {choices.map(({ text }, at) => (
      <li>
        {before} <b>{letterAt(at)}</b>{' '}
        <span>
          <Markup html={text} />
        </span>
      </li>
    ))}
  </ol>
)

const Tick = () => <span class="tick"></span>
const Slot = () => <span class="slot"></span>

interface GridProps extends Pick<AnswerSpaceProps, 'site' | 'number'> {
  statements: readonly PresentedChoice[]
}

/** A row for each statement, a column for each status; columns have letters, by which a row is told. */
const Grid = ({ site, number, statements }: GridProps) => (
  <section class="scrolls" tabindex={0} aria-label={`${number}: ${site.t('worksheet.statement')}`}>
    <table>
      <thead>
        <tr>
          <th scope="col">{site.t('worksheet.statement')}</th>
          {statuses.map((status, at) => (
            <th scope="col">
              {letterAt(at)} <br />
              <StatusSign site={site} status={status} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {statements.map(({ text }, at) => (
          <tr>
            <th scope="row">
              <b>{at + 1}</b> <Markup html={text} />
            </th>
            {statuses.map(() => (
              <td>
                <Tick />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
