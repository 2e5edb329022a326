import type { Site } from '../../content/site.ts'
import { toggleChoice, writeAnswered } from '../../domain/embedded-item.ts'
import type { AskedItem } from '../../states/embed/asked-item.ts'
import { Markup } from '../parts/markup.tsx'
import { OnSite } from './on-site.tsx'
import { OrderLinks } from './order-links.tsx'
import { StateLink } from './state-link.tsx'
import { StatusLinks } from './status-links.tsx'

/** The links that answer a question. */
export function AnswerLinks(props: { site: Site; asked: AskedItem; page: string }) {
  const { site, asked, page } = props
  const { t } = site
  const { item } = asked
  switch (item.type) {
    case 'single':
      return (
        <ul class="choices">
          {item.choices.map(({ id, text }) => (
            <li class="choice">
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
                <li class="choice" id={`c-${id}`}>
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
      return <OnSite site={site} page={page} />
  }
}

/** The link that answers with the draft, once it is an answer. */
function Check({ site, asked }: { site: Site; asked: AskedItem }) {
  if (asked.complete === undefined) return null
  return (
    <p>
      <a class="button" rel="nofollow" href={asked.to(writeAnswered(asked.complete))}>
        {site.t('attempt.respond')}
      </a>
    </p>
  )
}
