import { plainText } from '../../content/plain-text.ts'
import type { Site } from '../../content/site.ts'
import { moveInOrder } from '../../domain/embedded-item.ts'
import type { PresentedChoice } from '../../domain/presented-item.ts'
import type { AskedItem } from '../../states/embed/asked-item.ts'
import { Markup } from '../parts/markup.tsx'

/** Links that move each choice one place up or down. */
export function OrderLinks(props: {
  site: Site
  asked: AskedItem
  choices: readonly PresentedChoice[]
}) {
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
