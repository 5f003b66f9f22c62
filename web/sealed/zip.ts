import { joined } from '#kernel/log/merkle.ts'
import { bytesOf } from '#kernel/log/note.ts'

/** CRC-32, as ZIP asks for. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** Little-endian numbers, each with its width in bytes. */
function fields(...pairs: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [, width]) => sum + width, 0)))
  let at = 0
  for (const [value, width] of pairs) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return new Uint8Array(view.buffer)
}

const VERSION = 20
const UTF8 = 0x800
/** 1980-01-01: the file tells no time. */
const NO_DAY = 0x21

/** A ZIP of files as they are: sealed bytes do not shrink. */
export function zipped(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const parts: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const label = bytesOf(name)
    const common = fields(
      ...([
        [VERSION, 2],
        [UTF8, 2],
        [0, 2],
        [0, 2],
        [NO_DAY, 2],
        [crcOf(bytes), 4],
      ] as const),
      ...([
        [bytes.length, 4],
        [bytes.length, 4],
        [label.length, 2],
        [0, 2],
      ] as const),
    )
    const local = joined(fields([0x04034b50, 4]), common, label, bytes)
    parts.push(local)
    const rest = fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4])
    entries.push(joined(fields([0x02014b50, 4], [VERSION, 2]), common, rest, label))
    offset += local.length
  }
  const directory = joined(...entries)
  const end = fields(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [files.length, 2],
      [files.length, 2],
    ] as const),
    ...([
      [directory.length, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  )
  return joined(...parts, directory, end)
}
