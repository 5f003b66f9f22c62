import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyEd25519 } from '#platform/log/signer.ts'
import { browserCrypto } from './browser-crypto.ts'
import { verifyInScript } from './ed25519-fallback.ts'

const file = ['../../../shared', '../../../../../shared']
  .map((up) => join(import.meta.dirname, up, 'vectors/ed25519/ed25519vectors.json'))
  .find(existsSync)
if (!file) process.stdout.write('Ed25519 vectors are not beside the project: their tests are SKIPPED.\n')

interface Vector {
  number: number
  key: string
  sig: string
  msg: string
  flags: string[] | null
}

const vectors: Vector[] = file ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : []
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))

/** Ours refuses points of small order first, so all libraries agree; the rest is as in Go and OpenSSL. */
const refusedBySmallOrder = ['low_order_A', 'low_order_R', 'non_canonical_A', 'non_canonical_R']
const refusedByAll = [...refusedBySmallOrder, 'low_order_residue']

describe.skipIf(!file)('the published Ed25519 edge cases', () => {
  test('are all here', () => expect(vectors).toHaveLength(914))

  test('the server, the browser and the browser without WebCrypto give the documented answer to each', async () => {
    const { subtle } = crypto
    for (const { number, key, sig, msg, flags } of vectors) {
      const asked = [bytes(key), new TextEncoder().encode(msg), bytes(sig)] as const
      const documented = !(flags ?? []).some((flag) => refusedByAll.includes(flag))
      const where = `vector ${number} (${flags?.join(' ') ?? ''})`
      expect(await verifyEd25519(...asked), `server, ${where}`).toBe(documented)
      expect(await browserCrypto.verify(...asked), `WebCrypto, ${where}`).toBe(documented)
      Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true })
      expect(await browserCrypto.verify(...asked), `script, ${where}`).toBe(documented)
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true })
    }
  })

  test('without our refusal of small order the script answers as Go and OpenSSL do', () => {
    for (const { number, key, sig, msg, flags } of vectors) {
      const classic = !(flags ?? []).some((flag) => flag === 'low_order_residue' || flag === 'non_canonical_R')
      const answer = verifyInScript(bytes(key), new TextEncoder().encode(msg), bytes(sig))
      expect(answer, `vector ${number} (${flags?.join(' ') ?? ''})`).toBe(classic)
    }
  })
})

test('a signature with s above the order, a key off the curve and a short signature are refused', async () => {
  const one = vectors.find(({ flags }) => !flags || flags.length === 0)
  const key = bytes(one?.key ?? '')
  const good = bytes(one?.sig ?? '')
  const message = new TextEncoder().encode(one?.msg)
  const over = good.slice()
  over.fill(0xff, 32)
  const offCurve = new Uint8Array(32).fill(2)
  for (const [k, s] of [
    [key, over],
    [offCurve, good],
    [key, good.slice(0, 63)],
  ] as const) {
    expect(await verifyEd25519(k, message, s)).toBe(false)
    expect(await browserCrypto.verify(k, message, s)).toBe(false)
    if (s.length === 64) expect(verifyInScript(k, message, s)).toBe(false)
  }
})
