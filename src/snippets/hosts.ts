/** Hosts in which snippets were tried: what was tried, when, and what to take there. */

/** What to take from the picker for a host. */
type Way = 'address' | 'frame' | 'script' | 'link'

interface Host {
  /** What was seen stands in the words of the interface, as `hosts.<id>`. */
  id: string
  /** With the version that was tried. */
  name: string
  /** Run, or its code or rules read. */
  how: 'run' | 'read'
  /** Month, or day. */
  tried: string
  ways: readonly Way[]
}

/** Never a host that was not tried: each row was seen. A test holds the last ones in every run. */
export const hosts = [
  {
    id: 'wordpress',
    name: 'WordPress 6.1.9',
    how: 'run',
    tried: '2026-11',
    ways: ['address', 'frame'],
  },
  { id: 'ghost', name: 'Ghost 6.65', how: 'run', tried: '2026-11', ways: ['frame'] },
  { id: 'moodle', name: 'Moodle', how: 'read', tried: '2026-11', ways: ['frame'] },
  { id: 'canvas', name: 'Canvas', how: 'read', tried: '2026-11', ways: ['frame'] },
  { id: 'react', name: 'React 18, 19', how: 'run', tried: '2026-11', ways: ['frame'] },
  { id: 'mastodon', name: 'Mastodon', how: 'read', tried: '2026-11', ways: ['link'] },
  { id: 'discourse', name: 'Discourse', how: 'read', tried: '2026-11', ways: ['link'] },
  {
    id: 'readers',
    name: 'metascraper, open-graph-scraper, unfurl.js, link-preview-js',
    how: 'run',
    tried: '2026-11-26',
    ways: ['link'],
  },
  {
    id: 'sandbox',
    name: '<iframe sandbox="">',
    how: 'run',
    tried: '2026-11',
    ways: ['frame'],
  },
  {
    id: 'isolated',
    name: 'Cross-Origin-Embedder-Policy: require-corp',
    how: 'run',
    tried: '2026-11-26',
    ways: ['frame', 'script'],
  },
  {
    id: 'fitting',
    name: 'open-iframe-resizer 2.1.0, pym.js 1.3.2, iframe-resizer 4.4.5 and 5.5.9',
    how: 'run',
    tried: '2026-11-26',
    ways: ['frame'],
  },
] as const satisfies readonly Host[]
