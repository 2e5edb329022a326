import type { SigningKeys } from '../http/mac.ts'

/** A page of the site in one state. */
export interface PageExample {
  /** In its address: small letters and hyphens. */
  name: string
  /** What it shows. */
  title: string
  /** The site's own address of it. @param keys of the site, since most of these addresses are signed */
  path(keys: SigningKeys): Promise<string> | string
  /** What is sent to that address, where the page is the answer to a form. */
  form?: readonly (readonly [name: string, value: string])[]
  /** Whether that form is one that a site takes, where others show what is wrong with theirs. */
  isTaken?: true
}

/** Below it stand the examples, in development only. */
export const examplesPath = '/_examples'

/** Seconds since 1970. */
export const now = (): number => Math.floor(Date.now() / 1000)
