/**
 * The network that an address stands for. Who has one address of IPv6 has all those around it: a home is given 256
 * networks or more, and every device picks addresses at will.
 */

/** An address of IPv4 written as one of IPv6, as addresses of pages spell it. */
const mappedRe = /^::ffff:(\w+):(\w+)$/

/**
 * @param address IPv4 or IPv6, as the platform writes it
 * @param bits of an address of IPv6 that all addresses of one network share
 * @returns an address of IPv4, however it is written; of IPv6 the groups that hold those bits. What can't be read
 *   stands for itself
 */
export function networkOfAddress(address: string, bits: number): string {
  const url = `http://[${address}]`
  if (!address.includes(':') || !URL.canParse(url)) return address
  const spelled = new URL(url).hostname.slice(1, -1)
  const mapped = mappedRe.exec(spelled)?.slice(1)
  if (mapped) {
    const pairs = mapped.map((group) => Number.parseInt(group, 16))
    return pairs.flatMap((pair) => [pair >> 8, pair & 255]).join('.')
  }
  return groupsOf(spelled)
    .slice(0, Math.ceil(bits / 16))
    .map((group, at) => withoutLast(Number.parseInt(group, 16), 16 * (at + 1) - bits))
    .join(':')
}

/** A group without so many of its last bits. */
const withoutLast = (group: number, bits: number): string =>
  (group & -(2 ** Math.max(bits, 0))).toString(16)

/** All eight groups: those of zeros may be left out, and `2001:db8::1` has five of them. */
function groupsOf(spelled: string): string[] {
  const [before = [], after] = spelled.split('::').map((part) => part.split(':'))
  if (!after) return before
  return [...before.map((group) => group || '0'), ...Array(8).fill('0')]
    .slice(0, 8 - after.length)
    .concat(after)
}
