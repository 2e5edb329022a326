/**
 * The network that an address stands for. Who has one address of IPv6 has all those around it: a home is given 256
 * networks or more, and every device picks addresses at will.
 */

const groupBits = 16
const groupsOfAll = 8

/**
 * @param address IPv4 or IPv6, as the platform writes it
 * @param bits of an address of IPv6 that all addresses of one network share
 * @returns an address of IPv4, written as one of IPv6 or not; of IPv6 the groups that hold those bits. What can't be
 *   read stands for itself
 */
export function networkOfAddress(address: string, bits: number): string {
  const groups = address.includes(':') ? groupsOf(address) : undefined
  if (!groups) return address
  if (isMapped(groups)) {
    return groups
      .slice(-2)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.')
  }
  return groups
    .slice(0, Math.ceil(bits / groupBits))
    .map((group, at) => (group & maskOf(bits - at * groupBits)).toString(16))
    .join(':')
}

/** Of the first `bits` bits of a group. */
const maskOf = (bits: number): number => (0xffff << Math.max(groupBits - bits, 0)) & 0xffff

/** `::ffff:` before an address of IPv4. */
const isMapped = (groups: readonly number[]): boolean =>
  groups.slice(0, 6).every((group, at) => group === (at < 5 ? 0 : 0xffff))

const groupRe = /^[0-9a-f]{1,4}$/i
const ipv4Re = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/

/** All eight; undefined where it is no address. */
function groupsOf(address: string): number[] | undefined {
  const [before = '', after, ...more] = inGroups(address).split('::')
  if (more.length > 0) return undefined
  const [head, tail] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  const written = [...(head ?? []), ...(tail ?? [])]
  const left = groupsOfAll - written.length
  // Groups of zeros may be left out: `2001:db8::1` has five of them.
  if (after === undefined ? left !== 0 : left < 1) return undefined
  if (!written.every((group) => groupRe.test(group))) return undefined
  const zeros = Array.from({ length: left }, () => '0')
  return [...(head ?? []), ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16))
}

/** Without the name of an interface, and the end of it in groups where that is written as IPv4. */
function inGroups(address: string): string {
  const [bare = ''] = address.split('%')
  const [, before, ...bytes] = ipv4Re.exec(bare) ?? []
  if (before === undefined) return bare
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number)
  return `${before}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
}
