import { Layout } from '../layout/layout.tsx'
import { classroomTitle } from './classroom-title.ts'
import { type Live, LivePart } from './live-part.tsx'
import { OwnNames } from './own-names.tsx'
import { ReportFragment, type ReportFragmentProps } from './report-fragment.tsx'

export interface ReportPageProps extends ReportFragmentProps {
  live: Live
}

/** The teacher's page: how to join, and what the class did. */
export function ReportPage({ live, ...props }: ReportPageProps) {
  const { site, board } = props
  const title = classroomTitle(site, board)
  return (
    <Layout
      site={site}
      page={{ title, isPrivate: true }}
      here="/teach"
      styles="classroom"
      uses={['live.js', 'names.js']}
    >
      <LivePart site={site} id="report" live={live}>
        <ReportFragment {...props} />
      </LivePart>
      {/* Apart from what is brought up to date: what a teacher typed stays. */}
      <OwnNames site={site} state={props.state} />
    </Layout>
  )
}
