import type { LetterFile } from '#kernel/tipoff/letter.ts'
import { FILE_BYTES_MAX, FILES_MAX } from '#kernel/tipoff/letter.ts'
import { newHexId } from '#web/sealed/random.ts'

export interface PreparedFile extends LetterFile {
  content: Uint8Array
}

/** Why a chosen file cannot go along. */
export class FileRefused extends Error {}

/** Old browsers lack Blob.arrayBuffer(). */
const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer)) // Read as one.
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(blob)
  })

const SIDE_MAX = 2560
const QUALITY = 0.86

/** Drawn anew: place, time, camera and everything else that hides in a picture's file stays behind. */
async function redrawn(file: File): Promise<Uint8Array> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) throw new FileRefused('cannot-clean')
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
  if (!blob) throw new FileRefused('cannot-clean')
  return await bytesOf(blob)
}

/** @throws FileRefused too-many, too-large, cannot-clean */
export async function prepared(files: readonly File[], keepsOriginal: boolean): Promise<PreparedFile[]> {
  if (files.length > FILES_MAX) throw new FileRefused('too-many')
  const made: PreparedFile[] = []
  for (const [i, file] of files.entries()) {
    if (file.size > FILE_BYTES_MAX) throw new FileRefused('too-large')
    const content = keepsOriginal ? await bytesOf(file) : await redrawn(file)
    const named = keepsOriginal
      ? { name: file.name.slice(-200), type: file.type.slice(0, 100) || 'application/octet-stream' }
      : { name: `${i + 1}.jpg`, type: 'image/jpeg' }
    made.push({ id: newHexId(), ...named, bytes: content.length, original: keepsOriginal, content })
  }
  return made
}
