import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import * as cctv from 'cctv-age'
import { describe, expect, test } from 'vitest'
import { ageKeyOf, lock, newAgeKey, open, seal, unlock } from './age.ts'

/** C2SP/CCTV: one file each, a head of `key: value` lines, an empty line, the age file. */
interface Vector {
  name: string
  expect: string
  payload: string | undefined
  identities: string[]
  passphrases: string[]
  armored: boolean
  file: Uint8Array
}

function vectorOf(name: string, bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n')
  const lines = Buffer.from(bytes.subarray(0, end)).toString('utf8').split('\n')
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
  const body = bytes.subarray(end + 2)
  return {
    name,
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    armored: all('armored').length > 0,
    file: all('compressed').length > 0 ? new Uint8Array(inflateSync(body)) : body,
  }
}

const files = Object.entries(cctv).filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
const vectors = files.map(([name, bytes]) => vectorOf(name, bytes)).filter(({ armored }) => !armored)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('age v1 against the vectors of C2SP', () => {
  test('all that are not armored are here', () => expect(vectors.length).toBeGreaterThanOrEqual(110))

  test('each is opened, or refused, as it says', async () => {
    for (const { name, expect: expected, payload, identities, passphrases, file } of vectors) {
      const decrypter = new Decrypter()
      for (const identity of identities) decrypter.addIdentity(identity)
      for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
      const opened = await decrypter.decrypt(file).catch(() => undefined)
      expect(opened !== undefined, `${name}: ${expected}`).toBe(expected === 'success')
      if (opened) expect(sha256(opened), name).toBe(payload)
    }
  })
})

describe('sealing', () => {
  const words = new TextEncoder().encode('桥头那笔钱')

  test('every recipient opens it, nobody else, and not once a bit has changed', async () => {
    const [one, other, stranger] = await Promise.all([newAgeKey(), newAgeKey(), newAgeKey()])
    const sealed = await seal([one.recipient, other.recipient], words)
    expect(await open([one.identity], sealed)).toEqual(words)
    expect(await open([stranger.identity, other.identity], sealed)).toEqual(words)
    expect(await open([stranger.identity], sealed)).toBeUndefined()
    for (const at of [30, sealed.length >> 1, sealed.length - 1]) {
      const bent = sealed.slice()
      bent[at] = (bent[at] ?? 0) ^ 1
      expect(await open([one.identity], bent)).toBeUndefined()
    }
    expect(await open([one.identity], sealed.slice(0, -1))).toBeUndefined()
  })

  test('a secret under a passphrase comes back with that passphrase only', async () => {
    const { identity } = await newAgeKey()
    const locked = await lock('correct horse battery', identity, 10)
    expect(await unlock('correct horse battery', locked)).toBe(identity)
    expect(await unlock('correct horse batterz', locked)).toBeUndefined()
    expect((await ageKeyOf(identity)).identity).toBe(identity)
  })
})
