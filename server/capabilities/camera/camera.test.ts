import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { asSystem } from '#testing/sign-in.ts'
import {
  alarmNotice,
  CAMERA,
  DEVICE,
  keepalive,
  notice,
  openDevice,
  PLATFORM,
  type SipDevice,
} from '#testing/sip-device.ts'
import { type AccountName, GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
let device: SipDevice
const folder = mkdtempSync(join(tmpdir(), 'camera-'))
const program = join(folder, 'through')
const PASSWORD = 'Water-2026'
const settings = (ffmpeg: string) => ({
  ...{ host: '127.0.0.1', port: 0, id: PLATFORM, address: '127.0.0.1', ffmpeg },
  media: { from: 41_000, to: 41_900 },
})

beforeAll(async () => {
  county = await openCounty()
  // Stands where ffmpeg would: what goes in comes out.
  writeFileSync(program, '#!/bin/sh\nexec cat\n')
  chmodSync(program, 0o755)
  await county.cameras.open(settings(program))
  device = await openDevice(county.cameras.port() ?? 0)
})
afterAll(async () => {
  await device.close()
  await county.close()
  rmSync(folder, { recursive: true })
})

const SECOND_MS = 1000
const later = (seconds: number) => county.setNow(new Date(county.now().getTime() + seconds * SECOND_MS))
const send = (who: AccountName, url: string, fields: object) => {
  const { cookie, payload } = formOf(county, fields as Record<string, unknown>)
  const headers = { 'content-type': FORM_TYPE, accept: 'text/html', cookie: `sid=test-${who}; ${cookie}` }
  return county.staff(who).post(url, payload, headers)
}
const page = async (who: AccountName, url: string) => (await county.staff(who).get(url, { accept: 'text/html' })).text
const entry = (change: object = {}) => ({
  ...{ requestId: newId(), code: DEVICE, year: '2016', name: '桂花水库录像机', place: GUIHUA, password: PASSWORD },
  ...change,
})
const rows = <T>(table: 'camera_device' | 'camera' | 'camera_view' | 'matter' | 'feed_event' | 'audit_entry') =>
  asSystem(county, (tx) => tx.selectFrom(table).selectAll().execute()) as Promise<T[]>
const ROW = '<SumNum>2</SumNum><DeviceList Num="1"><Item><DeviceID>'

describe('a device', () => {
  test('is entered by the administrator alone, once, at a place that there is; its password is nowhere to be read', async () => {
    expect((await send('centre', '/desk/camera-devices', entry())).status).toBe(403)
    expect((await send('admin', '/desk/camera-devices', entry({ place: '330182999001' }))).status).toBe(422)
    expect((await send('admin', '/desk/camera-devices', entry({ code: '1234' }))).status).toBe(400)
    const right = entry()
    for (const _ of [1, 2]) expect((await send('admin', '/desk/camera-devices', right)).status).toBe(303)
    expect((await send('admin', '/desk/camera-devices', { ...right, name: '另一台' })).status).toBe(409)
    expect((await send('admin', '/desk/camera-devices', entry())).text).toContain('已经登记')
    expect(await rows('camera_device')).toHaveLength(1)
    expect(await page('admin', '/desk/cameras')).not.toContain(PASSWORD)
    expect(JSON.stringify(await rows('audit_entry'))).not.toContain(PASSWORD)
    const sealed = await asSystem(county, (tx) => tx.selectFrom('camera_device_secret').selectAll().execute())
    expect(sealed[0]?.password_sealed.toString('latin1')).not.toContain(PASSWORD)
  })

  test('registers with its password, and in no other way', async () => {
    expect(await device.register({ password: 'wrong-2026' })).toBe(403)
    expect(await device.register({ password: PASSWORD, id: '33018200001320000099' })).toBe(403)
    expect(await device.register({ password: PASSWORD, algorithm: 'SHA-256' })).toBe(403)
    expect(await device.register({ password: PASSWORD, realm: '3301820001' })).toBe(403)
    expect(await device.tell(keepalive())).toBe(403)
    expect(await page('admin', '/desk/cameras')).toContain('还没有注册过')
    expect(await device.register({ password: PASSWORD })).toBe(200)
    expect(await page('admin', '/desk/cameras')).toContain('在线')
    expect((await rows<{ verb: string }>('audit_entry')).map(({ verb }) => verb)).toContain('camera.refused')
  })

  test('may not use a nonce twice, nor one that is old or of somebody else', async () => {
    const challenge = await device.ask('REGISTER')
    const said = challenge?.heads.find(([name]) => name === 'www-authenticate')?.[1] ?? ''
    const nonce = /nonce="([^"]+)"/.exec(said)?.[1] ?? ''
    expect(await device.register({ password: PASSWORD, nonce })).toBe(200)
    expect(await device.register({ password: PASSWORD, nonce })).toBe(401)
    expect(await device.register({ password: PASSWORD, nonce: 'made.up.nonce' })).toBe(403)
    const again = await device.ask('REGISTER')
    later(61)
    const late = /nonce="([^"]+)"/.exec(again?.heads.find(([name]) => name === 'www-authenticate')?.[1] ?? '')?.[1]
    expect(await device.register({ password: PASSWORD, nonce: late ?? '' })).toBe(401)
  })

  test('is offline when its heartbeats stay away, when its registration is over, and when it signs off', async () => {
    const isOnline = async () => !(await page('admin', '/desk/cameras')).includes('离线')
    later(100)
    expect(await device.tell(keepalive())).toBe(200)
    later(180)
    expect(await isOnline()).toBe(true)
    later(1)
    expect(await isOnline()).toBe(false)
    await device.register({ password: PASSWORD, expires: 60 })
    later(61)
    expect(await device.tell(keepalive())).toBe(403)
    expect(await isOnline()).toBe(false)
    expect(await device.register({ password: PASSWORD, expires: 0 })).toBe(200)
    expect(await device.tell(keepalive())).toBe(403)
    expect(await device.register({ password: PASSWORD })).toBe(200)
    const stranger = await openDevice(county.cameras.port() ?? 0)
    expect(await stranger.tell(keepalive())).toBe(403)
    await stranger.close()
  })

  test('that talks nonsense, too much or too long changes nothing, and the gateway lives', async () => {
    const before = await rows('camera_device')
    for (const bytes of [
      Buffer.from('REGISTER'),
      Buffer.alloc(61_000, 65),
      Buffer.from([0, 255, 13, 10, 13, 10]),
      Buffer.from('MESSAGE sip:a@b SIP/2.0\r\nVia: x\r\n\r\n'),
    ])
      device.raw(bytes)
    expect(await device.tell('<Notify>')).toBe(400)
    expect(await device.tell(notice('Keepalive', '').replace('<Notify>', '<!DOCTYPE a><Notify>'))).toBe(400)
    expect((await device.ask('PUBLISH'))?.start).toMatchObject({ status: 405 })
    expect(await device.bye()).toBe(481)
    expect(await rows('camera_device')).toEqual(before)
    expect(await device.tell(keepalive())).toBe(200)
  })
})

describe('its cameras', () => {
  test('are those it lists when asked, at the place of the device', async () => {
    await vi.waitFor(() => expect(device.heard('MESSAGE').length).toBeGreaterThan(0))
    const number = Number(/<SN>(\d+)/.exec(device.heard('MESSAGE').at(-1)?.body.toString() ?? '')?.[1])
    const item = (code: string, name: string) =>
      `${ROW}${code}</DeviceID><Name>${name}</Name><Status>ON</Status></Item></DeviceList>`
    const list = (n: number, code: string) => device.tell(notice('Catalog', item(code, 'dam'), DEVICE, 'Response', n))
    await list(number + 7, '33018200001310000077')
    expect(await rows('camera')).toHaveLength(0)
    await list(number, '33018200002150000001')
    for (const _ of [1, 2]) await list(number, CAMERA)
    expect(await rows('camera')).toMatchObject([{ code: CAMERA, name: 'dam', place_code: GUIHUA }])
    expect(await page('centre', '/desk/cameras')).toContain('dam')
  })

  test('raise alarms that become a matter once, by the mapping; what is not mapped waits among the unread', async () => {
    const before = (await rows('matter')).length
    const alarm = alarmNotice(CAMERA, 6, '2026-11-16T09:59:00', 'fence')
    for (const _ of [1, 2]) expect(await device.tell(alarm)).toBe(200)
    expect(await device.tell(alarmNotice(CAMERA, 12, '2026-11-16T09:59:30'), 'NOTIFY')).toBe(200)
    const matters = await rows<{ kind: string; village_code: string }>('matter')
    expect(matters).toHaveLength(before + 1)
    expect(matters.at(-1)).toMatchObject({ kind: 'open-water', village_code: GUIHUA })
    expect(await rows('feed_event')).toMatchObject([
      { partner: 'cameras', state: 'taken' },
      { partner: 'cameras', state: 'dead', reason: 'unknown-code', value: '5/12' },
    ])
    // The device is told that the alarm arrived: else it goes on ringing.
    const told = () => device.heard('MESSAGE').filter(({ body }) => body.includes('<CmdType>Alarm</CmdType>'))
    await vi.waitFor(() => expect(told()).toHaveLength(3))
  })
})

describe('a look', () => {
  let camera = ''
  let number = 0
  const asking = (change: object = {}) => ({
    ...{
      requestId: newId(),
      matterNumber: String(number),
      purpose: 'check-alarm',
      why: '看水边有没有人',
      minutes: '2',
    },
    ...change,
  })
  const begin = (fields: object, who: AccountName = 'centre') => send(who, `/desk/cameras/${camera}/views`, fields)
  const begun = async () => String((await begin(asking())).headers['location'])
  const newest = async () => (await rows<{ ended_how: string; picture_at: Date | null }>('camera_view')).at(-1)

  test('is given to the centre alone, for a matter within its reach, a purpose and a limited time', async () => {
    camera = (await rows<{ id: string }>('camera'))[0]?.id ?? ''
    number = (await rows<{ number: number }>('matter')).at(-1)?.number ?? 0
    for (const who of ['town.shouchang', 'admin', 'auditor', 'village.guihua'] as const)
      expect((await begin(asking(), who)).status, who).toBe(403)
    expect((await begin(asking({ matterNumber: '999999' }))).text).toContain('没有这个事项')
    expect((await begin(asking({ purpose: 'curiosity' }))).status).toBe(422)
    expect((await begin(asking({ minutes: '11' }))).text).toContain('10 分钟')
    expect((await begin(asking({ why: '看' }))).status).toBe(400)
    expect(await rows('camera_view')).toHaveLength(0)
    const once = asking()
    for (const _ of [1, 2]) expect((await begin(once)).status).toBe(303)
    expect((await begin({ ...once, why: '别的理由' })).status).toBe(409)
    expect(await rows('camera_view')).toHaveLength(1)
    const end = `/desk/camera-views/${once.requestId}/endings`
    expect((await send('centre', end, { requestId: newId() })).status).toBe(303)
    expect(await newest()).toMatchObject({ ended_how: 'closed', picture_at: null })
  })

  test('shows the picture in its order, from this device alone, and hangs up', async () => {
    const { port } = await listening()
    const url = await begun()
    const seen = await watch(port, `${url}/picture`)
    expect(device.heard('INVITE').at(-1)?.start).toMatchObject({ uri: `sip:${CAMERA}@127.0.0.1:${device.port}` })
    expect(device.heard('INVITE').at(-1)?.body.toString()).toMatch(/a=rtpmap:96 PS\/90000/)
    device.stream([Buffer.from('nobody’s')], { source: 1 })
    device.stream(['one ', 'two ', 'three '].map((part) => Buffer.from(part)))
    await vi.waitFor(() => expect(seen.text()).toBe('one two three '))
    expect((await county.staff('centre').get(`${url}/picture`)).status).toBe(409)
    await vi.waitFor(async () => expect((await newest())?.picture_at).not.toBeNull())
    later(7)
    expect((await send('centre', `${url}/endings`, { requestId: newId() })).status).toBe(303)
    await vi.waitFor(() => expect(device.heard('BYE')).toHaveLength(1))
    await vi.waitFor(async () => expect(await newest()).toMatchObject({ ended_how: 'closed' }))
    expect((await county.staff('centre').get(`${url}/picture`)).body.code).toBe('camera.ended')
  })

  test('ends when the page is left, when the device hangs up, and at its time', async () => {
    const { port } = await listening()
    const left = await watch(port, `${await begun()}/picture`)
    left.leave()
    await vi.waitFor(async () => expect(await newest()).toMatchObject({ ended_how: 'left' }))
    await watch(port, `${await begun()}/picture`)
    expect(await device.bye()).toBe(200)
    await vi.waitFor(async () => expect(await newest()).toMatchObject({ ended_how: 'device' }))
    const url = await begun()
    later(119.9)
    await device.tell(keepalive())
    await watch(port, `${url}/picture`)
    await vi.waitFor(async () => expect(await newest()).toMatchObject({ ended_how: 'limit' }))
    await vi.waitFor(() => expect(device.heard('BYE')).toHaveLength(3))
    await begun()
    later(181)
    await county.run('camera-views')
    expect(await newest()).toMatchObject({ ended_how: 'lost' })
  })

  test('is refused while the device is offline or ffmpeg is missing, and the page says which', async () => {
    expect((await begin(asking())).text).toContain('设备离线')
    await county.cameras.close()
    expect(await page('centre', '/desk/cameras')).toContain('网关没有开')
    await county.cameras.open(settings(join(folder, 'not-there')))
    expect(await page('centre', `/desk/cameras/${camera}`)).toContain('没有装 ffmpeg')
  })

  test('is seen by oversight: who, which camera, for which matter, why, how long', async () => {
    for (const who of ['auditor', 'discipline'] as const) {
      const text = await page(who, '/desk/camera-views')
      for (const said of ['童海波', 'dam', '看水边有没有人', `事项 ${number}`, '核实报警', '看了 7 秒'])
        expect(text, said).toContain(said)
    }
    expect((await county.staff('admin').get('/desk/camera-views')).status).toBe(403)
    const verbs = (await rows<{ verb: string }>('audit_entry')).map(({ verb }) => verb)
    expect(verbs.filter((verb) => verb === 'camera.view-begun')).toHaveLength(6)
    expect(verbs.filter((verb) => verb === 'camera.view-ended')).toHaveLength(6)
  })

  test('is no longer possible through a withdrawn device', async () => {
    const id = (await rows<{ id: string }>('camera_device'))[0]?.id
    expect((await send('centre', `/desk/camera-devices/${id}/withdrawals`, { requestId: newId() })).status).toBe(403)
    for (const _ of [1, 2])
      expect((await send('admin', `/desk/camera-devices/${id}/withdrawals`, { requestId: newId() })).status).toBe(303)
    expect(await page('centre', '/desk/cameras')).toContain('还没有摄像机')
    expect((await send('admin', '/desk/camera-devices', entry({ place: PEISHI }))).status).toBe(303)
  })
})

async function listening(): Promise<AddressInfo> {
  if (!county.app.server.listening) await county.app.listen({ port: 0, host: '127.0.0.1' })
  return county.app.server.address() as AddressInfo // It listens on a port.
}

/** A browser that keeps reading; resolves when the camera was called. */
function watch(port: number, path: string): Promise<{ text: () => string; leave: () => void }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: 'sid=test-centre' }
    const calls = device.heard('ACK').length
    let text = ''
    const request = ask({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.on('data', (part: Buffer) => {
        text += part.toString()
      })
      response.on('error', () => undefined)
    })
    request.on('error', () => undefined)
    request.end()
    // The head comes with the first part of the picture: until then what shows that it is asked for is the call.
    const seen = { text: () => text, leave: () => request.destroy() }
    vi.waitFor(() => expect(device.heard('ACK').length).toBe(calls + 1)).then(() => resolve(seen), reject)
  })
}
