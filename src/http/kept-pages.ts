/** Pages that depend on the build and their address alone: each is found or made once in an isolate. */
import type { Site } from '../content/site.ts'
import { BoundedMap } from '../once/bounded-map.ts'
import { oncePer } from '../once/once-per.ts'

/** A page as it is sent, in UTF-8. */
export type PageBytes = Uint8Array<ArrayBuffer>

/** Pages by the name under which each is kept. */
export type KeptPages = Map<string, PageBytes>

/** The pages that the build makes, and others of which there are as few: more than a site has. */
export const builtPagesOf = oncePer((_site: Site): KeptPages => new BoundedMap(5000))

/**
 * Framed questions that were answered: more than the usual answers to those of a site. Visitors choose the
 * answer, so whoever tries them all must not make the pages of the build go.
 */
export const answeredPagesOf = oncePer((_site: Site): KeptPages => new BoundedMap(1000))

const encoder = new TextEncoder()

/** A page, or another text, as bytes. */
// What is encoded never shares its memory, which the platform's types leave open.
export const toBytes = (text: string): PageBytes => encoder.encode(text) as PageBytes
