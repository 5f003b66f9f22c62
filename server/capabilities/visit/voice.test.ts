import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { soundTypeOf } from '#platform/files/sound.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
let door: string
beforeAll(async () => {
  county = await openCounty()
  door = newId()
  const body = { id: door, gridCode: `${GUIHUA}001`, doorCode: '1', doorText: '桂花路1号', consent: 'law', people: 3 }
  await county.staff('grid.guihua').post('/api/v1/households', body)
})
afterAll(() => county.close())

/** The beginning of what a browser records, and some sound after it. */
const head = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const spoken = (of: number) =>
  Buffer.concat([head([0x1a, 0x45, 0xdf, 0xa3], 'B\x82\x84webm', 'A_OPUS'), Buffer.alloc(900, of)])
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const made = (more: object = {}) => ({
  kind: 'visit',
  deviceAt: county.now().toISOString(),
  deviceOffsetMinutes: 0,
  appVersion: '2026-11-01',
  gridCode: `${GUIHUA}001`,
  householdId: door,
  outcome: 'reached',
  photos: [],
  ...more,
})
const grid = () => county.staff('grid.guihua')
const octets = { 'content-type': 'application/octet-stream' }
const put = (bytes: Buffer) => grid().send('PUT', `/api/v1/sync/voices/${hashOf(bytes)}`, bytes, octets)
const keep = async (bytes: Buffer, more: object = {}) => {
  const id = newId()
  const sent = made({ voice: { sha256: hashOf(bytes), seconds: 12 }, ...more })
  const { status, body } = await grid().send('PUT', `/api/v1/sync/records/${id}`, sent)
  return { id, status, body }
}
const heard = (id: string) =>
  asSystem(county, (tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['verb', 'object_kind as kind'])
      .where('object_id', 'in', [id, door])
      .where('verb', 'like', '%heard')
      .orderBy('id')
      .execute(),
  )

describe('a voice note', () => {
  test('comes in parts, before its record or after it, and only whole does the county say that it keeps it', async () => {
    const bytes = spoken(1)
    const url = `/api/v1/sync/voices/${hashOf(bytes)}`
    const part = (from: number, to: number) =>
      grid().send('PUT', url, bytes.subarray(from, to), {
        ...octets,
        'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
      })
    const { id, status, body } = await keep(bytes)
    expect({ status, missing: body.missingPhotos }).toEqual({ status: 201, missing: [hashOf(bytes)] })
    const acks = async () => (await grid().post('/api/v1/sync/acks', { ids: [id] })).body.photos
    expect(await acks()).toEqual({ kept: [], unknown: [hashOf(bytes)] })
    expect(await part(0, 300)).toMatchObject({ status: 202 })
    expect((await grid().send('HEAD', url)).headers['upload-offset']).toBe('300')
    expect(await part(300, bytes.length)).toMatchObject({ status: 200, body: { stored: true } })
    expect(await part(0, 300)).toMatchObject({ status: 200, body: { stored: true } })
    expect(await acks()).toEqual({ kept: [hashOf(bytes)], unknown: [] })
  })

  test('sent twice with its record is one; other words under the same id are kept aside', async () => {
    const bytes = spoken(2)
    expect(await put(bytes)).toMatchObject({ status: 200 })
    const first = await keep(bytes)
    expect(first.status).toBe(201)
    const again = await grid().send(
      'PUT',
      `/api/v1/sync/records/${first.id}`,
      made({ voice: { sha256: hashOf(bytes), seconds: 12 } }),
    )
    expect(again).toMatchObject({ status: 200, body: { missingPhotos: [] } })
    const other = await grid().send(
      'PUT',
      `/api/v1/sync/records/${first.id}`,
      made({ voice: { sha256: hashOf(bytes), seconds: 13 } }),
    )
    expect(other).toMatchObject({ status: 409, body: { code: 'same-id-other-content' } })
  })

  test('is a sound by its own bytes: pictures, films and too much of it are refused', async () => {
    expect(await put(Buffer.from('<script>alert(1)</script>'.repeat(9)))).toMatchObject({
      status: 415,
      body: { code: 'voice.wrong-type' },
    })
    const film = Buffer.concat([spoken(3), Buffer.from('V_VP8')])
    expect(await put(film)).toMatchObject({ status: 415 })
    const long = Buffer.concat([spoken(4), Buffer.alloc(2_000_000, 4)])
    const [a, b, c] = [long.subarray(0, 900_000), long.subarray(900_000, 1_800_000), long.subarray(1_800_000)]
    let from = 0
    let last = { status: 0, body: {} as { code?: string } }
    for (const piece of [a, b, c]) {
      last = await grid().send('PUT', `/api/v1/sync/voices/${hashOf(long)}`, piece, {
        ...octets,
        'content-range': `bytes ${from}-${from + piece.length - 1}/${long.length}`,
      })
      from += piece.length
    }
    expect(last).toMatchObject({ status: 413, body: { code: 'voice.too-large' } })
    const wrong = await grid().send('PUT', `/api/v1/sync/voices/${'e'.repeat(64)}`, spoken(5), octets)
    expect(wrong).toMatchObject({ status: 422, body: { code: 'photo.hash' } })
  })

  test('bytes that came as a voice note are no photo of a record', async () => {
    const bytes = spoken(6)
    await put(bytes)
    const answer = await keep(bytes, { photos: [hashOf(bytes)] })
    expect(answer.status).toBe(201)
    const page = await grid().get(`/desk/grid-records/${answer.id}`)
    expect(page.text).not.toContain(`/photos/${hashOf(bytes)}`)
  })

  test('is listened to at a desk that reaches the record; each listening is written down, for the household too', async () => {
    const bytes = spoken(7)
    await put(bytes)
    const { id } = await keep(bytes, { text: '老人说水管漏' })
    const village = county.staff('village.guihua')
    const page = await village.get(`/desk/grid-records/${id}`)
    expect(page.text).toContain('老人说水管漏')
    expect(page.text).toContain(`src="/desk/grid-records/${id}/voice"`)
    const before = (await heard(id)).length
    const whole = await village.get(`/desk/grid-records/${id}/voice`)
    expect(whole).toMatchObject({ status: 200, headers: { 'content-type': 'audio/webm' } })
    const piece = await village.get(`/desk/grid-records/${id}/voice`, { range: 'bytes=100-199' })
    expect(piece).toMatchObject({
      status: 206,
      headers: { 'content-range': `bytes 100-199/${bytes.length}`, 'content-length': '100' },
    })
    expect((await heard(id)).slice(before)).toEqual([
      { verb: 'record.heard', kind: 'grid-record' },
      { verb: 'household.record-heard', kind: 'household' },
    ])
    for (const who of ['village.shibaqiao', 'grid.shibaqiao'] as const)
      for (const path of ['', '/voice'])
        expect((await county.staff(who).get(`/desk/grid-records/${id}${path}`)).status, who).toBe(404)
    expect((await county.staff('leader.shouchang').get(`/desk/grid-records/${id}/voice`)).status).toBe(403)
  })
})

test('goes with the matter that arises from the record: whoever reads the matter hears it, and it is written down', async () => {
  const bytes = spoken(11)
  await put(bytes)
  const { id, body } = await keep(bytes, { kind: 'quarrel', outcome: undefined, text: '两家争一条水沟，录了音' })
  const matter = `/desk/matters/${body.matterId}`
  for (const who of ['grid.guihua', 'village.guihua', 'town.shouchang'] as const)
    expect((await county.staff(who).get(matter)).text, who).toContain(`src="${matter}/voice"`)
  const before = (await heard(id)).length
  const village = county.staff('village.guihua')
  expect(await village.get(`${matter}/voice`)).toMatchObject({ status: 200, headers: { 'content-type': 'audio/webm' } })
  expect(await village.get(`${matter}/voice`, { range: 'bytes=100-199' })).toMatchObject({ status: 206 })
  expect((await heard(id)).slice(before)).toEqual([
    { verb: 'record.heard', kind: 'grid-record' },
    { verb: 'household.record-heard', kind: 'household' },
  ])
  for (const who of ['village.shibaqiao', 'grid.guihua2', 'dept.housing'] as const)
    expect((await county.staff(who).get(`${matter}/voice`)).status, who).toBe(404)
  const silent = await keep(spoken(12), {
    kind: 'quarrel',
    outcome: undefined,
    text: '没有录音的一件',
    voice: undefined,
  })
  const page = await village.get(`/desk/matters/${silent.body.matterId}`)
  expect(page.text).not.toContain('<audio')
  expect((await village.get(`/desk/matters/${silent.body.matterId}/voice`)).status).toBe(404)
})

test('the records behind a figure or a door are listed without their words', async () => {
  const { id } = await keep(spoken(8), { text: '只在打开时看得到' })
  const village = county.staff('village.guihua')
  const month = county.now().toISOString().slice(0, 7)
  for (const query of [`household=${door}`, `place=${GUIHUA}001&from=${month}&to=${month}&kind=visit`]) {
    const { text } = await village.get(`/desk/grid-records?${query}`)
    expect(text).toContain(`/desk/grid-records/${id}`)
    expect(text).not.toContain('只在打开时看得到')
  }
  expect((await county.staff('village.shibaqiao').get(`/desk/grid-records?household=${door}`)).text).not.toContain(id)
  expect((await village.get(`/desk/grid-records?after=${id}`)).text).not.toContain(`grid-records/${id}"`)
  expect((await village.get('/desk/grid-records?kind=hazard')).text).not.toContain(id)
})

test('what browsers record is known by itself', () => {
  const mp4 = head([0, 0, 0, 24], 'ftypiso5', 'moov', 'hdlr', 'soun', 'mp4a')
  expect(soundTypeOf(mp4)).toBe('audio/mp4')
  expect(soundTypeOf(Buffer.concat([mp4, Buffer.from('vide')]))).toBeUndefined()
  expect(soundTypeOf(head('OggS', [0, 2, 0, 0], 'OpusHead'))).toBe('audio/ogg')
  expect(soundTypeOf(head('OggS', [0, 2, 0, 0], 'theora'))).toBeUndefined()
  // What a film's table would call itself is chance once the sound has begun.
  expect(soundTypeOf(Buffer.concat([spoken(9), head([0x1f, 0x43, 0xb6, 0x75], 'V_VP8')]))).toBe('audio/webm')
  expect(soundTypeOf(Buffer.alloc(0))).toBeUndefined()
})
