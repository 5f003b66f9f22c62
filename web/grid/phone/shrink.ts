import { sha256Hex } from '../vault/bytes.ts'

const EDGE = 1600
const QUALITY = 0.8

export interface Shrunk {
  sha256: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A photo small enough for a valley's network, drawn anew: what the camera wrote beside the picture is gone. */
export async function shrinkPhoto(file: Blob): Promise<Shrunk> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, EDGE / Math.max(whole.width, whole.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(whole.width * scale)
  canvas.height = Math.round(whole.height * scale)
  canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height)
  whole.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) throw new DOMException('', 'EncodingError')
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { sha256: await sha256Hex(bytes), bytes }
}
