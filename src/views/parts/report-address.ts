/** Where to report an error; a mail address gets a subject that names the page. */
export function reportAddress(contact: string, canonical: string | undefined): string {
  if (!contact.startsWith('mailto:') || !canonical) return contact
  return `${contact}?subject=${encodeURIComponent(`Error on ${canonical}`)}`
}
