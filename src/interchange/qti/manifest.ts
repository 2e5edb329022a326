/** The manifest of a package: what is in it. */
import type { PortableQuiz } from '../item.ts'
import { element } from '../markup.ts'
import { type PackedItem, testHref } from './packed-item.ts'
import { type QtiVersion, versions } from './vocabulary.ts'

const resourceId = (identifier: string): string => `resource-${identifier}`

export function manifest(
  { id }: PortableQuiz,
  packed: readonly PackedItem[],
  version: QtiVersion,
): string {
  const { packaging, schema, schemaVersion, resource } = versions[version]
  const entry = (identifier: string, kind: 'item' | 'test', href: string, ...more: string[]) =>
    element(
      'resource',
      { identifier: resourceId(identifier), type: `imsqti_${kind}_${resource}`, href },
      element('file', { href }),
      ...more,
    )
  const needed = packed.map(({ identifier }) =>
    element('dependency', { identifierref: resourceId(identifier) }),
  )
  return element(
    'manifest',
    { xmlns: packaging, identifier: `manifest-${id}` },
    element(
      'metadata',
      {},
      element('schema', {}, schema),
      element('schemaversion', {}, schemaVersion),
    ),
    element('organizations', {}),
    element(
      'resources',
      {},
      ...packed.map(({ identifier, href }) => entry(identifier, 'item', href)),
      entry('the-test', 'test', testHref, ...needed),
    ),
  )
}
