/** What to copy, for each kind of host: three ways at once, the rest folded. */
import { framePath } from '../../snippets/address.ts'
import { linkCode, pageCode, pictureCodes, scriptCode } from '../../snippets/code.ts'
import {
  frameHeight,
  heightInAnyColumn,
  narrowestFrame,
  widestFrame,
} from '../../snippets/height.ts'
import { nameOf } from '../../snippets/snippet.ts'
import { CopyField } from './copy-field.tsx'
import type { PickedProps } from './picked-props.ts'

/** To paste an address, to copy a frame, and a picture where there is one. */
export function Ways(props: PickedProps) {
  const { site, snippet, options, width, origin } = props
  const { t } = site
  const address = origin + framePath(site, snippet, options)
  const frame = {
    title: `${snippet.title} (${site.name})`,
    width: width ?? ('100%' as const),
    height: width
      ? frameHeight(site, snippet, options, width)
      : heightInAnyColumn(site, snippet, options),
    isLazy: true,
  }
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{t('picker.codes')}</h2>
      <CopyField site={site} id="address" label={t('picker.address')} text={address}>
        {t('picker.address.text')}
      </CopyField>
      <CopyField
        site={site}
        id="frame"
        label={t('picker.frame')}
        text={pageCode(address, origin + site.path(snippet.page), frame)}
        rows={5}
      >
        {t('picker.frame.text')}
      </CopyField>
      {snippet.kind === 'chart' ? <Picture {...props} type="png" /> : <FittedFrame {...props} />}
      <p>
        <a href={site.path('/embed#hosts')}>{t('hosts.title')}</a>
      </p>
    </section>
  )
}

/** What is left after those three. */
export function MoreWays(props: PickedProps) {
  const { site, snippet, origin } = props
  const { t } = site
  return (
    <details class="more">
      <summary>{t('picker.more')}</summary>
      {snippet.kind === 'chart' && (
        <>
          <FittedFrame {...props} />
          <Picture {...props} type="svg" />
        </>
      )}
      <CopyField
        site={site}
        id="link"
        label={t('picker.link')}
        text={linkCode(origin + site.path(snippet.page), snippet.title)}
        rows={3}
      >
        {t('picker.link.text')}
      </CopyField>
    </details>
  )
}

/** The script that fits the frame to its height. */
function FittedFrame({ site, snippet, options, origin }: PickedProps) {
  const { t } = site
  const code = scriptCode(site, origin, {
    name: nameOf(snippet),
    page: origin + site.path(snippet.page),
    title: snippet.title,
    options,
    height: frameHeight(site, snippet, options, widestFrame),
    narrowHeight: frameHeight(site, snippet, options, narrowestFrame),
  })
  return (
    <CopyField site={site} id="script" label={t('picker.script')} text={code} rows={5}>
      {t('picker.script.text')}
    </CopyField>
  )
}

/** The chart as a file, with a link. */
function Picture({ site, snippet, origin, type }: PickedProps & { type: 'png' | 'svg' }) {
  if (snippet.kind !== 'chart') return null
  const page = origin + site.path(snippet.page)
  const picture = pictureCodes(snippet.chart, origin, page).find((one) => one.type === type)
  return (
    <CopyField
      site={site}
      id={type}
      label={site.t(`picker.${type}`)}
      text={picture?.code ?? ''}
      rows={6}
    >
      {site.t('picker.picture.text')}
    </CopyField>
  )
}
