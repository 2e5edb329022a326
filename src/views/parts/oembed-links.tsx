import type { Site } from '../../content/site.ts'
import { oembedAddress, oembedFormats } from '../../formats/oembed.ts'

/** For consumers of oEmbed: where they learn how a page looks in theirs. `url`: its full address. */
export function OembedLinks({ site, url, title }: { site: Site; url: string; title: string }) {
  return (
    <>
      {oembedFormats.map((format) => (
        <link
          rel="alternate"
          type={`${format === 'json' ? 'application/json' : 'text/xml'}+oembed`}
          href={oembedAddress(site, url, format)}
          title={title}
        />
      ))}
    </>
  )
}
