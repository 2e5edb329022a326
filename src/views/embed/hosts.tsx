import type { Site } from '../../content/site.ts'
import { hosts } from '../../snippets/hosts.ts'

/** Where snippets were tried, what was seen there, and what to take. */
export function Hosts({ site }: { site: Site }) {
  const { t } = site
  return (
    <div>
      <h2 id="hosts">{t('hosts.title')}</h2>
      <p>{t('hosts.lead')}</p>
      <section class="scrolls" tabindex={0} aria-labelledby="hosts">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('hosts.host')}</th>
              <th scope="col">{t('hosts.take')}</th>
              <th scope="col">{t('hosts.seen')}</th>
              <th scope="col">{t('hosts.when')}</th>
            </tr>
          </thead>
          <tbody>
            {hosts.map(({ id, name, how, tried, ways }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{ways.map((way) => t(`hosts.take.${way}`)).join(', ')}</td>
                <td>{t(`hosts.${id}`)}</td>
                <td>
                  {t(`hosts.how.${how}`)}, <time datetime={tried}>{site.date(tried)}</time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
