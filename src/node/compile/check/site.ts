/** The words of the site: whether each topic has its heading, and each page with a lead its lead. */
import type { Problems } from '../problems.ts'
import type { RegisterFiles, TextFiles } from '../read/files.ts'
import { nearest } from '../suggest.ts'

export function checkSite(register: RegisterFiles, texts: TextFiles, problems: Problems): void {
  const { site } = texts
  const { topics, leads } = site.data
  const files = register.facts.map(({ topic }) => topic)
  const missing = new Set(files.filter((topic) => !topics[topic]))
  for (const topic of Object.keys(topics).filter((topic) => !files.includes(topic))) {
    const meant = nearest(topic, missing) ?? ''
    const message = `there is no facts/${topic}.yaml${meant && `: did you mean ${meant}?`}`
    problems.error(site.place(['topics', topic]), message)
    missing.delete(meant)
  }
  for (const topic of missing) {
    const message = `has no heading for facts/${topic}.yaml: add “${topic}: …” here`
    problems.error(site.place(['topics']), message)
  }
  const shown = { claims: [texts.claims, texts.traces], timeline: [texts.timeline] }
  for (const page of ['claims', 'timeline'] as const) {
    const filled = shown[page].find(({ data }) => Object.keys(data).length > 0)
    if (filled && !leads[page]) {
      const message = `is missing: a sentence for the head of the page, since ${filled.name} has entries`
      problems.error(site.place(['leads', page]), message)
    }
  }
}
