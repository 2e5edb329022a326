import type { Site } from '../../content/site.ts'

/** What a host has to allow. */
export function Needs({ site, origin }: { site: Site; origin?: string }) {
  const { t, library } = site
  const from = origin ?? library.settings.origin
  return (
    <details class="more">
      <summary>{t('picker.needs')}</summary>
      <p>{t('picker.needs.text')}</p>
      <dl>
        <dt>{t('picker.needs.frame')}</dt>
        <dd>
          <code>frame-src {from}</code>
        </dd>
        <dt>{t('picker.needs.script')}</dt>
        <dd>
          <code>
            script-src {from}; frame-src {from}
          </code>
        </dd>
        <dt>{t('picker.needs.picture')}</dt>
        <dd>
          <code>img-src {from}</code>
        </dd>
      </dl>
      <p>{t('picker.needs.sandbox')}</p>
      <p>{t('picker.needs.height')}</p>
    </details>
  )
}
