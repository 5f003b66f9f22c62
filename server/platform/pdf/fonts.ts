import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'

export type Weight = 'plain' | 'bold'

const FILES = { plain: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' } as const
/** Printers' sign for a character that the case does not hold: better seen than silently left out. */
const MISSING = '\u3013'
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u

interface Face {
  bytes: Buffer
  font: Font
}

const faces = new Map<Weight, Face>()

/** Noto Sans Hans (SIL Open Font License 1.1), whole: what a paper uses of it is embedded. */
export function faceOf(weight: Weight): Face {
  const found = faces.get(weight)
  if (found) return found
  const folder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts')
  const bytes = readFileSync(join(folder, FILES[weight]))
  // One font in the file, no collection.
  const face = { bytes, font: create(bytes) as Font }
  faces.set(weight, face)
  return face
}

/** The font draws it as wide as a Chinese sign: it would tear an English word in two. */
const LATIN_APOSTROPHE = /(?<=\p{Script=Latin})\u2019/gu

/** The text with a visible sign for every character that the font lacks. */
export function printable(text: string): string {
  const { font } = faceOf('plain')
  const known = (sign: string) => sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
  return [...text.normalize('NFC').replace(LATIN_APOSTROPHE, "'")]
    .map((sign) => (known(sign) ? sign : /\s/.test(sign) ? ' ' : UNSEEN.test(sign) ? '' : MISSING))
    .join('')
}
