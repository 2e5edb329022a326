import type { Site } from '../../content/site.ts'
import type { SnippetFilter } from '../../snippets/search.ts'
import { listKinds } from '../../snippets/snippets.ts'

/** Looks for pieces by words and kind. */
export function FilterForm({ site, filter }: { site: Site; filter: SnippetFilter }) {
  const { t, path } = site
  return (
    <form class="picker-form" method="get" action={path('/embed')}>
      <p>
        <label for="q">{t('picker.words')}</label>{' '}
        <input type="search" name="q" id="q" maxlength={100} value={filter.words} />
      </p>
      <p>
        <label for="kind">{t('picker.kind')}</label>{' '}
        <select name="kind" id="kind">
          <option value="">{t('picker.anyKind')}</option>
          {listKinds(site).map((kind) => (
            <option value={kind} selected={kind === filter.kind}>
              {t(`picker.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </p>
      <button class="button quiet" type="submit">
        {t('picker.filter')}
      </button>
    </form>
  )
}
