import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { actOn, entrusted } from '#testing/mandates.ts'
import { readPdf } from '#testing/pdf.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, SHOUCHANG } from '#testing/world.ts'
import { changedPapers, recounted } from '../../../bin/recount.ts'

let county: TestCounty
let owner: pg.Client
beforeAll(async () => {
  county = await openCounty()
  owner = new pg.Client({ connectionString: county.database.ownerUrl })
  await owner.connect()
  await owner.query(`select set_config('app.reader', 'system', false)`)
  await fill()
})
afterAll(async () => {
  await owner.end()
  await county.close()
})

const problem = ({ status, body }: Answer) => [status, body.code]
const JANUARY = '2026-01-01'
const HALF = 'template=half-year&place=330182&from=2026-01&to=2026-06'

/** Records of a half-year, and one mandate of November in which more is said than done. */
async function fill(): Promise<void> {
  const rows = ['information', 'voice', 'publicity', 'visit', 'visit'].map((kind, n) => ({
    ...{ county: COUNTY, id: newId(), kind, grid_code: `${GUIHUA}001`, happened_on: `2026-0${n + 1}-10` },
    ...{ outcome: kind === 'visit' ? 'reached' : null, verdict: n < 2 ? 'valid' : null },
    ...{ received_at: new Date('2026-07-01T00:00:00Z'), source: 'phone', author: newId(), author_name: '叶小燕' },
    ...{ author_unit: `${GUIHUA}001/grid`, body_hash: Buffer.alloc(32) },
  }))
  await asSystem(county, (tx) => tx.insertInto('grid_record').values(rows).execute())
  await owner.query('select sum_record_counts()')
  await toldLater()
  const { id, receipt } = await entrusted(county)
  await actOn(county, id, 'takings', { noTie: true })
  await actOn(county, id, 'closings', { outcome: 'not-solved', text: '没有办成' })
  const body = { id: newId(), satisfaction: 'satisfied' }
  await county.anyone().post(`/api/v1/receipts/${receipt}/mandate-ratings`, body)
}

/** Of February: entered on the first of March, and judged, agreed or ended on the tenth. */
async function toldLater(): Promise<void> {
  const [incident, dispute, grid] = [newId(), newId(), `${GUIHUA}001`]
  const [entered, later] = ['2026-03-01T01:00:00Z', '2026-03-10T01:00:00Z']
  await owner.query(
    `insert into incident (county, id, partner, number, place_code, police_unit, kind, happened_at, happened_on, recorded_at, version)
     values ($1, $2, 'police', 'JQ1', $3, '330182/dept-public-security', 'quarrel', '2026-02-01T01:00:00Z', '2026-02-01', $4, 0)`,
    [COUNTY, incident, grid, entered],
  )
  await owner.query(
    `insert into incident_fact (county, incident_id, place_code, police_unit, seq, id, verb, at, by_kind, data)
     values ($1, $2, $3, '330182/dept-public-security', 1, $4, 'judged', $5, 'system', '{"effective": true}')`,
    [COUNTY, incident, grid, newId(), later],
  )
  await owner.query('update incident set effective = true, version = 1 where id = $1', [incident])
  await owner.query(
    `insert into dispute (county, id, village_code, place_code, title, text, kind, origin, body, accounts, stage, received_on,
       agreement, mediated_on, ended_as, ended_on, registered_at, since_at, version)
     values ($1, $2, $3, $3, '界址', '两家界址', 'boundary', 'entered', $4, '{}', 'ended', '2026-02-01', 'written', '2026-02-20',
       'performed', '2026-02-20', $5, $5, 1)`,
    [COUNTY, dispute, GUIHUA, `${GUIHUA}/village`, later],
  )
  await owner.query(
    `insert into dispute_action (county, dispute_id, seq, id, verb, at, by_kind, data) values ($1, $2, 1, $3, 'entered', $4, 'system', '{}')`,
    [COUNTY, dispute, newId(), later],
  )
  for (const [recorded, ended] of [
    [entered, null],
    ['2026-02-01T01:00:00Z', later],
  ])
    await owner.query(
      `insert into grid_post (county, id, grid_code, role, person_name, phone, valid_from, valid_to, body_hash, recorded_at, end_recorded_at)
       values ($1, $2, $3, 'part-time', '叶小燕', '13800000000', '2026-02-01', $4, '', $5, $6)`,
      [COUNTY, newId(), grid, ended && '2026-02-20', recorded, ended],
    )
}

const figures = async (query: string, who: AccountName = 'centre') =>
  (await county.staff(who).get(`/api/v1/reports/figures?${query}`)).body

describe('a report', () => {
  test('counts what the rows count, says what nobody counts, and stops at the reader’s territory', async () => {
    const { same, notCounted } = await figures(HALF)
    const n = (key: string) => same.figures[key]?.n
    expect(['records', 'records-checked', 'records-valid', 'publicity', 'person-visits'].map(n)).toEqual([
      2, 2, 2, 1, 2,
    ])
    expect(same.figures.publicity.href).toContain('kind=publicity')
    for (const key of notCounted) expect(same.figures[key]).toBeUndefined()
    expect(problem(await county.staff('town.qiantan').get(`/api/v1/reports/figures?place=${SHOUCHANG}`))).toEqual([
      404,
      'not-found',
    ])
    expect((await county.staff('town.shouchang').get(`/api/v1/reports/figures?place=${SHOUCHANG}`)).status).toBe(200)
    expect((await county.staff('auditor').get('/api/v1/reports/figures')).status).toBe(403)
    expect(problem(await county.staff('centre').get('/api/v1/reports/figures?template=none'))).toEqual([
      422,
      'report.no-template',
    ])
    expect(problem(await county.staff('centre').get('/api/v1/reports/figures?from=2026-05&to=2026-02'))).toEqual([
      422,
      'report.months',
    ])
  })

  test('as it was known on an earlier day leaves out what came in later', async () => {
    const { same } = await figures(`${HALF}&known=2026-06-30`)
    expect(same.figures.records.n).toBe(0)
    const later = await figures(`${HALF}&known=2026-07-02`)
    expect(later.same.figures.records.n).toBe(2)
    const month = 'template=month&from=2026-11&to=2026-11'
    expect((await figures(month)).same.figures.entrusted.n).toBe(1)
    expect((await figures(`${month}&known=2026-11-10`)).same.figures.entrusted.n).toBe(0)
    expect((await figures(`${month}&known=2026-11-17`)).same.figures['entrusted-satisfied'].n).toBe(1)
    // What was entered, judged or ended later was not known: police incidents, agreements, posts.
    const known = async (day: string) => {
      const { same: counted } = await figures(`template=half-year&place=330182&from=2026-02&to=2026-02&known=${day}`)
      return ['police-effective', 'disputes-mediated', 'part-time'].map((key) => counted.figures[key].n)
    }
    const [before, between, after] = [await known('2026-02-27'), await known('2026-03-05'), await known('2026-03-12')]
    expect([before.slice(0, 2), between.slice(0, 2), after.slice(0, 2)]).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ])
    expect([(between[2] ?? 0) - (before[2] ?? 0), (after[2] ?? 0) - (between[2] ?? 0)]).toEqual([1, -1])
  })

  test('agrees with a second count from the rows, and a planted difference is found', async () => {
    const month = await figures('template=month&from=2026-11&to=2026-11')
    const half = await figures(HALF)
    const differences = async () => {
      const found: string[] = []
      for (const { same } of [half, month]) {
        const keys = Object.keys(same.figures)
        const again = await recounted(owner, { county: COUNTY, place: COUNTY, from: same.from, to: same.to }, keys)
        for (const key of keys) if (again[key] !== same.figures[key].n) found.push(key)
      }
      return found
    }
    expect(await differences()).toEqual([])
    const columns = 'kind, grid_code, happened_on, received_at, source, author, author_name, author_unit, body_hash'
    await owner.query(`insert into grid_record (county, id, ${columns})
      select county, gen_random_uuid(), ${columns} from grid_record where kind = 'publicity' limit 1`)
    expect(await differences()).toEqual(['publicity'])
    await owner.query('select sum_record_counts()')
  })
})

describe('drafts and releases', () => {
  const send = async (path: string, fields: Record<string, unknown>, who: AccountName) => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `sid=test-${who}; ${cookie}`, 'content-type': FORM_TYPE }
    return await county.app.inject({ method: 'POST', url: path, headers, payload })
  }
  const paper = async (id: string, form: string, lang = 'zh-CN') =>
    await county.app.inject({
      url: `/desk/reports/${id}/paper.${form}`,
      headers: { cookie: 'sid=test-centre', 'accept-language': lang },
    })

  test('a released report stays byte for byte as printed, whatever comes in later', async () => {
    const body = { id: newId(), template: 'month', place: COUNTY, from: '2026-11', to: '2026-11' }
    const post = (who: AccountName) => county.staff(who).post('/api/v1/reports', body)
    expect((await post('village.guihua')).status).toBe(403)
    expect((await post('centre')).status).toBe(201)
    expect((await post('centre')).body.repeated).toBe(true)
    expect((await county.staff('town.qiantan').post('/api/v1/reports', { ...body, id: newId() })).status).toBe(404)
    const draft = (await county.staff('centre').get(`/desk/reports/${body.id}`)).text
    expect(draft).toContain('满意的比解决的多 1 件')
    const release = { id: newId() }
    expect((await send(`/desk/reports/${body.id}/releases`, release, 'leader.shouchang')).statusCode).toBe(404)
    expect((await send(`/desk/reports/${body.id}/releases`, release, 'centre')).statusCode).toBe(303)
    const again = await county.staff('centre').post(`/api/v1/reports/${body.id}/releases`, release)
    expect([again.status, again.body.repeated]).toEqual([201, true])
    expect(problem(await county.staff('centre').post(`/api/v1/reports/${body.id}/releases`, { id: newId() }))).toEqual([
      409,
      'report.released',
    ])
    const first = (await paper(body.id, 'pdf')).rawPayload
    expect(readPdf(first).pages.join('').replaceAll(/\s/g, '')).toContain('满意的比解决的多')
    await entrusted(county)
    const page = (await county.staff('centre').get(`/desk/reports/${body.id}`)).text
    expect(page).toContain(sha256(first).toString('hex'))
    expect((await paper(body.id, 'pdf')).rawPayload.equals(first)).toBe(true)
    expect((await figures('template=month&from=2026-11&to=2026-11')).same.figures.entrusted.n).toBe(2)
    for (const lang of ['zh-CN', 'en'])
      expect((await paper(body.id, 'docx', lang)).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(await changedPapers(owner)).toEqual([])
    await expect(owner.query(`update report_file set bytes = 'x'`)).rejects.toThrow()
  })

  test('the last month and half-year are drafted by themselves, once', async () => {
    await county.run('reports-draft')
    await county.run('reports-draft')
    const { reports } = (await county.staff('centre').get('/api/v1/reports')).body
    const own = reports.filter(({ madeBySystem }: { madeBySystem: boolean }) => madeBySystem)
    expect(own.map(({ template, from, to }: Record<string, string>) => [template, from, to]).sort()).toEqual([
      ['half-year', JANUARY, '2026-06-01'],
      ['month', '2026-10-01', '2026-10-01'],
    ])
    expect((await county.staff('village.guihua').get('/api/v1/reports')).body.reports).toEqual([])
  })

  test.each(['zh-CN', 'en'])('every page and paper of any place and period draws, in %s', async (lang) => {
    const get = (path: string, who: AccountName = 'centre') => county.staff(who).get(path, { 'accept-language': lang })
    expect((await get('/desk/reports')).text).toContain('/desk/reports/shown')
    const shown = await get(`/desk/reports/shown?${HALF}`)
    expect(shown.text).toContain('/desk/grid-records?place=330182&amp;kind=publicity')
    expect((await get(`/desk/reports/shown?place=${GUIHUA}`, 'village.guihua')).status).toBe(200)
    for (const form of ['pdf', 'docx']) expect((await get(`/desk/reports/shown.${form}?${HALF}`)).status).toBe(200)
  })
})
