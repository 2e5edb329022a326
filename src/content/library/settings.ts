/** What the site says of itself, and where it stands. */

/** What the site is called and what it is about: plain text, the words of its topic. */
export interface SiteWords {
  name: string
  tagline: string
  description: string
  /** How far its sources reach, such as `spring 2026`. */
  until: string
  /** For whom it is, such as `Secondary school`. */
  level: string
  /** What stands at the head of these pages; empty where they may have no entries. */
  leads: { claims: string; timeline: string }
  /** Topic of the register → its heading. */
  topics: Readonly<Record<string, string>>
}

export interface SiteSettings {
  origin: string
  languages: readonly string[]
  compiled: string
  contact: string
  licence: { name: string; url: string }
  /** Id of the document that the claims are taken from. */
  story?: string
}
