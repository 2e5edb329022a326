/** A mail that already names the page it is about. */
export function reportAddress(contact: string, canonical: string | undefined): string {
  if (!contact.startsWith('mailto:') || !canonical) return contact
  return `${contact}?subject=${encodeURIComponent(`Error on ${canonical}`)}`
}
