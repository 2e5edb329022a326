/** The page that stands in for every other while the content has mistakes. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Mistake } from './build.ts'

/** @param reloading the element that reloads the page once the mistakes are mended */
export const mistakesPage = (
  mistakes: readonly Mistake[],
  reloading: HtmlEscapedString,
) => html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title(mistakes)}</title>
<link rel="stylesheet" href="/__preview/mistakes.css">
</head>
<body>
<h1>${title(mistakes)}</h1>
<p>Put this right and save: the page comes back by itself. Only you see this, on your own computer.</p>
<ol>
${mistakes.map(
  ({ file, line, field, message }) => html`<li>
<p><b>${file}</b>${line !== undefined && html`, line <b>${line}</b>`}</p>
${field !== undefined && html`<p>Field: <code>${field}</code></p>`}
<p class="message">${message}</p>
</li>
`,
)}</ol>
</body>
</html>
${reloading}`

const title = ({ length }: readonly Mistake[]) =>
  length === 1 ? 'One thing to put right' : `${length} things to put right`

export const mistakesStyles = `
:root { color-scheme: light dark }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 system-ui, sans-serif }
li { margin: 1.5rem 0; padding-left: .5rem }
p { margin: .25rem 0; overflow-wrap: anywhere }
.message { white-space: pre-wrap }
`
