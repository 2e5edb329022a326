/** Items as a package of QTI 1.2, in the form that Canvas and those who follow it import. */
import type { ArchiveFiles } from '../archive.ts'
import { decimal } from '../decimal.ts'
import type { PortableQuiz } from '../item.ts'
import { sortOut, type Written } from '../losses.ts'
import { comment, element, xmlDeclaration } from '../markup.ts'
import { assessmentItem } from './item.ts'
import { field } from './material.ts'
import type { Qti12Item } from './vocabulary.ts'

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2'
const packaging = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'
const href = 'quiz.xml'

/** Canvas has no question whose choices are put in order. */
export function writeQti12(quiz: PortableQuiz): Written<ArchiveFiles> {
  const { kept, omissions } = sortOut(quiz.items, ({ type }) =>
    type === 'order' ? 'type' : undefined,
  )
  const document = (xml: string) => `${xmlDeclaration}${comment(quiz.notice)}\n${xml}\n`
  const files = {
    'imsmanifest.xml': document(manifest(quiz)),
    [href]: document(assessment(quiz, kept as Qti12Item[])),
  }
  return { content: files, omissions }
}

const assessment = ({ id, title, language }: PortableQuiz, items: readonly Qti12Item[]): string =>
  element(
    'questestinterop',
    { xmlns: namespace },
    element(
      'assessment',
      { ident: `quiz-${id}`, title, 'xml:lang': language },
      element('qtimetadata', {}, field('cc_maxattempts', decimal(1))),
      element('section', { ident: 'root_section' }, ...items.map(assessmentItem)),
    ),
  )

const manifest = ({ id }: PortableQuiz): string =>
  element(
    'manifest',
    { xmlns: packaging, identifier: `manifest-${id}` },
    element(
      'metadata',
      {},
      element('schema', {}, 'IMS Content'),
      element('schemaversion', {}, '1.1.3'),
    ),
    element('organizations', {}),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: `resource-${id}`, type: 'imsqti_xmlv1p2', href },
        element('file', { href }),
      ),
    ),
  )
