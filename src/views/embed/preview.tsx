import type { Site } from '../../content/site.ts'
import { framePath } from '../../snippets/address.ts'
import {
  frameHeight,
  heightInAnyColumn,
  narrowestFrame,
  widestFrame,
} from '../../snippets/height.ts'
import { themes } from '../../snippets/options.ts'
import type { SnippetPart } from '../../snippets/part.ts'
import { nameOf } from '../../snippets/snippet.ts'
import type { PickedProps } from './picked-props.ts'

/** Widths on offer in pixels, beside that of the column it stands in. */
export const frameWidths = [320, 480, widestFrame] as const

/** The snippet in a frame of the chosen width, and the form that chooses. */
export function SnippetPreview(props: PickedProps) {
  const { site, snippet, options, width } = props
  const { t, path } = site
  // On a phone it stands in a column that is narrower than those of most hosts.
  const height = width
    ? frameHeight(site, snippet, options, width)
    : heightInAnyColumn(site, snippet, options, narrowestFrame)
  return (
    <section aria-labelledby="live">
      <h2 id="live">{t('picker.live')}</h2>
      <details class="more">
        <summary>{t('picker.look')}</summary>
        <form class="picker-form" method="get" action={path('/embed')}>
          <input type="hidden" name="snippet" value={nameOf(snippet)} />
          {snippet.kind === 'timeline' && <YearFields site={site} options={options} />}
          <p>
            <label for="theme">{t('picker.theme')}</label>{' '}
            <select name="theme" id="theme">
              {themes.map((theme) => (
                <option value={theme} selected={theme === options.theme}>
                  {t(`picker.theme.${theme}`)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="width">{t('picker.width')}</label>{' '}
            <select name="width" id="width">
              <option value="">{t('picker.width.auto')}</option>
              {frameWidths.map((each) => (
                <option value={each} selected={each === width}>
                  {t('picker.width.pixels', { n: each })}
                </option>
              ))}
            </select>
          </p>
          <button class="button quiet" type="submit">
            {t('picker.show')}
          </button>
        </form>
      </details>
      <iframe
        class={width ? 'framed' : 'framed whole'}
        src={framePath(site, snippet, options)}
        title={snippet.title}
        width={width ?? widestFrame}
        height={height}
      ></iframe>
    </section>
  )
}

/** Which part of the timeline. */
function YearFields({ site, options }: { site: Site; options: SnippetPart }) {
  const years = [...new Set(site.library.timeline.map(({ date }) => date.slice(0, 4)))]
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <p>
          <label for={end}>{site.t(`picker.${end}`)}</label>{' '}
          <select name={end} id={end}>
            <option value="">{site.t('picker.noYear')}</option>
            {years.map((year) => (
              <option value={year} selected={year === options[end]}>
                {year}
              </option>
            ))}
          </select>
        </p>
      ))}
    </>
  )
}
