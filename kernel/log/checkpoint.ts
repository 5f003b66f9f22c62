import { fromBase64, toBase64 } from './base64.ts'

/** c2sp.org/tlog-checkpoint: `origin\nsize\nbase64(root)\n`, no extension lines. */
export interface Checkpoint {
  origin: string
  size: bigint
  root: Uint8Array
}

const ROOT_BYTES = 32

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`

export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', size = '', encoded = '', ...rest] = text.split('\n')
  const root = fromBase64(encoded)
  if (origin === '' || !/^(0|[1-9]\d{0,18})$/.test(size) || root?.length !== ROOT_BYTES || rest[rest.length - 1] !== '')
    return undefined
  return { origin, size: BigInt(size), root }
}
