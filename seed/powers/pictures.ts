import sharp from 'sharp'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { keepFile } from '#platform/files/store.ts'

/** SHA-256 by what they show. */
export type Pictures = Record<'before' | 'during' | 'after', string[]>
export interface Drawn {
  pictures: Pictures
  files: { hash: string; bytes: Buffer }[]
}

const WIDTH = 480
const HEIGHT = 360

/** Drawn, not photographed: the demonstration shows no real place. */
const scene = (sky: string, road: string, more: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="480" height="360" fill="${sky}"/><path d="M0 190 L110 110 L210 180 L330 90 L480 185 V360 H0Z" fill="#7d9b76"/><path d="M205 200 L275 200 L430 360 L50 360Z" fill="${road}"/>${more}</svg>`
const HOLES =
  '<ellipse cx="220" cy="300" rx="50" ry="13" fill="#5e4a33"/><ellipse cx="290" cy="250" rx="22" ry="7" fill="#5e4a33"/>'
const DIGGER =
  '<g fill="#d79a16"><rect x="250" y="225" width="90" height="42"/><rect x="225" y="180" width="14" height="60" transform="rotate(-35 232 210)"/></g><g fill="#2b2b2b"><circle cx="270" cy="275" r="14"/><circle cx="322" cy="275" r="14"/></g>'
const LAMPS =
  '<g stroke="#3c464a" stroke-width="5" fill="none"><path d="M120 330 V170 h28"/><path d="M360 330 V170 h-28"/></g><path d="M240 205 V360" stroke="#fff" stroke-width="4" stroke-dasharray="16 14"/>'

const SCENES: Record<keyof Pictures, string[]> = {
  before: [scene('#cfe0e6', '#8d7656', HOLES), scene('#dfe3df', '#7c6a4d', HOLES)],
  during: [scene('#cfe0e6', '#9c9384', DIGGER), scene('#e4ddcb', '#948a79', DIGGER)],
  after: [scene('#cfe5ee', '#c9c8c3', LAMPS), scene('#dde9ee', '#bfc0bd', LAMPS)],
}

export async function drawPictures(): Promise<Drawn> {
  const files: Drawn['files'] = []
  const draw = async (svg: string) => {
    const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
    const hash = sha256(bytes).toString('hex')
    files.push({ hash, bytes })
    return hash
  }
  const all = async (svgs: readonly string[]) => await Promise.all(svgs.map(draw))
  const { before, during, after } = SCENES
  return { pictures: { before: await all(before), during: await all(during), after: await all(after) }, files }
}

/** The rows, and where there is a folder the bytes. */
export async function keepPictures(
  tx: Tx,
  county: string,
  { files }: Drawn,
  at: Date,
  filesDir: string | undefined,
): Promise<void> {
  const rows = files.map(({ hash, bytes }) => ({
    county,
    sha256: hash,
    media_type: 'image/jpeg',
    bytes: bytes.length,
    width: WIDTH,
    height: HEIGHT,
    kept_at: at,
  }))
  await tx.insertInto('file').values(rows).execute()
  if (filesDir !== undefined) for (const { bytes } of files) await keepFile(filesDir, bytes)
}
