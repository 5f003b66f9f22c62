import { existsSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { pathOf } from '#platform/files/store.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { GUIHUA } from '#testing/world.ts'
import { forgetPhotos } from './actions.ts'
import { takePhotos } from './index.ts'

let county: TestCounty
let shade = 0
beforeAll(async () => {
  county = await openCounty()
  county.app.post(
    '/a-form',
    { config: { access: { open: 'public' }, takesFiles: true }, schema: { hide: true } },
    async (request) => {
      const { fields, photos, problem } = await takePhotos(request)
      return { fields, photos, problem: problem ? { code: problem.code, params: problem.params } : null }
    },
  )
  county.app.get(
    '/a-token',
    { config: { access: { open: 'public' } }, schema: { hide: true } },
    async (request, reply) => ({
      token: (await import('#platform/http/form-token.ts')).formTokenFor(county.floor.keys, request, reply, false),
    }),
  )
})
afterAll(() => county.close())

/** Each of another colour, so that each is another photo. */
const photo = (width = 40, height = 30) => {
  shade += 1
  return sharp({ create: { width, height, channels: 3, background: { r: shade * 7, g: 90, b: 200 - shade * 5 } } })
    .jpeg()
    .toBuffer()
}
const upload = (bytes: Buffer, type = 'image/jpeg') =>
  county.anyone().send('POST', '/api/v1/photos', bytes, { 'content-type': type })
const kept = async (): Promise<string> => (await upload(await photo())).body.sha256

describe('a photo sent by itself', () => {
  test('is kept drawn anew and named by its own content', async () => {
    const answer = await upload(await photo(2500, 100))
    expect(answer).toMatchObject({ status: 201, body: { width: 2048, height: 82 } })
    expect(existsSync(pathOf(county.floor.filesDir, answer.body.sha256))).toBe(true)
  })

  test('is refused with a sentence when it is none', async () => {
    expect(await upload(Buffer.from('<svg/>'))).toMatchObject({ status: 415, body: { code: 'file.wrong-type' } })
    expect(await upload(Buffer.from('x'), 'text/html')).toMatchObject({
      status: 415,
      body: { code: 'body.wrong-type' },
    })
    expect(await upload(Buffer.alloc(11 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'file.too-large', params: { megabytes: 10 } },
    })
    expect(await upload(Buffer.alloc(21 * 1024 * 1024))).toMatchObject({ status: 413 })
  })
})

describe('a form with photos', () => {
  const send = async (files: Buffer[], { token = true, name = 'x.jpg' } = {}) => {
    const given = await county.anyone().get('/a-token')
    const cookie = String(given.headers['set-cookie']).split(';')[0] ?? ''
    const form = new FormData()
    if (token) form.append('formToken', given.body.token)
    form.append('text', '路灯不亮')
    for (const file of files) form.append('photos', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), name)
    form.append('after', 'still read')
    const body = new Response(form)
    return await county.anyone().send('POST', '/a-form', Buffer.from(await body.arrayBuffer()), {
      cookie,
      'content-type': body.headers.get('content-type') ?? '',
    })
  }

  test('gives what was typed and the photos that were kept; an empty picker is no photo', async () => {
    const { status, body } = await send([await photo(), await photo(), Buffer.alloc(0)])
    expect(status).toBe(200)
    expect(body).toMatchObject({ fields: { text: '路灯不亮', after: 'still read' }, problem: null })
    expect(body.photos).toHaveLength(2)
  })

  test('comes back with everything typed when a photo is refused', async () => {
    const good = await photo()
    expect((await send([Buffer.from('<html>'), good])).body).toMatchObject({
      fields: { after: 'still read' },
      photos: [expect.any(String)],
      problem: { code: 'file.wrong-type' },
    })
    expect((await send([Buffer.alloc(11 * 1024 * 1024, 0xff), good])).body).toMatchObject({
      photos: [expect.any(String)],
      problem: { code: 'file.too-large', params: { megabytes: 10 } },
    })
    expect((await send([await photo(), await photo(), await photo(), await photo()])).body).toMatchObject({
      photos: [expect.any(String), expect.any(String), expect.any(String)],
      problem: { code: 'file.too-many', params: { most: 3 } },
    })
  })

  test('is not read at all without its token', async () => {
    expect(await send([await photo()], { token: false })).toMatchObject({ status: 403, body: { code: 'form.expired' } })
    expect(await send([], { token: false })).toMatchObject({ status: 403, body: { code: 'form.expired' } })
  })
})

describe('a photo of a matter', () => {
  const report = async (change: Record<string, unknown>) => {
    const body = county.report(change)
    return { id: body.id, taken: await county.anyone().post('/api/v1/matters', body) }
  }

  test('is seen by the desks that reach the matter and by whoever holds its receipt; each look is written down', async () => {
    const sha = await kept()
    const { id, taken } = await report({ files: [sha, sha], gridCode: `${GUIHUA}001` })
    const url = `/files/${sha}?matter=${id}`
    const seen = await county.staff('village.guihua').get(url)
    expect(seen).toMatchObject({ status: 200 })
    expect(seen.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(String(seen.headers['content-disposition'])).toMatch(/^inline; filename="[0-9a-f]{12}\.jpg"$/)
    for (const stranger of ['village.shibaqiao', 'town.qiantan', 'dept.housing', 'admin', 'auditor'] as const)
      expect((await county.staff(stranger).get(url)).status, stranger).toBe(404)
    expect((await county.anyone().get(url)).status).toBe(401)
    const own = `/r/${taken.body.receipt}/files/${sha}`
    expect((await county.anyone().get(own)).status).toBe(200)
    const other = await report({})
    expect((await county.anyone().get(`/r/${other.taken.body.receipt}/files/${sha}`)).status).toBe(404)
    expect((await county.staff('village.guihua').get(`/files/${sha}?matter=${other.id}`)).status).toBe(404)
    const looks = await actIn(county.floor, SYSTEM, 'test', ({ tx }) =>
      tx.selectFrom('audit_entry').select('actor_unit').where('verb', '=', 'matter.photo-read').execute(),
    )
    expect(looks).toEqual([{ actor_unit: `${GUIHUA}/village` }])
  })

  test('stands with the report, the addition or the handling that named it', async () => {
    const [first, second, third] = [await kept(), await kept(), await kept()]
    const { id, taken } = await report({ files: [first], gridCode: `${GUIHUA}001` })
    await county
      .anyone()
      .post(`/api/v1/receipts/${taken.body.receipt}/additions`, { id: newId(), text: '又拍了一张', files: [second] })
    const grid = county.staff('grid.guihua')
    await grid.post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 2 })
    const done = { id: newId(), seen: 3, text: '换好了', files: [third] }
    expect((await grid.post(`/api/v1/matters/${id}/handlings`, done)).status).toBe(201)
    const { body } = await grid.get(`/api/v1/matters/${id}`)
    expect(
      Object.fromEntries(body.files.map((file: { sha256: string; part: string }) => [file.sha256, file.part])),
    ).toEqual({
      [first]: 'report',
      [second]: 'addition',
      [third]: 'evidence',
    })
  })

  test('that never arrived, or one too many, is refused and nothing is taken down', async () => {
    const unknown = await report({ files: ['0'.repeat(64)] })
    expect(unknown.taken).toMatchObject({ status: 400, body: { code: 'file.unknown', field: 'files' } })
    expect((await county.staff('centre').get(`/api/v1/matters/${unknown.id}`)).status).toBe(404)
    const many = await report({ files: [await kept(), await kept(), await kept(), await kept()] })
    expect(many.taken).toMatchObject({ status: 400, body: { code: 'file.too-many', params: { most: 3 } } })
  })
})

test('by night what nobody named within a day is forgotten, and nothing else', async () => {
  const [lost, named] = [await kept(), await kept()]
  await county.anyone().post('/api/v1/matters', county.report({ files: [named] }))
  const forget = () => actIn(county.floor, SYSTEM, 'test', (context) => forgetPhotos(context, county.floor.filesDir))
  const there = (hash: string) => existsSync(pathOf(county.floor.filesDir, hash))
  await forget()
  expect([there(lost), there(named)]).toEqual([true, true])
  const before = county.now()
  county.setNow(new Date(before.getTime() + 25 * 3_600_000))
  expect(await forget()).toBeGreaterThan(0)
  expect([there(lost), there(named)]).toEqual([false, true])
  expect(await forget()).toBe(0)
  county.setNow(before)
})
