/**
 * A question in a frame. A request grades what its address says and changes nothing: robots follow links,
 * and nothing of it is recorded.
 */
import type { Context } from 'hono'
import { reviewItem } from '../../answers/review.ts'
import { isAnsweredByLinks, parseItemState } from '../../domain/embedded-item.ts'
import type { SnippetOf } from '../../snippets/snippet.ts'
import { askItem } from '../../states/embed/asked-item.ts'
import { EmbeddedQuestion } from '../../views/embed/question.tsx'
import { type FramedRequest, replyWithAnswered, replyWithFrame, replyWithState } from './replies.ts'

/** The order of choices is the same for all: the address of an answer means the same everywhere. */
const seed = 'embed'

export function replyWithQuestion(
  c: Context,
  request: FramedRequest,
  snippet: SnippetOf<'question'>,
): Promise<Response> {
  const { site, theme, state: text } = request
  const { item, ...address } = snippet
  const linked = isAnsweredByLinks(item) ? item : undefined
  const state = linked && text ? parseItemState(linked, text) : undefined
  const draft = state && 'draft' in state ? state.draft : ''
  const asked = askItem(item, seed, draft, (next) =>
    site.path(`${snippet.path}${next && `?state=${next}`}`),
  )
  const props = { site, theme, snippet: address, asked }
  if (!text) return replyWithFrame(c, request, snippet, () => <EmbeddedQuestion {...props} />)
  const response = state && 'response' in state ? state.response : undefined
  const page = () => {
    const reviewed = response ? reviewItem(site, item, response, seed) : undefined
    return <EmbeddedQuestion {...props} reviewed={reviewed} isBadState={!state} isState />
  }
  if (response) return replyWithAnswered({ ...request, state: text }, snippet, page)
  return replyWithState(request, page(), state ? 200 : 400)
}
