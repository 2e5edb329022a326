import { framePath } from '../../snippets/address.ts'
import { frameCode, linkCode, pictureCodes, scriptCode } from '../../snippets/code.ts'
import { frameHeight, widestFrame } from '../../snippets/height.ts'
import { titleInYears } from '../../snippets/options.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { CopyField } from './copy-field.tsx'
import type { PickedProps } from './picked-props.ts'

/** What to copy, for each kind of host. */
export function Codes({ site, snippet, options, width, origin }: PickedProps) {
  const { t } = site
  const title = titleInYears(snippet.title, options)
  const address = origin + framePath(site, snippet, options)
  const page = origin + site.path(snippet.page)
  const height = frameHeight(site, snippet, options, width ?? widestFrame)
  const frame = {
    title: `${title} (${site.name})`,
    width: width ?? ('100%' as const),
    height,
    isLazy: true,
  }
  const pictures = snippet.kind === 'chart' ? pictureCodes(snippet.chart, origin, page) : []
  return (
    <section class="prose" aria-labelledby="codes">
      <h2 id="codes">{t('picker.codes')}</h2>
      <CopyField site={site} id="address" label={t('picker.address')} text={address}>
        {t('picker.address.text')}
      </CopyField>
      <CopyField
        site={site}
        id="frame"
        label={t('picker.frame')}
        text={frameCode(address, frame)}
        rows={5}
      >
        {t('picker.frame.text')}
      </CopyField>
      <CopyField
        site={site}
        id="script"
        label={t('picker.script')}
        text={scriptCode(site, origin, { name: nameOf(snippet), page, title, options, height })}
        rows={5}
      >
        {t('picker.script.text')}
      </CopyField>
      {pictures.map(({ type, code }) => (
        <CopyField site={site} id={type} label={t(`picker.${type}`)} text={code} rows={6}>
          {t('picker.picture.text')}
        </CopyField>
      ))}
      <CopyField
        site={site}
        id="link"
        label={t('picker.link')}
        text={linkCode(page, title)}
        rows={3}
      >
        {t('picker.link.text')}
      </CopyField>
    </section>
  )
}
