import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
let door: string
beforeAll(async () => {
  county = await openCounty()
  door = newId()
  const body = {
    id: door,
    gridCode: `${GUIHUA}001`,
    doorCode: '1',
    doorText: '桂花路1号',
    consent: 'law',
    head: '叶根土',
    phone: '13800001234',
    people: 3,
  }
  await county.staff('grid.guihua').post('/api/v1/households', body)
})
afterAll(() => county.close())

const put = (id: string, body: object, who: 'grid.guihua' | 'grid.shibaqiao' = 'grid.guihua') =>
  county.staff(who).send('PUT', `/api/v1/sync/records/${id}`, body)
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
const snapshot = async (query = '') => (await county.staff('grid.guihua').get(`/api/v1/sync/snapshot${query}`)).body

describe('a record', () => {
  test('sent twice is kept once; other content under its id goes into quarantine and overwrites nothing', async () => {
    const id = newId()
    expect(await put(id, made({ text: '老人身体好' }))).toMatchObject({
      status: 201,
      body: { id, state: 'kept', missingPhotos: [], conflicts: [] },
    })
    expect(await put(id, made({ text: '老人身体好' }))).toMatchObject({ status: 200 })
    expect(await put(id, made({ text: '另外的话' }))).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    })
    await put(id, made({ text: '另外的话' }))
    const held = await asSystem(county, (tx) =>
      tx.selectFrom('sync_quarantine').select('why').where('record_id', '=', id).execute(),
    )
    expect(held).toEqual([{ why: 'same-id-other-content' }])
    const [row] = await asSystem(county, (tx) =>
      tx.selectFrom('grid_record').select(['text']).where('id', '=', id).execute(),
    )
    expect(row?.text).toBe('老人身体好')
  })

  test('counts on its own day: a phone three days fast is set right, and never past the receipt', async () => {
    const fast = new Date(county.now().getTime() + 3 * 86_400_000).toISOString()
    const [right, unknown] = [newId(), newId()]
    await put(right, made({ deviceAt: fast, deviceOffsetMinutes: 3 * 24 * 60 }))
    await put(unknown, made({ deviceAt: fast }))
    const rows = await asSystem(county, (tx) =>
      tx.selectFrom('grid_record').select(['happened_on', 'device_at']).where('id', 'in', [right, unknown]).execute(),
    )
    expect(rows.map((row) => row.happened_on)).toEqual(['2026-11-16', '2026-11-16'])
    expect(rows[0]?.device_at?.toISOString()).toBe(fast)
  })

  test('of another grid, of no shape or of an old app: refused and kept aside, or taken with a word', async () => {
    const [foreign, crooked] = [newId(), newId()]
    expect(await put(foreign, made(), 'grid.shibaqiao')).toMatchObject({
      status: 422,
      body: { code: 'grid.unknown', params: { quarantined: 1 } },
    })
    expect(await put(crooked, made({ outcome: 'perhaps' }))).toMatchObject({
      status: 422,
      body: { params: { quarantined: 1 } },
    })
    const old = await put(newId(), made({ appVersion: '2026-01-01' }))
    expect(old).toMatchObject({ status: 426, body: { code: 'app.too-old', kept: { state: 'kept' } } })
    for (const stranger of ['committee.guihua', 'dept.housing', 'admin'] as const)
      expect((await county.staff(stranger).send('PUT', `/api/v1/sync/records/${newId()}`, made())).status).toBe(403)
    expect((await county.anyone().send('PUT', `/api/v1/sync/records/${newId()}`, made())).status).toBe(401)
  })

  test('two sends at the same moment make one record, one matter, one count', async () => {
    const id = newId()
    const body = made({ kind: 'quarrel', outcome: undefined, text: '两家为晒谷场争吵' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => put(id, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
    const matters = await asSystem(county, (tx) =>
      tx.selectFrom('matter').select('id').where('text', '=', '两家为晒谷场争吵').execute(),
    )
    expect(matters).toHaveLength(1)
  })
})

describe('what follows from a record', () => {
  test('a quarrel is a matter at its grid; solved on the spot it closes with the resident’s word', async () => {
    const id = newId()
    const { body } = await put(
      id,
      made({
        kind: 'quarrel',
        outcome: undefined,
        text: '为排水沟争吵，已经讲和',
        solvedOnSpot: { text: '各让一步，沟往东移', residentSays: 'yes', satisfaction: 'satisfied' },
      }),
    )
    const matter = await county.staff('grid.guihua').get(`/api/v1/matters/${body.matterId}`)
    expect(matter).toMatchObject({ status: 200, body: { state: 'closed' } })
    const asked = await put(
      newId(),
      made({
        kind: 'hazard',
        outcome: undefined,
        text: '老屋檐瓦松动',
        solvedOnSpot: { text: '取下了松瓦', residentSays: 'not-asked' },
      }),
    )
    expect((await county.staff('grid.guihua').get(`/api/v1/matters/${asked.body.matterId}`)).body.state).toBe('handled')
  })

  test('asks at the door become matters, promises keep owner and day, facts go into the register', async () => {
    const id = newId()
    const { body } = await put(
      id,
      made({
        asks: [{ text: '村口路灯不亮', kindKey: 'street-lamp' }, { text: '想办老年证' }],
        promises: [{ text: '下周带表格来', dueOn: '2026-11-25' }],
        facts: [{ field: 'people', value: '4', basedOn: { value: '3', version: 2 } }],
      }),
    )
    expect(body.matterId).toBeDefined()
    const kinds = await asSystem(county, async (tx) => {
      const [row] = await tx.selectFrom('grid_record').select('matter_ids').where('id', '=', id).execute()
      return tx
        .selectFrom('matter')
        .select('kind')
        .where('id', 'in', row?.matter_ids ?? [])
        .orderBy('kind')
        .execute()
    })
    expect(kinds.map(({ kind }) => kind)).toEqual(['other', 'street-lamp'])
    const second = await put(
      newId(),
      made({ facts: [{ field: 'people', value: '6', basedOn: { value: '3', version: 2 } }] }),
    )
    expect(second.body.conflicts).toEqual([{ field: 'people', mine: '6', theirs: '4' }])
    expect((await county.staff('grid.guihua').get(`/api/v1/households/${door}`)).body.people).toBe(4)
  })

  test('counts by grid, village, town and county from deltas, equal to a sum over the records', async () => {
    await county.run('record-counts')
    const totals = () =>
      asSystem(county, (tx) =>
        tx
          .selectFrom('record_total')
          .select(['place_code', 'month', 'kind', 'measure', 'n'])
          .where('n', '<>', 0)
          .orderBy('place_code')
          .orderBy('kind')
          .orderBy('measure')
          .execute(),
      )
    const folded = await totals()
    expect(folded.length).toBeGreaterThan(4)
    const pg = await import('pg')
    const owner = new pg.default.Client({ connectionString: county.database.ownerUrl })
    await owner.connect()
    await owner.query('select sum_record_counts()')
    await owner.end()
    expect(await totals()).toEqual(folded)
  })
})

describe('several records at once', () => {
  const send = (records: object[], who: 'grid.guihua' | 'committee.guihua' = 'grid.guihua') =>
    county.staff(who).post('/api/v1/sync/records', { records })

  test('each is answered for itself: kept, known, or set aside; sent again nothing is done twice', async () => {
    const [good, crooked, known, quarrel, foreign] = [newId(), newId(), newId(), newId(), newId()]
    const before = made({ text: '先到的一条' })
    await put(known, before)
    const words = '两家为水沟争吵，一起交的'
    const fight = made({ kind: 'quarrel', outcome: undefined, text: words })
    const records = [
      { id: good, body: made({ text: '一起交的第一条' }) },
      { id: crooked, body: made({ outcome: 'perhaps' }) },
      { id: known, body: before },
      { id: quarrel, body: fight },
      { id: foreign, body: made({ gridCode: '330182109250001' }) },
      { id: known, body: made({ text: '同号另外的话' }) },
    ]
    const told = (await send(records)).body.records
    expect(told.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
      [good, 201],
      [crooked, 422],
      [known, 200],
      [quarrel, 201],
      [foreign, 422],
      [known, 409],
    ])
    expect(told[3]).toMatchObject({ state: 'kept', matterId: expect.any(String) })
    expect(told[4]).toMatchObject({ code: 'grid.unknown', params: { quarantined: 1 } })
    const again = (await send(records)).body.records.map(({ status }: { status: number }) => status)
    expect(again).toEqual([200, 422, 200, 200, 422, 409])
    await asSystem(county, async (tx) => {
      const aside = tx.selectFrom('sync_quarantine').select('record_id').where('record_id', 'in', [crooked, foreign])
      expect(await aside.execute()).toHaveLength(2)
      const matters = tx.selectFrom('matter').select('id').where('text', '=', words)
      expect(await matters.execute()).toHaveLength(1)
    })
    expect((await send(records, 'committee.guihua')).status).toBe(403)
  })

  test('of two phones at once, in opposite order, at the same doors: none waits for ever, none is doubled', async () => {
    const ids = Array.from({ length: 12 }, () => newId())
    const records = ids.map((id, n) => ({ id, body: made({ text: `同时交的 ${n}` }) }))
    const answers = await Promise.all([
      send(records),
      send([...records].reverse()),
      put(ids[5] ?? '', records[5]?.body ?? {}),
    ])
    expect(answers.map(({ status }) => status < 300)).toEqual([true, true, true])
    const rows = await asSystem(county, (tx) =>
      tx.selectFrom('grid_record').select('id').where('id', 'in', ids).execute(),
    )
    expect(rows).toHaveLength(12)
  })
})

describe('photos', () => {
  test('come first or later, in parts, resumed where they broke, and only whole ones count', async () => {
    const bytes = await sharp({
      create: {
        width: 60,
        height: 40,
        channels: 3,
        background: '#684',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer()
    const hash = createHash('sha256').update(bytes).digest('hex')
    const url = `/api/v1/sync/photos/${hash}`
    const grid = county.staff('grid.guihua')
    const part = (from: number, to: number) =>
      grid.send('PUT', url, bytes.subarray(from, to), {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${from}-${to - 1}/${bytes.length}`,
      })
    const id = newId()
    expect((await put(id, made({ photos: [hash] }))).body.missingPhotos).toEqual([hash])
    expect((await grid.send('HEAD', url)).headers['upload-offset']).toBe('0')
    expect(await part(0, 100)).toMatchObject({ status: 202 })
    expect(await part(200, 300)).toMatchObject({ status: 409, headers: { 'upload-offset': '100' } })
    expect(await part(100, bytes.length)).toMatchObject({ status: 200, body: { sha256: hash, stored: true } })
    expect(await part(0, 100)).toMatchObject({ status: 200 })
    expect((await put(id, made({ photos: [hash] }))).body.missingPhotos).toEqual([])
    const acks = await grid.post('/api/v1/sync/acks', { ids: [id, newId()] })
    expect(acks.body).toMatchObject({ kept: [id], photos: { kept: [hash], unknown: [] } })
    expect(acks.body.unknown).toHaveLength(1)
    const wrong = 'f'.repeat(64)
    expect(
      await grid.send('PUT', `/api/v1/sync/photos/${wrong}`, bytes, { 'content-type': 'application/octet-stream' }),
    ).toMatchObject({ status: 422, body: { code: 'photo.hash' } })
  })
})

describe('the snapshot', () => {
  test('holds the grid with masks only, answers to its tag, and then only what changed', async () => {
    const first = await snapshot()
    expect(first).toMatchObject({
      grid: { code: `${GUIHUA}001` },
      households: [{ id: door, headMask: '叶*土', phoneMask: '138****1234' }],
    })
    expect(JSON.stringify(first)).not.toMatch(/叶根土|13800001234/)
    const grid = county.staff('grid.guihua')
    const { headers } = await grid.get('/api/v1/sync/snapshot?since=0')
    expect((await grid.get('/api/v1/sync/snapshot?since=0', { 'if-none-match': String(headers['etag']) })).status).toBe(
      304,
    )
    await grid.post(`/api/v1/households/${door}/flags`, { id: newId(), kind: 'elder-alone' })
    expect((await snapshot(`?since=${first.version}`)).households).toMatchObject([
      { id: door, keyFlags: [{ kind: 'elder-alone', cycleDays: 14 }] },
    ])
    expect(await snapshot(`?grid=${GUIHUA}002`)).toMatchObject({
      grid: { code: `${GUIHUA}001` },
      purge: { grid: `${GUIHUA}002` },
    })
  })
})

describe('a revoked worker’s phone', () => {
  test('hands its unsent work over by its key alone, and nobody else’s key does', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const device = newId()
    const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
    expect(
      await county.staff('grid.guihua').post('/api/v1/sync/devices', { id: device, publicKey: spki }),
    ).toMatchObject({ status: 201 })
    const [id, content] = [newId(), JSON.stringify(made({ text: '离岗前的最后一条' }))]
    const signature = sign('sha256', Buffer.from(`${id}\n${content}`), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64')
    const send = (body: object) => county.anyone().send('PUT', `/api/v1/sync/quarantine/${id}`, body)
    expect(await send({ device, content, signature })).toMatchObject({ status: 202 })
    expect(await send({ device, content, signature })).toMatchObject({ status: 202 })
    expect(await send({ device, content: `${content} `, signature })).toMatchObject({ status: 403 })
    expect(await send({ device: newId(), content, signature })).toMatchObject({ status: 403 })
  })
})
