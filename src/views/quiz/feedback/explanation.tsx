import type { CitedText } from '../../../content/library.ts'
import type { Site } from '../../../content/site.ts'
import { FactSources } from '../../parts/fact-sources.tsx'
import { Markup } from '../../parts/markup.tsx'
import { prepared } from '../../prepared.ts'

/** Why an answer is right or wrong, with the facts it rests on. */
export const Explanation = prepared(
  ({ site, text }: { site: Site; text: CitedText }) => (
    <>
      <p>
        <Markup html={text.html} />
      </p>
      <FactSources site={site} facts={text.facts} />
    </>
  ),
  ({ text }) => text,
)
