/**
 * The shape of every file in `content/`. Strict: a field that is not listed here is an error. The
 * descriptions of fields go into the JSON Schemas, for editors; `content/README.md` says the same to people
 * who do not code.
 */
export * from './charts.ts'
export * from './documents.ts'
export * from './explainers.ts'
export * from './facts.ts'
export * from './heights.ts'
export * from './icons.ts'
export * from './interface.ts'
export * from './items.ts'
export * from './log.ts'
export * from './quizzes.ts'
export * from './reference.ts'
export * from './site.ts'
