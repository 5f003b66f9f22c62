import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA } from '#testing/world.ts'
import { sha256Hex, toBase64 } from '#web/grid/vault/bytes.ts'
import { sealValue } from '#web/grid/vault/sealed.ts'
import { makeVault, type NewVault, renewPin } from '#web/grid/vault/vault.ts'

let county: TestCounty
let phone: NewVault
const device = newId()
beforeAll(async () => {
  county = await openCounty()
  phone = await makeVault({ account: 'x', name: 'x', device }, '204618', 1000)
  const { publicKey, recovery } = phone
  const registered = await county.staff('grid.guihua').post('/api/v1/sync/devices', { id: device, publicKey, recovery })
  expect(registered.status).toBe(201)
})
afterAll(() => county.close())

const recordOf = (text: string, photos: string[]) => ({
  kind: 'voice',
  deviceAt: county.now().toISOString(),
  deviceOffsetMinutes: 0,
  appVersion: '2026-11-01',
  gridCode: `${GUIHUA}001`,
  text,
  photos,
})

async function exportOf(rows: [string, unknown][]): Promise<string> {
  const texts = ({ iv, data }: { iv: Uint8Array; data: ArrayBuffer }) => ({
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  })
  const sealed = rows.map(async ([name, value]) => ({ name, ...texts(await sealValue(phone.key, name, value)) }))
  const file = {
    format: 'shanzhi-grid-export-1',
    device,
    byRecovery: texts(phone.vault.byRecovery),
    rows: await Promise.all(sealed),
  }
  return JSON.stringify(file)
}

test('a forgotten PIN: the county gives the worker’s own phone its recovery key, and nobody else’s', async () => {
  const mine = await county.staff('grid.guihua').get(`/api/v1/sync/devices/${device}/recovery`)
  expect(mine).toMatchObject({ status: 200, body: { recovery: phone.recovery } })
  await renewPin(phone.vault, mine.body.recovery, '777001')
  for (const other of ['grid.guihua2', 'town.shouchang'] as const)
    expect((await county.staff(other).get(`/api/v1/sync/devices/${device}/recovery`)).status).toBe(404)
  expect((await county.anyone().get(`/api/v1/sync/devices/${device}/recovery`)).status).toBe(401)
})

async function upload(text: string, who = 'town.shouchang') {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  const page = await browser.get('/desk/quarantine/imports')
  const form = new FormData()
  form.set('formToken', /name="formToken" value="([^"]+)"/.exec(page.text)?.[1] ?? '')
  form.set('file', new Blob([text]), 'phone.json')
  const request = new Request('http://x', { method: 'POST', body: form })
  return county.app.inject({
    method: 'POST',
    url: '/desk/quarantine/imports',
    headers: {
      'content-type': request.headers.get('content-type') ?? '',
      accept: 'text/html',
      cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

test('a phone’s file is opened at its own desk: records go aside once, photos come with them, known ones are counted', async () => {
  const bytes = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#684' } })
      .jpeg()
      .toBuffer(),
  )
  const hash = await sha256Hex(bytes)
  const [sent, unsent] = [newId(), newId()]
  const known = recordOf('已经交过', [])
  await county.staff('grid.guihua').send('PUT', `/api/v1/sync/records/${sent}`, known)
  const file = await exportOf([
    [`item:${sent}`, { id: sent, body: known }],
    [`item:${unsent}`, { id: unsent, body: recordOf('手机坏了，导出来的', [hash]) }],
    [`photo:${hash}`, bytes],
  ])
  const done = await upload(file)
  expect(done).toMatchObject({ statusCode: 303, headers: { location: '/desk/quarantine/imports?aside=1&known=1' } })
  await upload(file)
  const held = await asSystem(county, (tx) =>
    tx.selectFrom('sync_quarantine').select(['record_id', 'why', 'content_hash']).execute(),
  )
  expect(held).toMatchObject([{ record_id: unsent, why: 'exported' }])
  const [row] = held
  const page = await county.staff('town.shouchang').get('/desk/quarantine')
  expect(page.text).toContain('手机坏了，导出来的')
  expect(row?.content_hash).toBeDefined()
  const acks = await county.staff('grid.guihua').post('/api/v1/sync/acks', { ids: [unsent], photos: [hash] })
  expect(acks.body.photos.kept).toEqual([hash])
  expect((await upload('{}')).statusCode).toBe(422)
  expect((await upload(file.replace('"data":"', '"data":"A'))).statusCode).toBe(422)
  expect((await upload(file, 'town.qiantan')).statusCode).toBe(422)
})

test('an answer to a call-out that only the phone holds is taken in by a desk as its worker’s, once', async () => {
  const [callout, answer] = [newId(), newId()]
  const dueAt = new Date(county.now().getTime() + 7_200_000).toISOString()
  const called = { id: callout, gridCode: `${GUIHUA}001`, what: '到叶家看看老人', dueAt }
  expect((await county.staff('village.guihua').post('/api/v1/callouts', called)).status).toBe(201)
  const deviceAt = county.now().toISOString()
  const body = { kind: 'callout-answer', callout, verb: 'accepted', deviceAt, deviceOffsetMinutes: 0 }
  const file = await exportOf([[`answer:${answer}`, { id: answer, body, what: called.what }]])
  expect(await upload(file)).toMatchObject({ statusCode: 303 })
  const [held] = await asSystem(county, (tx) =>
    tx.selectFrom('sync_quarantine').select('content_hash').where('record_id', '=', answer).execute(),
  )
  const hash = held?.content_hash.toString('hex') ?? ''
  const town = openBrowser(county.app)
  town.cookies.set('sid', 'test-town.shouchang')
  expect((await town.get('/desk/quarantine')).text).toContain(`/desk/quarantine/${answer}`)
  const take = () => town.submit(`/desk/quarantine/${answer}`, { hash, settlement: 'taken' })
  expect([(await take()).status, (await take()).status]).toEqual([303, 303])
  const { callouts } = (await county.staff('village.guihua').get('/api/v1/callouts')).body
  expect(callouts).toMatchObject([{ id: callout, state: 'accepted', stateBy: '叶小燕', saidAt: deviceAt }])
})
