import { assetPath } from './site.ts'

/** By the pages that load them, in their order. */
const stylesheets = {
  site: ['site.css'],
  home: ['site.css', 'home.css'],
  reference: ['site.css', 'reference.css'],
  claims: ['site.css', 'claims.css'],
  handout: ['site.css', 'reference.css', 'handout.css'],
  search: ['site.css', 'search.css'],
  quiz: ['quiz.css'],
  classroom: ['quiz.css', 'classroom.css'],
  stage: ['quiz.css', 'stage.css'],
  teach: ['site.css', 'teach.css'],
  sheet: ['site.css', 'sheet.css'],
  questions: ['site.css', 'questions.css'],
  picker: ['site.css', 'picker.css'],
  frame: ['embed.css'],
} as const

/** What a page is styled as; a page of running text has those of the whole `site` alone. */
export type PageStyles = keyof typeof stylesheets

/** Addresses of what a page loads: its head names them, and so does the header that goes ahead of it. */
export const stylesheetsOf = (styles: PageStyles): string[] => stylesheets[styles].map(assetPath)
