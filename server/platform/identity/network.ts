import { isIPv4, isIPv6 } from 'node:net'

/** `::ffff:198.51.100.7` is how a dual-stack socket writes an IPv4 address. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The neighbourhood of an address: /24 for IPv4, /48 for IPv6, because one household or office moves within it. */
export function networkOf(address: string): string {
  const plain = MAPPED.exec(address)?.[1] ?? address
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.')
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail] = plain.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const groups = tail === undefined ? front : [...front, '0', '0', '0']
  return groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
