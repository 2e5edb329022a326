/**
 * Addresses that are keys: the teacher's report and the projector's board of a class. Each key is
 * `<version>-<MAC>` of join code and key version: nothing to store, nothing to leak, and a forged one
 * is refused without asking the store.
 */
import { macOf, type SigningKeys, verifyMac } from './mac.ts'

/** What a key opens. */
export type Capability = 'report' | 'board'

/** A key as routes match it, even one that was copied only in part. */
export const capabilityPattern = '[1-9][0-9]{0,3}-[A-Za-z0-9_-]+'

const textOf = (capability: Capability, code: string, version: string | number): string =>
  `${capability}.v1.${code}.${version}`

export async function capabilityKey(
  capability: Capability,
  code: string,
  version: number,
  keys: SigningKeys,
): Promise<string> {
  return `${version}-${await macOf(textOf(capability, code, version), keys)}`
}

/**
 * Which key version a key is of.
 * @param key in the form of `capabilityPattern`
 * @returns undefined for a key that was not issued for this class and purpose
 */
export async function verifyCapability(
  capability: Capability,
  code: string,
  key: string,
  keys: SigningKeys,
): Promise<number | undefined> {
  const version = key.slice(0, key.indexOf('-'))
  const mac = key.slice(version.length + 1)
  return (await verifyMac(textOf(capability, code, version), mac, keys))
    ? Number(version)
    : undefined
}
