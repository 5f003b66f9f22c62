/** What a picture may be at most; the numbers are the playbook's. */
export interface PictureLimits {
  bytes: number
  pixels: number
}

export interface Picture {
  jpeg: Uint8Array
  width: number
  height: number
}

/** Codes of refusals (web/ui/messages). */
export type PictureRefusal = 'file.wrong-type' | 'file.too-many-pixels'

export type PictureAsked = { bytes: Uint8Array; pixels: number }
export type PictureAnswer = { picture: Picture } | { refused: PictureRefusal }

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length &&
  Buffer.from(bytes.buffer, bytes.byteOffset + at, text.length).equals(Buffer.from(text, 'latin1'))

/** By content, never by name or by what the sender calls it; the decoder has the last word. */
export const looksLikePicture = (bytes: Uint8Array): boolean =>
  starts(bytes, '\xff\xd8\xff') ||
  starts(bytes, '\x89PNG\r\n\x1a\n') ||
  (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8))
