/** A question in a frame, answered by links alone. */
import type { Child } from 'hono/jsx'
import type { ReviewedItem } from '../../answers/review.ts'
import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { moveInOrder, setStatus, toggleChoice, writeAnswered } from '../../domain/embedded-item.ts'
import { type PresentedItem, statuses } from '../../domain/item.ts'
import { Markup } from '../parts/markup.tsx'
import { Feedback, verdictOf } from '../quiz/feedback.tsx'
import { EmbedLayout, type EmbedProps, LinkOut } from './frame.tsx'

/** A question before its answer: nothing here knows the key. */
export interface AskedQuestion {
  item: PresentedItem
  /** The response in the making; empty where nobody has touched it. */
  draft: string
  /** Ids of its parts in the order in which a draft names them. */
  parts: readonly string[]
  /** What the draft amounts to; undefined where something is missing. */
  complete: string | undefined
  /** Address of this question in another state. */
  to: (state: string) => string
  /** The state in the address was none of ours. */
  isBadState?: boolean
}

/** A question by itself: asked, or answered with its feedback. */
export function EmbeddedQuestion(
  props: EmbedProps & {
    asked: AskedQuestion
    reviewed?: ReviewedItem | undefined
    isState?: boolean
  },
) {
  const { site, asked, reviewed, snippet } = props
  const { t } = site
  const title = reviewed && `${verdictOf(site, reviewed)}: ${snippet.title}`
  return (
    <EmbedLayout {...props} {...(title && { title })}>
      <p class="kicker">{t('embed.question')}</p>
      {asked.isBadState && <BadState site={site} />}
      <h1>
        <Markup html={asked.item.stem} />
      </h1>
      {reviewed ? (
        <>
          <Feedback site={site} reviewed={reviewed} />
          <p>
            <a class="button" rel="nofollow" href={site.path(snippet.path)}>
              {t('embed.tryAgain')}
            </a>
          </p>
        </>
      ) : (
        <Answers site={site} asked={asked} page={snippet.page} />
      )}
      <p class="small">{t('embed.notRecorded')}</p>
    </EmbedLayout>
  )
}

/** The address held a state that no link of ours leads to. */
export function BadState({ site }: { site: Site }) {
  return (
    <p role="alert" class="bad">
      {site.t('embed.badState')}
    </p>
  )
}

/** The links that answer a question. */
export function Answers(props: { site: Site; asked: AskedQuestion; page: string }) {
  const { site, asked, page } = props
  const { t } = site
  const { item } = asked
  switch (item.type) {
    case 'single':
      return (
        <ul class="choices">
          {item.choices.map(({ id, text }) => (
            <li>
              <StateLink to={asked.to(writeAnswered(id))}>
                <Markup html={text} />
              </StateLink>
            </li>
          ))}
        </ul>
      )
    case 'multiple':
      return (
        <>
          <p class="small">{t('embed.multiple')}</p>
          <ul class="choices">
            {item.choices.map(({ id, text }) => {
              const isTaken = asked.draft.includes(id)
              return (
                <li id={`c-${id}`}>
                  <StateLink
                    to={`${asked.to(toggleChoice(asked.draft, id))}#c-${id}`}
                    isTaken={isTaken}
                  >
                    <span aria-hidden="true">{isTaken ? '☑' : '☐'}</span> <Markup html={text} />
                    {isTaken && <span class="visually-hidden">, {t('review.taken')}</span>}
                  </StateLink>
                </li>
              )
            })}
          </ul>
          <Check site={site} asked={asked} />
        </>
      )
    case 'order':
      return (
        <>
          <p class="small">{t('embed.order')}</p>
          <OrderLinks site={site} asked={asked} choices={item.choices} />
          <Check site={site} asked={asked} />
        </>
      )
    case 'classify':
      return (
        <>
          <p class="small">{t('embed.classify')}</p>
          <StatusLinks site={site} asked={asked} statements={item.statements} />
          <Check site={site} asked={asked} />
        </>
      )
    case 'match':
    case 'number':
      return (
        <>
          <p>{t('embed.onSite')}</p>
          <p>
            <LinkOut site={site} path={page} label={t('embed.onSite.link')} />
          </p>
        </>
      )
  }
}

/** Search engines need not follow what only changes the state. */
function StateLink(props: { to: string; isTaken?: boolean; children: Child }) {
  const { to, isTaken, children } = props
  return (
    <a rel="nofollow" href={to} class={isTaken ? 'taken' : undefined}>
      {children}
    </a>
  )
}

/** The link that answers with the draft, once it is an answer. */
function Check({ site, asked }: { site: Site; asked: AskedQuestion }) {
  if (asked.complete === undefined) return null
  return (
    <p>
      <a class="button" rel="nofollow" href={asked.to(writeAnswered(asked.complete))}>
        {site.t('attempt.respond')}
      </a>
    </p>
  )
}

type Parts = readonly { id: string; text: string }[]

function OrderLinks(props: { site: Site; asked: AskedQuestion; choices: Parts }) {
  const { site, asked, choices } = props
  const order = [...asked.draft]
  return (
    <ol class="order">
      {order.map((id) => {
        const text = choices.find((choice) => choice.id === id)?.text ?? ''
        return (
          <li id={`c-${id}`}>
            <span>
              <Markup html={text} />
            </span>
            <span class="moves">
              {(['up', 'down'] as const).map((direction) => {
                const moved = moveInOrder(order, id, direction)
                return (
                  moved && (
                    <a rel="nofollow" href={`${asked.to(moved)}#c-${id}`}>
                      <span aria-hidden="true">{direction === 'up' ? '↑' : '↓'}</span>
                      <span class="visually-hidden">
                        {site.t(`order.${direction}`)}: {plainText(text)}
                      </span>
                    </a>
                  )
                )
              })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function StatusLinks(props: { site: Site; asked: AskedQuestion; statements: Parts }) {
  const { site, asked, statements } = props
  const { draft, parts } = asked
  return (
    <ul class="statements">
      {statements.map(({ id, text }) => (
        <li id={`c-${id}`}>
          <p>
            <Markup html={text} />
          </p>
          <p class="choices">
            {statuses.map((status) => {
              const letter = status[0] as string
              const isTaken = draft[parts.indexOf(id)] === letter
              const to = `${asked.to(setStatus(parts, draft, id, letter))}#c-${id}`
              return (
                <>
                  <StateLink to={to} isTaken={isTaken}>
                    {isTaken && <span aria-hidden="true">✓ </span>}
                    {site.t(`status.${status}`)}
                    <span class="visually-hidden">
                      {isTaken && `, ${site.t('review.taken')}`}: {plainText(text)}
                    </span>
                  </StateLink>{' '}
                </>
              )
            })}
          </p>
        </li>
      ))}
    </ul>
  )
}
