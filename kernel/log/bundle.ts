import { joined } from './merkle.ts'

const LENGTH_BYTES = 2
const ENTRY_BYTES_MAX = 65_535

/** A bundle of entries: each after its length in two bytes, as c2sp.org/tlog-tiles has it. */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joined(
    ...entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES_MAX) throw new Error('an entry is too long for the log')
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]
    }),
  )
}

export function readBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    const entry = bytes.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length)
    if (entry.length !== length) throw new Error('the bundle ends within an entry')
    entries.push(entry)
    at += LENGTH_BYTES + length
  }
  return entries
}
