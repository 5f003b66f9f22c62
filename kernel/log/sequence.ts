import { hexOf } from './hex.ts'
import { type Leaf, readLeaf } from './leaf.ts'

/** Each village's own leaves, in order: numbers without a gap, each naming the hash of the one before. */
export interface SequenceBook {
  /** Takes the next leaf of the log; says what is wrong with it. */
  take(entry: Uint8Array, hash: Uint8Array): 'leaf' | 'sequence' | 'index' | undefined
  villages(): number
}

export function sequenceBook(): SequenceBook {
  const chains = new Map<string, string[]>()
  let indexed: Record<string, [number, string]> = {}

  /** An index leaf names leaves that are there, forgets no village and takes nothing back. */
  function isTrueIndex({ villages = {} }: Leaf): boolean {
    const before = indexed
    indexed = villages
    const isForgotten = Object.keys(before).some((code) => (villages[code]?.[0] ?? 0) < (before[code]?.[0] ?? 0))
    return !isForgotten && Object.entries(villages).every(([code, [seq, hash]]) => chains.get(code)?.[seq - 1] === hash)
  }

  return {
    take(entry, hash) {
      const leaf = readLeaf(entry)
      if (!leaf) return 'leaf'
      const chain = chains.get(leaf.vc) ?? []
      chains.set(leaf.vc, chain)
      const last = chain.length === 0 ? null : chain[chain.length - 1]
      const follows = leaf.vseq === chain.length + 1 && leaf.vprev === last
      chain.push(hexOf(hash))
      if (!follows) return 'sequence'
      return leaf.t === 'index' && !isTrueIndex(leaf) ? 'index' : undefined
    },
    villages: () => chains.size,
  }
}
