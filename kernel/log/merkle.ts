/** RFC 6962 §2.1: the tree of the transparency log. Sizes and indexes are bigint: numbers above 2^53 must compare rightly. */

/** SHA-256, given by whoever calls: the server has its own, a phone WebCrypto's or a library's. */
export type Sha256 = (data: Uint8Array) => Uint8Array

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
export const HASH_BYTES = 32

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array => sha256(joined(LEAF, entry))
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(NODE, left, right))
export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array())

export interface Inclusion {
  index: bigint
  size: bigint
  leaf: Uint8Array
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/** True when the leaf stands at `index` of the tree of `size` leaves with this root (RFC 9162 §2.1.3.2). */
export function isIncluded(sha256: Sha256, { index, size, leaf, root, proof }: Inclusion): boolean {
  if (index < 0n || index >= size || leaf.length !== HASH_BYTES) return false
  let fn = index
  let sn = size - 1n
  let hash = leaf
  for (const sibling of proof) {
    if (sn === 0n) return false
    if ((fn & 1n) === 1n || fn === sn) {
      hash = nodeHash(sha256, sibling, hash)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else hash = nodeHash(sha256, hash, sibling)
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && equalBytes(hash, root)
}

export interface Consistency {
  size1: bigint
  size2: bigint
  root1: Uint8Array
  root2: Uint8Array
  proof: readonly Uint8Array[]
}

/** True when the tree of `size2` begins with exactly the tree of `size1` (RFC 9162 §2.1.4.2). Nothing is consistent with the empty tree. */
export function isConsistent(sha256: Sha256, { size1, size2, root1, root2, proof }: Consistency): boolean {
  if (size1 <= 0n || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2)
  const isPower = (size1 & (size1 - 1n)) === 0n
  const path = isPower ? [root1, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined || proof.length === 0) return false
  let fn = size1 - 1n
  let sn = size2 - 1n
  while ((fn & 1n) === 1n) {
    fn >>= 1n
    sn >>= 1n
  }
  let [old, now] = [first, first]
  for (const sibling of rest) {
    if (sn === 0n) return false
    if ((fn & 1n) === 1n || fn === sn) {
      old = nodeHash(sha256, sibling, old)
      now = nodeHash(sha256, sibling, now)
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n
        sn >>= 1n
      }
    } else now = nodeHash(sha256, now, sibling)
    fn >>= 1n
    sn >>= 1n
  }
  return sn === 0n && equalBytes(old, root1) && equalBytes(now, root2)
}
