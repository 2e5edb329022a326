/** The pages in Markdown: whether all of them is shown, and whether what others link to is there. */
import type { Library } from '../../../content/library.ts'
import type { Problems } from '../problems.ts'
import type { TextFiles } from '../read/files.ts'

/** The foot of every page leads to these. */
const aboutSections = ['privacy', 'errors']

export function checkPages(library: Library, texts: TextFiles, problems: Problems): void {
  const { home, about } = texts
  if (library.home.sections.length > 0) {
    const line = home.bodyOffset + 1 + home.body.split('\n').findIndex((each) => /^##/.test(each))
    const message = 'is not shown: the front page shows only what stands above the first heading'
    problems.error({ file: home.name, line }, message)
  }
  for (const id of aboutSections) {
    if (!library.about.sections.some((section) => section.id === id)) {
      const message = `needs a section {#${id}}: the foot of every page leads there`
      problems.error({ file: about.name }, message)
    }
  }
}
