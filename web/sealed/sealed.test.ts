import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MailboxAnswer } from '#kernel/tipoff/answer.ts'
import { ANSWER_BYTES } from '#kernel/tipoff/answer.ts'
import { comparedDigits, isSigned, type Keyset, readKeyset, rootsPin } from '#kernel/tipoff/keyset.ts'
import { rootsPinIn } from '#kernel/tipoff/roots-pin.ts'
import { verifyEd25519 } from '#platform/log/signer.ts'
import { browserCrypto } from '#web/verify/browser-crypto.ts'
import { newAgeKey } from './age.ts'
import { boxed, unboxed } from './answer-box.ts'
import { hashOfToken, identityOf, keysOf, secretOf } from './derive.ts'
import { newRoot, publicRoot, readRoot, signKeyset } from './root-key.ts'

describe('what the 20 digits open', () => {
  test('is the same each time and in every part another for another number', { timeout: 60_000 }, async () => {
    const shares: number[] = []
    const [one, again, other] = [
      await keysOf('12345678901234567890', (share) => shares.push(share)),
      await keysOf('12345678901234567890'),
      await keysOf('12345678901234567891'),
    ]
    expect(one).toEqual(again)
    expect(one).toMatchObject({
      mailbox: expect.stringMatching(/^[0-9a-f]{32}$/),
      token: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    for (const part of ['mailbox', 'token', 'identity', 'recipient'] as const) expect(other[part]).not.toBe(one[part])
    expect(shares.at(-1)).toBe(1)
    expect(hashOfToken(one.token)).not.toContain(one.token)
    // Written down once: a receipt from an older version must open its mailbox for ever.
    expect(one.mailbox).toBe('14b0b92ae936b89486735b4a7f13ebe3')
  })

  test('an identity and its 32 bytes are one', () => {
    const secret = new Uint8Array(randomBytes(32))
    expect(secretOf(identityOf(secret))).toEqual(secret)
    expect(secretOf('AGE-SECRET-KEY-1NONSENSE')).toBeUndefined()
  })
})

describe('a mailbox’s answer', () => {
  const answer: MailboxAnswer = {
    state: 'accepted',
    receivedOn: '2026-11-16',
    stateOn: '2026-11-17',
    channel: 'county',
    letters: [{ id: 'a', day: '2026-11-17', sealed: new Uint8Array([1, 2, 3]) }],
    hasOlder: false,
  }
  const token = 'ab'.repeat(32)

  test('opens with its token, and has one size', () => {
    const box = boxed(token, answer)
    expect(box).toHaveLength(ANSWER_BYTES)
    expect(unboxed(token, box)).toEqual(answer)
    expect(unboxed('cd'.repeat(32), box)).toBeUndefined()
    box[999] = (box[999] ?? 0) ^ 1
    expect(unboxed(token, box)).toBeUndefined()
    expect(boxed(token, undefined)).toHaveLength(ANSWER_BYTES)
  })
})

describe('a keyset', () => {
  const root = newRoot()
  let keyset: Keyset
  beforeAll(async () => {
    const [officer, recovery] = [await newAgeKey(), await newAgeKey()]
    keyset = {
      v: 1,
      channel: 'county',
      n: 3,
      from: '2026-11-16',
      until: '2027-11-16',
      officers: [officer.recipient],
      recovery: recovery.recipient,
    }
  })

  test('signed in the browser holds on the server and in the browser; one changed word does not', async () => {
    const signed = signKeyset(root, keyset)
    const read = readKeyset(JSON.stringify(signed))
    expect(read).toEqual(signed)
    for (const verify of [verifyEd25519, browserCrypto.verify]) {
      expect(await isSigned({ verify }, signed)).toBe(true)
      expect(await isSigned({ verify }, { ...signed, keyset: { ...keyset, until: '2030-11-16' } })).toBe(false)
      expect(await isSigned({ verify }, { ...signed, root: publicRoot(newRoot()) })).toBe(false)
    }
  })

  test('that is malformed is none', () => {
    const signed = signKeyset(root, keyset)
    for (const change of [
      { officers: [] },
      { officers: ['age1x'] },
      { n: 0 },
      { until: '2026-11-16' },
      { channel: 'village' },
      { v: 2 },
      { recovery: '' },
    ])
      expect(
        readKeyset(JSON.stringify({ ...signed, keyset: { ...keyset, ...change } })),
        JSON.stringify(change),
      ).toBeUndefined()
    for (const text of ['', 'null', '[]', '{}', JSON.stringify({ ...signed, signature: 'ab' })])
      expect(readKeyset(text)).toBeUndefined()
  })

  test('its roots have a pin of 22 signs for the poster, and 20 digits for the eye', () => {
    const pin = rootsPin(browserCrypto.sha256, { county: publicRoot(root) })
    expect(rootsPinIn(`#p=${'x'.repeat(22)}&k=${pin}`)).toBe(pin)
    expect(rootsPinIn('#p=1')).toBeUndefined()
    expect(comparedDigits(browserCrypto.sha256, pin)).toMatch(/^\d{20}$/)
    expect(rootsPin(browserCrypto.sha256, { city: publicRoot(root) })).not.toBe(pin)
    expect(readRoot(root.toUpperCase().replace(/(.{4})/g, '$1 '))).toBe(root)
    expect(readRoot('zz')).toBeUndefined()
  })
})
