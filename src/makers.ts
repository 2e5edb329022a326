/**
 * What makes the pages of the build. The deployed Worker reads them as files and has none of this: others name it by
 * its type alone. The Worker that the build asks has it, as have those that run without such files: see `whole.ts`.
 */

import { exportFile } from './formats/exports/export-file.ts'
import { factAsData } from './formats/fact-data.ts'
import { feedOf } from './formats/feed.ts'
import { dataMakers } from './formats/open-data/data-makers.ts'
import { searchIndexFile } from './formats/search-index.ts'
import { securityTxtOf } from './formats/security-txt.ts'
import { sitemapOf } from './formats/sitemap.ts'
import { EmbeddedText } from './views/embed/text.tsx'
import { ExplainerPage } from './views/explainer/explainer.tsx'
import { ExplainersPage } from './views/explainer/explainers.tsx'
import { HomePage } from './views/explainer/home.tsx'
import { PlainVersionPage } from './views/explainer/plain-version.tsx'
import { QuizzesPage } from './views/quiz/quizzes.tsx'
import { AboutPage } from './views/reference/about.tsx'
import { ChartPage } from './views/reference/chart.tsx'
import { ClaimsPage } from './views/reference/claims.tsx'
import { DocumentsPage } from './views/reference/documents.tsx'
import { FactPage } from './views/reference/fact.tsx'
import { FactsPage } from './views/reference/facts.tsx'
import { GlossaryPage } from './views/reference/glossary.tsx'
import { LogPartPage } from './views/reference/log-part.tsx'
import { OfficePageView } from './views/reference/office.tsx'
import { SourcePartPage } from './views/reference/source-part.tsx'
import { SourcesPage } from './views/reference/sources.tsx'
import { TimelinePage } from './views/reference/timeline.tsx'
import { TopicPage } from './views/reference/topic.tsx'
import { ExportsPage } from './views/teach/exports.tsx'
import { QuestionsAsFiles } from './views/teach/questions-as-files.tsx'
import { QuizzesToHandOut } from './views/teach/quizzes-to-hand-out.tsx'
import { SelectionPage } from './views/teach/selection.tsx'
import { TeachingPage } from './views/teach/teaching-page.tsx'
import { OwnSheetPage } from './views/teach/worksheet/own-sheet-page.tsx'
import { WorksheetsPage } from './views/teach/worksheets.tsx'

/** Views that no answer to a single request shows, and the formats of files. */
export const makers = {
  AboutPage,
  ChartPage,
  ClaimsPage,
  DocumentsPage,
  EmbeddedText,
  ExplainerPage,
  ExplainersPage,
  ExportsPage,
  FactPage,
  FactsPage,
  GlossaryPage,
  HomePage,
  LogPartPage,
  OfficePageView,
  OwnSheetPage,
  PlainVersionPage,
  QuestionsAsFiles,
  QuizzesPage,
  QuizzesToHandOut,
  SelectionPage,
  SourcePartPage,
  SourcesPage,
  TeachingPage,
  TimelinePage,
  TopicPage,
  WorksheetsPage,
  dataMakers,
  exportFile,
  factAsData,
  feedOf,
  searchIndexFile,
  securityTxtOf,
  sitemapOf,
}

export type Makers = typeof makers
