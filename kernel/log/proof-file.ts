import { fromBase64, toBase64 } from './base64.ts'

/** c2sp.org/tlog-proof: everything needed to check one entry without a network. */
export interface ProofFile {
  index: bigint
  proof: Uint8Array[]
  /** The signed note with its cosignatures. */
  checkpoint: string
  /** What the format leaves to us: here the entry itself, which the proof, not this line, vouches for. */
  extra?: Uint8Array | undefined
}

const HEAD = 'c2sp.org/tlog-proof@v1'
const PROOF_MAX = 63

const extraLine = (extra: Uint8Array | undefined): string => (extra ? `extra ${toBase64(extra)}\n` : '')

export const writeProofFile = ({ index, proof, checkpoint, extra }: ProofFile): string =>
  `${HEAD}\n${extraLine(extra)}index ${index}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`

export function readProofFile(text: string): ProofFile | undefined {
  const at = text.indexOf('\n\n')
  if (at < 0) return undefined
  const [head, ...lines] = text.slice(0, at).split('\n')
  const extra = lines[0]?.startsWith('extra ') ? fromBase64((lines.shift() ?? '').slice('extra '.length)) : null
  const [indexLine = '', ...hashes] = lines
  const [, index] = /^index (0|[1-9]\d{0,18})$/.exec(indexLine) ?? []
  const proof = hashes.map((hash) => fromBase64(hash))
  if (head !== HEAD || index === undefined || extra === undefined || hashes.length > PROOF_MAX) return undefined
  const whole = proof.filter((hash) => hash?.length === 32) as Uint8Array[] // Each was just looked at.
  return whole.length === proof.length
    ? { index: BigInt(index), proof: whole, checkpoint: text.slice(at + 2), ...(extra ? { extra } : {}) }
    : undefined
}
