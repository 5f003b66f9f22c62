import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { makeReencoder } from './reencoder.ts'

const LIMITS = { bytes: 10 * 1024 * 1024, pixels: 40_000_000 }
const reencoder = makeReencoder()
afterAll(() => reencoder.close())

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 40, g: 120, b: 90, alpha: 0.5 } } })
const refusal = (code: string, status: number) => ({ code, status })

describe('a photo is drawn anew', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('from %s, at most 2048 a side, as a JPEG', async (format) => {
    const sent = await plain(3000, 1500).toFormat(format).toBuffer()
    const { jpeg, width, height } = await reencoder.reencode(sent, LIMITS)
    expect([width, height]).toEqual([2048, 1024])
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 2048, height: 1024 })
  })

  test('without place, maker, words or thumbnail, and the right way up', async () => {
    const sent = await plain(60, 40)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExifMerge({
        IFD0: { Copyright: 'SECRET-OWNER', Make: 'SECRET-PHONE' },
        IFD3: { GPSLatitude: '29/1 28/1 31/1', GPSLatitudeRef: 'N' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>')
      .toBuffer()
    expect(sent.toString('latin1')).toContain('SECRET')
    const { jpeg, width, height } = await reencoder.reencode(
      Buffer.concat([sent, Buffer.from('PK\x03\x04SECRET-TAIL')]),
      LIMITS,
    )
    expect([width, height]).toEqual([40, 60])
    const kept = await sharp(jpeg).metadata()
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(jpeg).toString('latin1')).not.toContain('SECRET')
  })
})

describe('what is not a photo of ours is refused', () => {
  const TEXTS = {
    'an SVG': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'HTML called .jpg': '<!doctype html><script>alert(1)</script>',
    'a GIF that is also a script': 'GIF89a/*\x01\x00\x01\x00\x80\x00\x00*/=1;alert(1)',
    'a script behind the first bytes of a JPEG': '\xff\xd8\xff\xe0<script>alert(1)</script>',
    nothing: '',
  }
  test.each(Object.entries(TEXTS))('%s', async (_name, text) => {
    await expect(reencoder.reencode(Buffer.from(text, 'latin1'), LIMITS)).rejects.toMatchObject(
      refusal('file.wrong-type', 415),
    )
  })

  test.each(['gif', 'tiff', 'avif'] as const)('a true %s', async (format) => {
    const sent = await plain(20, 20).toFormat(format).toBuffer()
    await expect(reencoder.reencode(sent, LIMITS)).rejects.toMatchObject(refusal('file.wrong-type', 415))
  })

  test('half a JPEG and half a PNG', async () => {
    for (const format of ['jpeg', 'png'] as const) {
      const whole = await sharp({
        create: {
          width: 300,
          height: 300,
          channels: 3,
          background: '#123',
          noise: { type: 'gaussian', mean: 120, sigma: 40 },
        },
      })
        .toFormat(format)
        .toBuffer()
      const half = whole.subarray(0, whole.length / 2)
      await expect(reencoder.reencode(half, LIMITS)).rejects.toMatchObject(refusal('file.wrong-type', 415))
    }
  })

  test('one of too many bytes', async () => {
    const sent = await plain(30, 30).jpeg().toBuffer()
    await expect(reencoder.reencode(sent, { ...LIMITS, bytes: 100 })).rejects.toMatchObject(
      refusal('file.too-large', 413),
    )
  })

  test('a bomb of fifty megapixels, from its header, in no time', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 5_100, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    await reencoder.reencode(await plain(9, 9).jpeg().toBuffer(), LIMITS)
    const start = process.cpuUsage()
    await expect(reencoder.reencode(bomb, LIMITS)).rejects.toMatchObject(refusal('file.too-many-pixels', 413))
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500)
  })

  test('two hundred spoiled pictures, and the next good one is drawn', async () => {
    const whole = await plain(64, 64).jpeg().toBuffer()
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (let n = 0; n < 200; n++) {
      const spoiled = Buffer.from(whole)
      for (let k = 0; k < 6; k++) spoiled[3 + next(spoiled.length - 3)] = next(256)
      await reencoder.reencode(spoiled, LIMITS).catch((error) => expect(error.status).toBeLessThan(500))
    }
    expect(await reencoder.reencode(whole, LIMITS)).toMatchObject({ width: 64 })
  })
})

describe('a worker that falls', () => {
  const brittle = (code: string) => () => new Worker(code, { eval: true })

  test('costs only the picture at hand, and another takes its place', async () => {
    let started = 0
    const twice = makeReencoder({
      start: () => {
        started += 1
        return brittle(
          started === 1
            ? `require('node:worker_threads').parentPort.once('message', () => process.exit(9))`
            : `const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage({ refused: 'file.too-many-pixels' }))`,
        )()
      },
    })
    const sent = await plain(8, 8).jpeg().toBuffer()
    await expect(twice.reencode(sent, LIMITS)).rejects.toMatchObject(refusal('file.wrong-type', 415))
    await expect(twice.reencode(sent, LIMITS)).rejects.toMatchObject(refusal('file.too-many-pixels', 413))
    expect(started).toBe(2)
    await twice.close()
  })

  test('or never answers is ended, and whoever would wait too long is told so at once', async () => {
    const slow = makeReencoder({
      patience_ms: 300,
      waiting_max: 2,
      start: brittle(`require('node:worker_threads').parentPort.on('message', () => { for (;;); })`),
    })
    const sent = await plain(8, 8).jpeg().toBuffer()
    const asked = [1, 2, 3].map(() => slow.reencode(sent, LIMITS).catch((error) => error.code))
    expect(await Promise.all(asked)).toEqual(['file.wrong-type', 'file.wrong-type', 'busy'])
    await slow.close()
  })
})
