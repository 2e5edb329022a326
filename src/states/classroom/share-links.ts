/** A page of another service to which an address is handed. */
export interface ShareLink {
  service: 'google' | 'teams'
  address: string
}

/** Pages of online classrooms that take an address and a title, and nothing else. */
export function shareLinks(address: string, title: string): ShareLink[] {
  const query = (parts: Readonly<Record<string, string>>) =>
    Object.entries(parts)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&')
  return [
    {
      service: 'google',
      address: `https://classroom.google.com/share?${query({ url: address, title })}`,
    },
    {
      service: 'teams',
      address: `https://teams.microsoft.com/share?${query({ href: address, msgText: title })}`,
    },
  ]
}
