import { inflateSync } from 'node:zlib'

export interface SeenPdf {
  /** The words of each page, in the order in which they were set. */
  pages: string[]
  fonts: { name: string; embedded: boolean; bytes: number }[]
  info: string
}

interface Part {
  dict: string
  stream: Buffer | undefined
}

/** Reads a PDF back as a viewer would: from the pages to their fonts, and from glyphs to characters by `ToUnicode`. */
export function readPdf(file: Buffer): SeenPdf {
  const parts = partsOf(file)
  const get = (number: string | undefined): Part => parts.get(number ?? '') ?? { dict: '', stream: undefined }
  const pages = [...parts.values()].filter(({ dict }) => /\/Type \/Page\b/.test(dict))
  const info = get(/\/Info (\d+) 0 R/.exec(file.toString('latin1'))?.[1]).dict
  return {
    pages: pages.map((page) => {
      const fonts = fontsOf(get(reference(page.dict, 'Resources')).dict)
      const maps = new Map(fonts.map(([name, id]) => [name, mapOf(get(reference(get(id).dict, 'ToUnicode')).stream)]))
      const written = inflated(get(reference(page.dict, 'Contents')))
      return wordsOf(written, maps)
    }),
    fonts: [...parts.values()]
      .filter(({ dict }) => /\/Type \/Font\b/.test(dict) && !/\/Subtype \/CIDFont/.test(dict))
      .map((font) => embeddingOf(font, get)),
    info,
  }
}

function partsOf(file: Buffer): Map<string, Part> {
  const text = file.toString('latin1')
  const parts = new Map<string, Part>()
  for (const found of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const from = found.index + found[0].length
    const end = text.indexOf('\nendobj', from)
    const opens = text.indexOf('stream\n', from)
    const dict = text.slice(from, opens > 0 && opens < end ? opens : end)
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1] ?? 0)
    const isStream = opens > 0 && opens < end
    parts.set(found[1] ?? '', {
      dict,
      stream: isStream ? file.subarray(opens + 'stream\n'.length, opens + 'stream\n'.length + length) : undefined,
    })
  }
  return parts
}

const reference = (dict: string, key: string): string | undefined =>
  new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(dict)?.[1]

const inflated = ({ stream, dict }: Part): string =>
  stream ? (dict.includes('FlateDecode') ? inflateSync(stream) : stream).toString('latin1') : ''

const fontsOf = (resources: string): [string, string][] =>
  [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id])

function mapOf(stream: Buffer | undefined): Map<number, string> {
  const map = new Map<number, string>()
  if (!stream) return map
  const text = inflateSync(stream).toString('latin1')
  for (const [, from = '', , many = ''] of text.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g))
    for (const [i, [, hex = '']] of [...many.matchAll(/<([0-9a-f ]+)>/g)].entries())
      map.set(Number.parseInt(from, 16) + i, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
  return map
}

/** Shown strings, each with the font before it; a line of them for each text object. */
function wordsOf(written: string, maps: Map<string, Map<number, string>>): string {
  let map: Map<number, string> | undefined
  let words = ''
  for (const [, font, , shown] of written.matchAll(/\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = maps.get(font)
    else if (shown) {
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      words += `${glyphs.map((glyph) => map?.get(Number.parseInt(glyph, 16)) ?? '?').join('')}\n`
    }
  }
  return words
}

function embeddingOf({ dict }: Part, get: (id: string | undefined) => Part) {
  const descendant = get(reference(dict, 'DescendantFonts')).dict
  const descriptor = get(reference(descendant, 'FontDescriptor')).dict
  const program = get(reference(descriptor, 'FontFile\\d?')).stream
  const name = /\/BaseFont \/(\S+)/.exec(dict)?.[1] ?? ''
  return { name, embedded: program !== undefined, bytes: program?.length ?? 0 }
}
