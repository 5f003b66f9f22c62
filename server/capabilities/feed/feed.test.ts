import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openPartner, type PartnerStandIn } from '#server/stand-ins/partner.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

let county: TestCounty
let police: PartnerStandIn
let platforms: PartnerStandIn

beforeAll(async () => {
  county = await openCounty()
  const { keys } = (await county.anyone().get('/api/v1/feed-keys')).body
  const countyKey = Buffer.from(keys[0].x, 'base64url')
  police = await openPartner({ countyKey, clock: county.now })
  platforms = await openPartner({ countyKey, clock: county.now })
  for (const [partner, { publicKey }] of [
    ['police', police],
    ['four-platforms', platforms],
  ] as const)
    await county.staff('admin').post(`/api/v1/feeds/${partner}/keys`, { id: newId(), publicKey })
})
afterAll(async () => {
  await police.close()
  await platforms.close()
  await county.close()
})

const MINUTE_MS = 60_000
const later = (minutes: number) => county.setNow(new Date(county.now().getTime() + minutes * MINUTE_MS))
const event = (id: string, type: string, data: object) => ({ specversion: '1.0', id, source: 'stand-in', type, data })
const told = (id: string, change: object = {}) =>
  event(id, 'police.incident.recorded', {
    ...{ number: `JQ-${id}`, regionCode: `${GUIHUA}001`, category: '纠纷', time: '2026-11-15 21:30:00', ...change },
  })
const judged = (id: string, number: string, valid = '有效') => event(id, 'police.incident.judged', { number, valid })
type Signed = ReturnType<PartnerStandIn['signed']>
const send = ({ headers, body }: Signed, partner = 'police') =>
  county.anyone().post(`/api/v1/feeds/${partner}/events`, body, headers)
const states = ({ body }: { body: { results: { state: string; repeated: boolean }[] } }) =>
  body.results.map(({ state, repeated }) => `${state}${repeated ? ' again' : ''}`)
const count = (table: 'incident' | 'feed_event' | 'matter') =>
  asSystem(county, async (tx) => {
    const row = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirst()
    return Number(row?.n)
  })
const dead = async () => (await county.staff('centre').get('/api/v1/feeds/police/dead-letters')).body.events
const settle = (id: string, how: 'retries' | 'droppings', body: object = {}, who: AccountName = 'centre') =>
  county.staff(who).post(`/api/v1/feeds/police/dead-letters/${id}/${how}`, { id: newId(), ...body })

describe('a message of a partner', () => {
  test('is taken when the registered key signed it now, and from nobody else', async () => {
    expect(states(await send(police.signed([told('a1')])))).toEqual(['taken'])
    const stranger = generateKeyPairSync('ed25519').privateKey
    expect((await send(police.signed([told('a2')], { key: stranger }))).body.code).toBe('feed.unsigned')
    expect((await send(platforms.signed([told('a2')]))).body.code).toBe('feed.unsigned')
    expect((await send(police.signed([told('a2')]), 'nobody')).body.code).toBe('feed.unsigned')
    const changed = police.signed([told('a2')])
    expect((await send({ ...changed, body: changed.body.replace('a2', 'a3') })).status).toBe(401)
    const old = new Date(county.now().getTime() - 6 * MINUTE_MS)
    expect(await send(police.signed([told('a2')], { at: old }))).toMatchObject({
      status: 401,
      body: { code: 'feed.old' },
    })
    expect((await county.anyone().post('/api/v1/feeds/police/events', [told('a2')])).status).toBe(415)
    expect(await count('incident')).toBe(1)
  })

  test('down for a day and replayed twice, everything is there once', async () => {
    const before = await count('incident')
    const backlog = Array.from({ length: 40 }, (_, n) => told(`day-${n}`))
    later(24 * 60)
    expect(new Set(states(await send(police.signed(backlog))))).toEqual(new Set(['taken']))
    const replayed = await send(police.signed([...backlog, told('after')].toReversed()))
    expect(states(replayed).filter((state) => state === 'taken again')).toHaveLength(40)
    later(3)
    expect(states(await send(police.signed(backlog)))).toEqual(backlog.map(() => 'taken again'))
    expect(await count('incident')).toBe(before + 41)
  })

  test('sent twice at once is taken once', async () => {
    const before = await count('incident')
    const message = police.signed([told('race')])
    const answers = await Promise.all([send(message), send(message), send(message)])
    expect(answers.flatMap(states).toSorted()).toEqual(['taken', 'taken again', 'taken again'])
    expect(await count('incident')).toBe(before + 1)
  })
})

describe('what cannot be read', () => {
  test('waits with its reason and its field, and says no more of the content than the code nobody knows', async () => {
    const answer = await send(
      police.signed([
        told('b1', { category: '外星人' }),
        told('b2', { regionCode: undefined }),
        told('b3', { regionCode: '999999999999001' }),
        told('b4', { time: '昨天晚上' }),
        event('b5', 'police.something', { name: '张三' }),
        { hello: 'world' },
      ]),
    )
    expect(answer.body.results).toEqual([
      { id: 'b1', state: 'dead', repeated: false, reason: 'unknown-code', field: 'kind', value: '外星人' },
      { id: 'b2', state: 'dead', repeated: false, reason: 'missing', field: 'place' },
      { id: 'b3', state: 'dead', repeated: false, reason: 'incident.place', field: 'place' },
      { id: 'b4', state: 'dead', repeated: false, reason: 'not-a-value', field: 'happenedAt' },
      { id: 'b5', state: 'dead', repeated: false, reason: 'unknown-type', field: 'type', value: 'police.something' },
      { id: '', state: 'dropped', repeated: false, reason: 'not-an-event' },
    ])
    expect((await dead()).length).toBe(5)
  })

  test('another content under a known number is kept apart and changes nothing', async () => {
    expect(states(await send(police.signed([told('a1', { category: '盗窃' })])))).toEqual(['dead'])
    expect((await send(police.signed([told('a1', { category: '盗窃' })]))).body.results[0]).toMatchObject({
      reason: 'same-id-other-content',
      repeated: true,
    })
    const one = (await dead()).find(({ number }: { number: string }) => number === 'a1')
    expect(await settle(one.id, 'retries')).toMatchObject({ status: 409, body: { code: 'feed.other-content' } })
  })

  test('is tried again by the centre alone, and taken once what it lacked has come', async () => {
    expect((await send(police.signed([judged('c1', 'JQ-c0')]))).body.results[0].reason).toBe('incident.unknown')
    const one = (await dead()).find(({ number }: { number: string }) => number === 'c1')
    expect((await settle(one.id, 'retries', {}, 'admin')).status).toBe(403)
    expect((await settle(one.id, 'retries', {}, 'village.guihua')).status).toBe(403)
    expect(await settle(one.id, 'retries')).toMatchObject({ status: 201, body: { state: 'dead' } })
    await send(police.signed([told('c0')]))
    const body = { id: newId() }
    expect(await settle(one.id, 'retries', body)).toMatchObject({ status: 201, body: { state: 'taken' } })
    expect(await settle(one.id, 'retries', body)).toMatchObject({ status: 200, body: { repeated: true } })
    expect((await settle(one.id, 'retries')).body.code).toBe('feed.settled')
    const row = await asSystem(county, (tx) =>
      tx.selectFrom('incident').select(['effective', 'version']).where('number', '=', 'JQ-c0').executeTakeFirst(),
    )
    expect(row).toEqual({ effective: true, version: 1 })
  })

  test('what came before the thing that it speaks of is taken by itself once that has come', async () => {
    await send(police.signed([judged('d1', 'JQ-d0', '无效')]))
    await county.run('feeds-again')
    await send(police.signed([told('d0')]))
    await county.run('feeds-again')
    const row = await asSystem(county, (tx) =>
      tx.selectFrom('incident').select('effective').where('number', '=', 'JQ-d0').executeTakeFirst(),
    )
    expect(row).toEqual({ effective: false })
  })

  test('is given up with a reason only, and what it said is gone', async () => {
    const [one] = await dead()
    expect((await settle(one.id, 'droppings', { reason: 'x' })).status).toBe(400)
    expect(await settle(one.id, 'droppings', { reason: '对方确认是试验数据' })).toMatchObject({ status: 201 })
    const row = await asSystem(county, (tx) =>
      tx.selectFrom('feed_event').select(['state', 'body']).where('id', '=', one.id).executeTakeFirst(),
    )
    expect(row).toEqual({ state: 'dropped', body: null })
  })

  test('what was read is not kept twice', async () => {
    const kept = await asSystem(county, (tx) =>
      tx.selectFrom('feed_event').select('body').where('state', '=', 'taken').where('body', 'is not', null).execute(),
    )
    expect(kept).toEqual([])
  })
})

describe('a matter that another system told of', () => {
  const seen = (id: string, change: object = {}) =>
    event(id, 'event.reported', {
      content: '河边护栏断了一截，有小孩在玩',
      gridCode: `${GUIHUA}001`,
      category: '水边',
      ...change,
    })
  const tell = () => county.run('feeds-tell')

  test('is a matter like any other, and its partner is told what becomes of it, once each time', async () => {
    await county.staff('admin').post('/api/v1/feeds/four-platforms/addresses', { id: newId(), url: platforms.url })
    const before = await count('matter')
    expect(states(await send(platforms.signed([seen('m1')]), 'four-platforms'))).toEqual(['taken'])
    expect(await count('matter')).toBe(before + 1)
    await tell()
    await tell()
    const heard = () => [...platforms.heard.values()].map(({ data }) => data)
    expect(heard()).toMatchObject([{ theirs: 'm1', kind: 'open-water', state: 'reported', version: 1 }])
    expect(JSON.stringify(heard())).not.toContain('护栏')
    const { id } = (await county.staff('grid.guihua').get('/api/v1/matters?queue=mine')).body.lines.find(
      ({ kind }: { kind: string }) => kind === 'open-water',
    )
    const accept = { id: newId(), seen: 1 }
    expect(await county.staff('grid.guihua').post(`/api/v1/matters/${id}/acceptances`, accept)).toMatchObject({
      status: 201,
    })
    await tell()
    expect(heard().map(({ state }) => state)).toEqual(['reported', 'accepted'])
  })

  test('a partner that is down misses nothing: it is told when it is back, later each time', async () => {
    platforms.setDown(true)
    const before = platforms.heard.size
    await send(platforms.signed([seen('m2')]), 'four-platforms')
    await tell()
    const tries = platforms.calls().refused
    await tell()
    expect(platforms.calls().refused).toBe(tries)
    const waiting = async () =>
      (await county.staff('centre').get('/api/v1/feeds')).body.partners.find(
        ({ partner }: { partner: string }) => partner === 'four-platforms',
      )
    expect(await waiting()).toMatchObject({ toSend: 1, lastError: 'http-503' })
    platforms.setDown(false)
    later(24 * 60)
    await tell()
    expect(platforms.heard.size).toBe(before + 1)
    expect(await waiting()).toMatchObject({ toSend: 0, lastError: null })
  })

  test('who cannot be reached fetches, and says what arrived', async () => {
    await county.staff('admin').post('/api/v1/feeds/four-platforms/addresses', { id: newId() })
    await send(platforms.signed([seen('m3')]), 'four-platforms')
    await tell()
    const pull = async (received: string[]) => {
      const { headers, body } = platforms.signed({ received })
      const answer = await county.anyone().post('/api/v1/feeds/four-platforms/pulls', body, headers)
      return JSON.parse(answer.text) as { id: string; data: { theirs: string } }[]
    }
    const first = await pull([])
    expect(first.map(({ data }) => data.theirs)).toEqual(['m3'])
    expect(await pull([])).toEqual(first)
    expect(await pull(first.map(({ id }) => id))).toEqual([])
  })
})

test('a key is added once, and nothing signed by a revoked one is taken; an address must be safe', async () => {
  const add = (publicKey: string, who: AccountName = 'admin') =>
    county.staff(who).post('/api/v1/feeds/police/keys', { id: newId(), publicKey })
  expect((await add(police.publicKey)).body.code).toBe('feed.key-known')
  expect((await add(police.publicKey, 'centre')).status).toBe(403)
  const other = await openPartner({ countyKey: Buffer.alloc(32), clock: county.now })
  const { body } = await add(other.publicKey)
  expect(states(await send(other.signed([told('k1')])))).toEqual(['taken'])
  const revoke = () => county.staff('admin').post(`/api/v1/feeds/police/keys/${body.id}/revocations`, { id: newId() })
  expect([(await revoke()).status, (await revoke()).status]).toEqual([201, 200])
  expect((await send(other.signed([told('k2')]))).status).toBe(401)
  await other.close()
  for (const url of ['http://example.org/x', 'file:///etc/passwd', 'https://a:b@example.org', 'nonsense'])
    expect((await county.staff('admin').post('/api/v1/feeds/police/addresses', { id: newId(), url })).body.code).toBe(
      'feed.address',
    )
})

test('at the desk a sheet is read row by row, once, and its pages say what waits', async () => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', 'test-centre')
  expect((await browser.get('/desk/feeds')).text).toContain('公安警情系统')
  const page = (await browser.get('/desk/feeds/police')).text
  expect(page).toContain('没读懂')
  expect(page).not.toContain('张三')
  await browser.get('/desk/feeds/safe-county')
  const sheet = `编号,时间,内容,网格编码,地点,类别\n1,2026-11-15 08:00,楼道堆了电瓶车,${GUIHUA}001,桂花路3号,消防\n2,,没有网格,,,消防\n`
  const upload = async () => {
    const { text } = await browser.get('/desk/feeds/safe-county')
    const form = new FormData()
    form.set('formToken', /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? '')
    form.set('requestId', newId())
    form.set('file', new Blob([sheet]), 'hazards.csv')
    const request = new Request('http://x', { method: 'POST', body: form })
    const cookie = [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    return county.app.inject({
      method: 'POST',
      url: '/desk/feeds/safe-county/sheets',
      headers: { 'content-type': request.headers.get('content-type') ?? '', accept: 'text/html', cookie },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }
  const first = await upload()
  expect(first.headers['location']).toBe('/desk/feeds/safe-county?rows=1-0-1')
  expect((await upload()).headers['location']).toBe('/desk/feeds/safe-county?rows=0-2-0')
  await county.run('feeds-tell')
  const csv = (await browser.get('/desk/feeds/safe-county/messages.csv')).text
  expect(csv).toContain('fire-hazard')
  expect(csv).not.toContain('电瓶车')
})
