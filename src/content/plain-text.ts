/** Markup of the content build as plain text, for titles and attributes. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|(lt|gt|quot|amp));/gi, (_, code, name) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (entities[name as string] ?? ''),
    )
    .trim()
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
