/** Which addresses stand for one network. */
import { describe, expect, it } from 'vitest'
import { networkOfAddress } from '../../src/domain/network.ts'

describe('the network of an address', () => {
  it.each<[string, string, string]>([
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:0', '2001:db8:1'],
    ['2001:db8:1:ff:3:4:5:6', '2001:db8:1:0', '2001:db8:1'],
    ['2001:db8:1:100::1', '2001:db8:1:100', '2001:db8:1'],
    ['2001:db8:1:1ff::', '2001:db8:1:100', '2001:db8:1'],
    ['2001:0DB8:0001:0100::1', '2001:db8:1:100', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8:0'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:0', '2001:db8:0'],
    ['::1', '0:0:0:0', '0:0:0'],
    ['::', '0:0:0:0', '0:0:0'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0', '64:ff9b:0'],
  ])('%s is %s for a minute and %s for a day', (address, minute, day) => {
    expect(networkOfAddress(address, 56)).toBe(minute)
    expect(networkOfAddress(address, 48)).toBe(day)
  })

  it.each([
    '::ffff:203.0.113.7',
    '::FFFF:203.0.113.7',
    '::ffff:cb00:7107',
    '0:0:0:0:0:ffff:203.0.113.7',
    '0000:0000:0000:0000:0000:ffff:cb00:7107',
  ])('%s is that of IPv4, written as one of IPv6', (address) => {
    expect(networkOfAddress(address, 56)).toBe('203.0.113.7')
    expect(networkOfAddress(address, 48)).toBe('203.0.113.7')
  })

  it.each([
    '',
    'x',
    ':',
    ':::::::::',
    '1::2::3',
    '1:2:3',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    '::g',
    'fe80::1%eth0',
    '::1]@x',
  ])('“%s” is no address, and stands for itself', (address) => {
    expect(networkOfAddress(address, 56)).toBe(address)
  })
})
