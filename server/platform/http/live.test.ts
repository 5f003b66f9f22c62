import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { onServer } from '#testing/database.ts'
import { type AccountName, GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
let base = ''
beforeAll(async () => {
  county = await openCounty()
  await county.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(county.app.server.address() as AddressInfo).port}`
})
afterAll(() => county.close())

interface Said {
  event: string
  data: { id?: string; listening?: boolean }
}

/** An open screen: what it was told so far, and a way to wait for more. */
async function screen(account?: AccountName) {
  const stop = new AbortController()
  const headers = account ? { cookie: `sid=test-${account}` } : {}
  const response = await fetch(`${base}/desk/events`, { headers, signal: stop.signal })
  const said: Said[] = []
  const reading = response.ok ? read(response, said) : undefined
  const until = async (wanted: (one: Said) => boolean) => {
    const found = () => said.find(wanted)
    for (let i = 0; i < 200 && !found(); i++) await new Promise((done) => setTimeout(done, 25))
    return found()
  }
  const leave = () => {
    stop.abort()
    return reading
  }
  return { response, said, until, leave }
}

async function read({ body }: Response, said: Said[]): Promise<void> {
  const words = new TextDecoder()
  let text = ''
  const chunks = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  for (;;) {
    const next = await chunks.next().catch(() => ({ done: true, value: undefined }))
    if (next.done) return
    text += words.decode(next.value as Uint8Array, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, name] = /^event: (.*)$/m.exec(event) ?? []
      const [, data] = /^data: (.*)$/m.exec(event) ?? []
      if (name && data) said.push({ event: name, data: JSON.parse(data) })
    }
  }
}

const heard = (id: string) => (one: Said) => one.event === 'change' && one.data.id === id
const listening = (one: Said) => one.event === 'beat' && one.data.listening === true

test('a desk hears of changes within its reach and of no others', async () => {
  const town = await screen('town.shouchang')
  const other = await screen('town.qiantan')
  const centre = await screen('centre')
  expect(town.response.headers.get('content-type')).toContain('text/event-stream')
  for (const one of [town, other, centre]) expect(await one.until(listening)).toBeTruthy()
  const [here, there] = [county.report(), county.report({ villageCode: PEISHI })]
  await county.anyone().post('/api/v1/matters', here)
  await county.anyone().post('/api/v1/matters', there)
  expect(await town.until(heard(here.id))).toBeTruthy()
  expect(await other.until(heard(there.id))).toBeTruthy()
  expect(await centre.until(heard(there.id))).toBeTruthy()
  expect(town.said.find(heard(there.id))).toBeUndefined()
  expect(other.said.find(heard(here.id))).toBeUndefined()
  expect(JSON.stringify(centre.said)).not.toContain('路灯')
  for (const one of [town, other, centre]) await one.leave()
})

test('a department hears of what it has a part in, nobody without casework hears anything', async () => {
  const transport = await screen('dept.transport')
  const housing = await screen('dept.housing')
  expect(await transport.until(listening)).toBeTruthy()
  const report = county.report({ villageCode: PEISHI })
  await county.anyone().post('/api/v1/matters', report)
  await county.staff('centre').post(`/api/v1/matters/${report.id}/assignments`, {
    id: report.id.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    seen: 1,
    to: '330182/dept-transport',
  })
  expect(await transport.until(heard(report.id))).toBeTruthy()
  expect(housing.said.find(heard(report.id))).toBeUndefined()
  for (const nobody of ['auditor', 'admin', 'playbook'] as const)
    expect((await screen(nobody)).response.status, nobody).toBe(403)
  expect((await screen()).response.status).toBe(401)
  for (const one of [transport, housing]) await one.leave()
})

test('when the database cuts the line the screen is told, and hears again afterwards', async () => {
  const village = await screen('village.guihua')
  expect(await village.until(listening)).toBeTruthy()
  await onServer(
    county.database.ownerUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'shanzhi live'`,
  )
  expect(await village.until((one) => one.event === 'beat' && one.data.listening === false)).toBeTruthy()
  village.said.length = 0
  expect(await village.until(listening)).toBeTruthy()
  const report = county.report({ villageCode: GUIHUA })
  await county.anyone().post('/api/v1/matters', report)
  expect(await village.until(heard(report.id))).toBeTruthy()
  await village.leave()
})
