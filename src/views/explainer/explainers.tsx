import type { Site } from '../../content/site.ts'
import { Layout } from '../layout/layout.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ExplainerCards } from './explainer-cards.tsx'

/** All explainers, each with a picture of its own. */
export const ExplainersPage = ({ site }: { site: Site }) => (
  <Layout
    site={site}
    page={{
      title: site.t('explainers.title'),
      description: site.t('explainers.lead'),
      canonical: '/explainers',
    }}
    here="/explainers"
    styles="home"
  >
    <PageHeader title={site.t('explainers.title')} lead={site.t('explainers.lead')} />
    <ExplainerCards site={site} heading="h2" />
  </Layout>
)
