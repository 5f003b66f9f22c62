import { Buffer } from 'node:buffer'

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])
/** Where the sound itself begins; before it the file says what it holds. */
const CLUSTER = Buffer.from([0x1f, 0x43, 0xb6, 0x75])
const HEAD_BYTES = 16_384

/**
 * What kind of sound the bytes are, by themselves and not by what anybody says of them: the three that browsers record.
 * A file that also holds a picture is none.
 */
export function soundTypeOf(bytes: Uint8Array): 'audio/webm' | 'audio/ogg' | 'audio/mp4' | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (all.subarray(0, 4).equals(EBML)) return isSpokenWebm(all) ? 'audio/webm' : undefined
  if (all.subarray(0, 4).toString('latin1') === 'OggS')
    return all.subarray(0, 64).includes('OpusHead') ? 'audio/ogg' : undefined
  if (all.subarray(4, 8).toString('latin1') !== 'ftyp') return undefined
  // Its table of tracks may stand at the end.
  return all.includes('soun') && !all.includes('vide') ? 'audio/mp4' : undefined
}

function isSpokenWebm(all: Buffer): boolean {
  const begins = all.indexOf(CLUSTER)
  const head = all.subarray(0, begins === -1 ? HEAD_BYTES : begins)
  return head.includes('webm') && head.includes('A_OPUS') && !head.includes('V_')
}
