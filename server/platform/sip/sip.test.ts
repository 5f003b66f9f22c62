import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf, isRightDigest, makeNonces, parseDigest } from './digest.ts'
import { formatSip, headOf, parseSip, userOf } from './message.ts'
import { makeOrder, parseRtp } from './rtp.ts'
import { makeTallies } from './tally.ts'

const NEEDED: [string, string][] = [
  ['via', 'SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK1'],
  ['from', '<sip:34020000001320000001@3402000000>;tag=1'],
  ['to', '<sip:34020000001320000001@3402000000>'],
  ['call-id', 'one'],
  ['cseq', '1 MESSAGE'],
]
const message = (heads = NEEDED, body = '') =>
  formatSip({ start: { method: 'MESSAGE', uri: 'sip:1@2' }, heads, body: Buffer.from(body) })

describe('a SIP message', () => {
  test('is read as it was written, also with the short names of small devices', () => {
    const read = parseSip(message(NEEDED, 'body'))
    expect(read?.body.toString()).toBe('body')
    expect(userOf(headOf(read ?? ({ heads: [] } as never), 'from') ?? '')).toBe('34020000001320000001')
    const short = message()
      .toString()
      .replace('Call-ID', 'i')
      .replace('Via', 'v')
      .replace('From', 'f')
      .replace('To:', 't :')
    expect(headOf(parseSip(Buffer.from(short)) ?? ({ heads: [] } as never), 'call-id')).toBe('one')
  })

  test('that is not whole is none', () => {
    const whole = message(NEEDED, 'body').toString()
    const broken = [
      '',
      'MESSAGE',
      whole.replace('SIP/2.0\r\n', 'SIP/3.0\r\n'),
      whole.replace('1 MESSAGE', '1 INVITE'),
      whole.replace('Content-Length: 4', 'Content-Length: 5'),
      whole.replace('Content-Length: 4', 'Content-Length: -1'),
      whole.replace('\r\nTo:', '\r\nTo'),
      ...NEEDED.map(([name]) => message(NEEDED.filter(([one]) => one !== name)).toString()),
      message([...NEEDED, ...Array.from({ length: 80 }, (_, n): [string, string] => [`x-${n}`, 'y'])]).toString(),
      message([['x', 'y'.repeat(9_000)], ...NEEDED]).toString(),
    ]
    for (const text of broken) expect(parseSip(Buffer.from(text)), text.slice(0, 60)).toBeUndefined()
  })

  test('of any bytes never throws, and what is read writes the same again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (noise, at) => {
        const whole = message(NEEDED, 'body')
        const spoilt = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)])
        const read = parseSip(spoilt)
        const again = read && parseSip(formatSip(read))
        expect(again?.body).toEqual(read?.body)
        expect(again?.start).toEqual(read?.start)
      }),
    )
  })
})

describe('the password', () => {
  // RFC 7616 §3.9.1.
  const said = (algorithm: string, response: string) =>
    `Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="${response}"`
  const claim = { method: 'GET', password: 'Circle of Life' }
  const right = {
    MD5: '8ca523f5e9506fed4657c9700eebdbec',
    'SHA-256': '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
  } as const

  test.each(['MD5', 'SHA-256'] as const)('by %s is the one of RFC 7616', (algorithm) => {
    const answer = parseDigest(said(algorithm, right[algorithm]))
    if (!answer) throw new Error('not read')
    expect(digestOf({ ...claim, algorithm }, answer)).toBe(right[algorithm])
    expect(isRightDigest({ ...claim, algorithm }, answer)).toBe(true)
    expect(isRightDigest({ ...claim, algorithm, password: 'x' }, answer)).toBe(false)
    const other = algorithm === 'MD5' ? 'SHA-256' : 'MD5'
    expect(isRightDigest({ ...claim, algorithm: other }, answer)).toBe(false)
    expect(isRightDigest({ ...claim, algorithm }, { ...answer, qop: 'auth-int' })).toBe(false)
  })

  test('is asked for with a nonce that is good once, for a minute, and only ours', () => {
    let now = 1_700_000_000_000
    const nonces = makeNonces(() => new Date(now))
    const nonce = nonces.make()
    expect(nonces.take(nonce)).toBeUndefined()
    expect(nonces.take(nonce)).toBe('used')
    const late = nonces.make()
    now += 61_000
    expect(nonces.take(late)).toBe('old')
    expect(nonces.take(nonce)).toBe('old')
    expect(makeNonces(() => new Date(now)).take(nonces.make())).toBe('foreign')
    expect(nonces.take('x')).toBe('foreign')
  })

  test('is read from any head without a fault', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parseDigest(`Digest ${text}`)))
    expect(parseDigest('Basic abc')).toBeUndefined()
    expect(parseDigest('Digest username="a"')).toBeUndefined()
  })
})

describe('the picture', () => {
  test('comes in its order, whatever the line did to it, and twice is once', () => {
    fc.assert(
      fc.property(fc.nat(65_535), fc.array(fc.nat(3), { minLength: 20, maxLength: 60 }), (start, delays) => {
        const out: number[] = []
        const order = makeOrder((payload) => out.push(payload.readUInt32BE(0)))
        const packets = delays.map((delay, n) => ({ n, at: n === 0 ? -1 : n + delay }))
        for (const { n } of packets.toSorted((a, b) => a.at - b.at)) {
          const payload = Buffer.alloc(4)
          payload.writeUInt32BE(n)
          order({ sequence: (start + n) % 65_536, payload })
          order({ sequence: (start + n) % 65_536, payload })
        }
        expect(out).toEqual(delays.map((_, n) => n))
      }),
    )
  })

  test('goes on after packets that never came', () => {
    const out: number[] = []
    const order = makeOrder((payload) => out.push(payload[0] ?? 0))
    for (const n of [0, 1, ...Array.from({ length: 40 }, (_, i) => i + 5)])
      order({ sequence: n, payload: Buffer.from([n]) })
    expect(out).toEqual([0, 1, ...Array.from({ length: 40 }, (_, i) => i + 5)])
  })

  test('is no picture when the bytes are anything else', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void parseRtp(Buffer.from(bytes))))
    expect(parseRtp(Buffer.alloc(11))).toBeUndefined()
    expect(parseRtp(Buffer.from([0x9f, 96, ...Array(10).fill(0)]))).toBeUndefined()
    const padded = Buffer.from([0xa0, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 9, 7, 7, 0, 2])
    expect(parseRtp(padded)).toMatchObject({ type: 96, sequence: 1, source: 9, payload: Buffer.from([7, 7]) })
  })
})

test('who says too much within a minute is not heard', () => {
  let now = 0
  const tally = makeTallies(2, () => new Date(now))
  expect(['a', 'a', 'a', 'b'].map(tally)).toEqual([true, true, false, true])
  now = 60_000
  expect(tally('a')).toBe(true)
})
