/**
 * A question in a frame. A request grades what its address says and changes nothing: robots follow links,
 * and nothing of it is recorded.
 */
import { reviewItem } from '../../answers/review.ts'
import type { Site } from '../../content/site.ts'
import { isAnsweredByLinks, parseItemState } from '../../domain/embedded-item.ts'
import type { PageMarkup } from '../../http/replies.ts'
import type { FrameContext } from '../../snippets/frame-links.ts'
import type { SnippetAddress, SnippetOf } from '../../snippets/snippet.ts'
import { type AskedItem, askItem } from '../../states/embed/asked-item.ts'
import { EmbeddedQuestion } from '../../views/embed/question.tsx'
import { type FramedRequest, replyWithAnswered, replyWithState } from './replies.ts'

/** The order of choices is the same for all: the address of an answer means the same everywhere. */
const seed = 'embed'

/** The question before anybody touched it. */
export const questionView = (
  { site, theme }: FrameContext,
  snippet: SnippetOf<'question'>,
): PageMarkup => {
  const { item, ...address } = snippet
  const asked = askItem(item, seed, '', addressesOf(site, snippet))
  return <EmbeddedQuestion site={site} theme={theme} snippet={address} asked={asked} />
}

/** Replies with the question in the state that its address holds. */
export function replyWithQuestion(
  request: FramedRequest & { state: string },
  snippet: SnippetOf<'question'>,
): Promise<Response> {
  const { site, theme } = request
  const { item, ...address } = snippet
  const state = isAnsweredByLinks(item) ? parseItemState(item, request.state) : undefined
  const draft = state && 'draft' in state ? state.draft : ''
  const asked = askItem(item, seed, draft, addressesOf(site, snippet))
  const response = state && 'response' in state ? state.response : undefined
  const page = () => {
    const reviewed = response ? reviewItem(site, item, response, seed) : undefined
    const given = { reviewed, isBadState: !state, isState: true }
    return <EmbeddedQuestion site={site} theme={theme} snippet={address} asked={asked} {...given} />
  }
  if (response) return replyWithAnswered(request, snippet, page)
  return replyWithState(request, page(), state ? 200 : 400)
}

const addressesOf =
  (site: Site, { path }: SnippetAddress): AskedItem['to'] =>
  (state) =>
    site.path(`${path}${state && `?state=${state}`}`)
