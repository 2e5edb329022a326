import { unescapeMarkup } from '../../content/plain-text.ts'

/** What a page says where the pattern has its first group; empty where it says nothing. */
export const attribute = (page: string, pattern: RegExp): string =>
  unescapeMarkup(pattern.exec(page)?.[1] ?? '')
