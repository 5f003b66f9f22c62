import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { PictureAnswer, PictureAsked } from './picture.ts'

/** Longest side of what is kept: enough to read a sign in it, small enough for a village's line. */
const SIDE_MAX = 2048
/** Not the slower coder that saves a tenth: a valley's photos come in one after the other in the evening. */
const QUALITY = 80
/** Shorter than the caller's patience, so that the decoder stops by itself. */
const PATIENCE_S = 9
const FORMATS = ['jpeg', 'png', 'webp']

sharp.cache(false)
sharp.concurrency(1)
// Every loader that was not named is off: SVG, GIF, TIFF, PDF and the rest have had holes, and nobody photographs in them.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })

/** Draws the picture anew: location, serial number, thumbnails and whatever hung behind it stay out. */
async function redraw({ bytes, pixels }: PictureAsked): Promise<PictureAnswer> {
  const options = { limitInputPixels: pixels, failOn: 'warning', animated: false } as const
  const { width, height, format } = await sharp(bytes, options).metadata()
  if (width * height > pixels) return { refused: 'file.too-many-pixels' }
  if (!FORMATS.includes(format)) return { refused: 'file.wrong-type' }
  const { data, info } = await sharp(bytes, options)
    .rotate()
    .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer({ resolveWithObject: true })
  return { picture: { jpeg: Uint8Array.from(data), width: info.width, height: info.height } }
}

async function answer(asked: PictureAsked): Promise<PictureAnswer> {
  try {
    return await redraw(asked)
  } catch (error) {
    const tooBig = error instanceof Error && error.message.includes('pixel limit')
    return { refused: tooBig ? 'file.too-many-pixels' : 'file.wrong-type' }
  }
}

parentPort?.on('message', async (asked: PictureAsked) => {
  const told = await answer(asked)
  parentPort?.postMessage(told, 'picture' in told ? [told.picture.jpeg.buffer as ArrayBuffer] : [])
})
