import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultOfScheme } from '#capabilities/playbook/check-contest.ts'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { computed } from '#testing/contests.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, PEISHI, QIANTAN, SHIBAQIAO, SHOUCHANG } from '#testing/world.ts'
import { measureFairness } from './rules/fairness.ts'
import { canonical, countOutcomes, type Outcome } from './rules/index.ts'
import { listOf, type RoundData, type SchemeOfRound } from './rules/recompute.mjs'

const DAY_MS = 86_400_000
let county: TestCounty
let id: string
beforeAll(async () => {
  county = await openCounty()
  await asSystem(county, (tx) =>
    tx
      .insertInto('disclosure')
      .values([...due(GUIHUA, 60, 30), ...due(PEISHI, 60, 59)])
      .execute(),
  )
  id = await computed(county)
})
afterAll(() => county.close())

/** So many things of September that were due, so many of them in time. */
const due = (village: string, all: number, inTime: number) =>
  Array.from({ length: all }, (_, i) => {
    const at = '2026-09-15T00:00:00Z'
    return {
      ...{ county: county.floor.county, id: newId(), village_code: village, item: 'made-up', period: `n${i}` },
      ...{ period_from: '2026-08-01', period_to: '2026-08-31', due_at: at, made_at: at, origin: 'catalogue' },
      ...{ stage: 'published', since_at: at, first_published_at: i < inTime ? at : '2026-09-20T00:00:00Z', version: 1 },
    }
  })
const problem = ({ status, body }: Answer) => [status, body.code]
const read = async () => (await county.staff('centre').get(`/api/v1/contest-rounds/${id}`)).body
const act = async (who: AccountName, resource: string, body: Record<string, unknown> = {}) =>
  county
    .staff(who)
    .post(`/api/v1/contest-rounds/${id}/${resource}`, { id: newId(), seen: (await read()).version, ...body })
const OBJECTION = { indicator: 'disclosure', text: '有三十条公布了，系统里晚录' }

describe('a round of the contest', () => {
  test('is computed by itself, once, and hangs nowhere while it is in preview', async () => {
    await county.run('contests')
    const { rounds } = (await county.staff('centre').get('/api/v1/contest-rounds')).body
    // One of towns, one of villages, each by its own scheme.
    const made = { month: '2026-10', stage: 'preview', previewUntil: '2026-11-19' }
    expect(rounds).toMatchObject([made, made])
    const round = await read()
    expect(round.data.figures.disclosure).toMatchObject({ [SHOUCHANG]: [30, 60], [QIANTAN]: [59, 60] })
    expect(round.list.units.map(({ list }: { list: string }) => list)).toEqual(['red', 'black'])
    expect((await county.anyone().get('/contest/2026-10')).status).toBe(404)
    expect((await county.anyone().get('/api/v1/contests')).body.months).toEqual([])
    expect((await county.staff('grid.guihua').get(`/api/v1/contest-rounds/${id}`)).status).toBe(403)
  })

  test('a town objects to its own figure; upheld, the figure is corrected and the list follows', async () => {
    expect((await act('village.guihua', 'objections', OBJECTION)).status).toBe(403)
    expect(problem(await act('town.shouchang', 'objections', { ...OBJECTION, indicator: 'photos' }))).toEqual([
      422,
      'contest.indicator',
    ])
    const objection = newId()
    expect((await act('town.shouchang', 'objections', { ...OBJECTION, id: objection })).status).toBe(201)
    const again = (more = {}) => act('town.shouchang', 'objections', { ...OBJECTION, id: objection, seen: 1, ...more })
    expect((await again()).body.repeated).toBe(true)
    expect(problem(await again({ text: '另外一句话' }))).toEqual([409, 'same-id-other-content'])
    county.setNow(new Date(county.now().getTime() + 5 * DAY_MS))
    await county.run('contests')
    expect((await read()).stage).toBe('preview')
    expect(problem(await act('town.shouchang', 'objections', OBJECTION))).toEqual([409, 'contest.preview-over'])
    const answer = { objection, upheld: true, text: '核对了公布记录，更正' }
    expect((await act('town.shouchang', 'objection-answers', answer)).status).toBe(403)
    const more = { ...answer, numerator: 61, denominator: 60 }
    expect(problem(await act('centre', 'objection-answers', more))).toEqual([422, 'contest.more-than-all'])
    const same = { ...answer, numerator: 30, denominator: 60 }
    expect(problem(await act('centre', 'objection-answers', same))).toEqual([422, 'contest.same-figure'])
    expect((await act('centre', 'objection-answers', { ...answer, numerator: 36, denominator: 60 })).status).toBe(201)
    const round = await read()
    expect(round.data.figures.disclosure[SHOUCHANG]).toEqual([36, 60])
    expect(round.objections[0].answer).toMatchObject({ upheld: true, from: [30, 60], to: [36, 60] })
    expect(round.list.units.find(({ unit }: { unit: string }) => unit === SHOUCHANG).list).toBe('black')
  })

  test('every figure leads to its records, as many as it counts; before it is public only on desks', async () => {
    const at = `records/${SHOUCHANG}/disclosure`
    const path = `/desk/contests/${id}/${at}`
    expect((await county.staff('town.shouchang').get(`/desk/contests/${id}`)).text).toContain(`href="${path}"`)
    const { text } = await county.staff('town.shouchang').get(path)
    expect(text.match(/<th scope="row">/g)).toHaveLength(60)
    expect(text.match(/>不算</g)).toHaveLength(30)
    // Corrected upon an objection: the page says what the records say and what was made of it.
    expect(text).toMatch(/36 \/ 60/)
    expect(text).toMatch(/30 \/ 60/)
    expect((await county.staff('grid.guihua').get(path)).status).toBe(403)
    expect((await county.staff('centre').get(path.replace('disclosure', 'photos'))).status).toBe(404)
    expect((await county.anyone().get(`/contest/2026-10/${at}`)).status).toBe(404)
  })

  test('is published by itself into the log, and anybody recomputes the list byte for byte without us', async () => {
    await county.run('contests')
    expect((await read()).stage).toBe('published')
    const get = async (path: string) => (await county.anyone().get(path)).text
    const [data, list, script] = await Promise.all([
      get('/contest/2026-10/data.json'),
      get('/contest/2026-10/list.json'),
      get('/contest/recompute.mjs'),
    ])
    const folder = mkdtempSync(join(tmpdir(), 'contest-'))
    writeFileSync(join(folder, 'recompute.mjs'), script)
    writeFileSync(join(folder, 'data.json'), data)
    const run = () => execFileSync(process.execPath, ['recompute.mjs', 'data.json'], { cwd: folder }).toString()
    expect(run()).toBe(list)
    // A figure that is other gives another list: the comparison can fail.
    writeFileSync(join(folder, 'data.json'), data.replace('[36,60]', '[37,60]'))
    expect(run()).not.toBe(list)
    rmSync(folder, { recursive: true })
    expect(script).not.toMatch(/from '(?!node:)/)
    const board = (await county.anyone().get('/contest/2026-10')).text
    const records = `/contest/2026-10/records/${SHOUCHANG}`
    expect(board).toContain(`href="${records}/settled"`)
    const page = await county.anyone().get(`${records}/disclosure`)
    expect([page.status, page.text.match(/>不算</g)?.length]).toEqual([200, 30])
    expect((await county.anyone().get(`${records}/settled`, { 'accept-language': 'en' })).text).toContain(
      'There are no records',
    )
    const leaves = await asSystem(county, (tx) =>
      tx.selectFrom('log_pending').select('body').where('village_code', '=', county.floor.county).execute(),
    )
    expect(leaves.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ cat: 'own:contest', of: id, rev: 1 }),
    )
  })

  test('villages are ranked by their own scheme: the first are named, nobody is put on a black list', async () => {
    expect((await county.anyone().get('/api/v1/contests/villages')).body.months).toEqual(['2026-10'])
    const list = JSON.parse((await county.anyone().get('/contest/villages/2026-10/list.json')).text)
    expect(list.benchmark).toEqual([PEISHI])
    expect(list.risen).toEqual([])
    const row = (unit: string) => list.units.find((one: { unit: string }) => one.unit === unit)
    expect([row(PEISHI).list, row(GUIHUA).list, row(SHIBAQIAO).list]).toEqual(['red', 'middle', 'too-few'])
    const board = (await county.anyone().get('/contest/villages')).text
    expect(board).toContain(`href="/contest/villages/2026-10/records/${GUIHUA}/disclosure"`)
    const records = (await county.anyone().get(`/contest/villages/2026-10/records/${GUIHUA}/disclosure`)).text
    expect(records.match(/>不算</g)).toHaveLength(30)
    // A town is no unit of that contest, a village none of the other.
    for (const path of [`villages/2026-10/records/${SHOUCHANG}`, `2026-10/records/${GUIHUA}`])
      expect((await county.anyone().get(`/contest/${path}/disclosure`)).status, path).toBe(404)
  })

  test('a black list says what it rests on, and whoever puts it right and is verified comes off', async () => {
    const right = { text: '九月漏公布的已补上，改由专人按日核对' }
    expect((await act('town.qiantan', 'rectifications', right)).status).toBe(404)
    const early = { ...right, unit: SHOUCHANG }
    expect(problem(await act('centre', 'verifications', early))).toEqual([409, 'contest.not-now'])
    expect((await act('town.shouchang', 'rectifications', right)).status).toBe(201)
    expect((await act('town.shouchang', 'verifications', early)).status).toBe(403)
    for (const lang of ['zh-CN', 'en']) {
      const page = (await county.anyone().get('/contest', { 'accept-language': lang })).text
      expect(page).toContain(right.text)
      expect(page).toContain('36 / 60')
    }
    expect((await act('centre', 'verifications', { unit: SHOUCHANG, text: '抽查二十条，都已公布' })).status).toBe(201)
    expect((await county.anyone().get('/contest')).text).not.toContain(right.text)
    for (const who of ['town.shouchang', 'centre', 'village.guihua'] as const)
      for (const path of ['/desk/contests', `/desk/contests/${id}`])
        expect((await county.staff(who).get(path)).status, `${who} ${path}`).toBe(200)
  })
})

const [settled, ...others] = [
  { key: 'settled', dimension: 'governance', weight: 30, direction: 'higher' as const, least: 20, prior: 20 },
  ...['in-time', 'disclosure', 'looks'].map((key, i) => ({
    ...{
      key,
      dimension: 'governance',
      weight: [15, 20, 15][i] ?? 0,
      direction: 'higher' as const,
      least: 20,
      prior: 20,
    },
  })),
  ...['works', 'rents'].map((key) => ({
    ...{ key, dimension: 'strength', weight: 10, direction: 'higher' as const, least: 8, prior: 20 },
  })),
]
const SCHEME: SchemeOfRound = {
  ...{ key: 'town-month', version: '2025-01-01', line: 3.25, leap: 2.5 },
  indicators: settled ? [settled, ...others] : [],
}

describe('fairness', () => {
  test('equal towns are hardly ever named, a bad one is seen, and no trick lifts a rank', () => {
    const { monthsWithBlack, months, seen, strategies } = measureFairness(SCHEME, 24, 7)
    expect(monthsWithBlack).toBeLessThanOrEqual(3)
    expect(seen).toBeGreaterThan(months / 2)
    expect(Object.keys(strategies)).toHaveLength(8)
    for (const [name, { better }] of Object.entries(strategies)) expect(better, name).toBe(0)
  })

  test('a line drawn too near would name equal towns: the measure can fail', () => {
    const { monthsWithBlack, months } = measureFairness({ ...SCHEME, line: 1 }, 8, 7)
    expect(monthsWithBlack).toBeGreaterThan(months / 2)
  })

  test('too few records say nothing, and few records are drawn towards the county', () => {
    const data: RoundData = {
      ...{ scheme: SCHEME, month: '2026-01', units: ['1', '2', '3'] },
      figures: { settled: { 1: [4, 5], 2: [20, 40], 3: [190, 200] } },
    }
    const { units } = listOf(data)
    expect(units.find(({ unit }) => unit === '1')).toMatchObject({ score: null, list: 'too-few' })
    const second = units.find(({ unit }) => unit === '2')?.cells['settled']
    expect(second?.drawn).toBeGreaterThan(0.5)
    expect(second?.low).toBeLessThan(0.5)
    expect(canonical({ b: 1, a: [2] })).toBe('{"a":[2],"b":1}')
  })

  test('names the first of those above the middle, and only who rose by more than chance', () => {
    const units = Array.from({ length: 12 }, (_, i) => String(i + 1))
    const figures = { settled: Object.fromEntries(units.map((unit, i) => [unit, [60 - 2 * i, 100] as const])) }
    const before = Object.fromEntries(units.map((unit) => [unit, unit === '2' ? null : -1]))
    const data: RoundData = {
      scheme: { ...SCHEME, benchmark: 3, risen: 2, leap: 1 },
      month: '2026-10',
      units,
      figures,
      before,
    }
    const { benchmark, risen, units: rows } = listOf(data)
    expect(benchmark).toEqual(['1', '2', '3'])
    expect(risen?.map(({ unit }) => unit)).toEqual(['1', '3'])
    expect(rows.filter(({ list }) => list === 'black')).toEqual([])
    // With more places than villages above the middle some stay empty.
    const wide = listOf({ ...data, scheme: { ...data.scheme, benchmark: 50, risen: 100 } })
    expect(wide.benchmark?.length).toBeLessThan(8)
    expect(wide.risen?.every(({ leap }) => leap >= 1)).toBe(true)
    // A scheme that says nothing of them leaves the list as it was, byte for byte.
    const { benchmark: _, risen: __, ...plain } = data.scheme
    expect(Object.keys(listOf({ ...data, scheme: plain }))).toEqual(['month', 'scheme', 'county', 'units', 'improved'])
  })

  test('a flag is held by who stands out, kept until another leads by enough, and then handed over with its month', () => {
    const units = Array.from({ length: 10 }, (_, i) => String(i))
    const flagsAfter = (good: number[], flags?: RoundData['flags']) => {
      const figures = { settled: Object.fromEntries(units.map((unit, i) => [unit, [good[i] ?? 50, 100] as const])) }
      const scheme = { ...SCHEME, flags: { hold: 1, lead: 1 }, indicators: SCHEME.indicators.slice(0, 1) }
      return listOf({ scheme, month: '2026-10', units, figures, ...(flags ? { flags } : {}) }).flags?.['governance']
    }
    expect(flagsAfter([])).toBeNull()
    expect(flagsAfter([80])).toEqual({ unit: '0', since: '2026-10' })
    const held = { governance: { unit: '1', since: '2026-08' } }
    // A little ahead is chance; well ahead takes it, and says from whom.
    expect(flagsAfter([71, 70], held)).toEqual(held.governance)
    expect(flagsAfter([90, 62], held)).toEqual({ unit: '0', since: '2026-10', from: '1' })
    expect(flagsAfter([50, 50], held)).toBeNull()
  })

  test('counts a thing once, and good only by the word of others', () => {
    const one: Outcome = {
      ...{
        id: 'a',
        root: 'a',
        unit: '1',
        kind: 'x',
        looks: false,
        byResident: true,
        outcome: 'solved',
        confirmed: true,
      },
      ...{ reopened: 0, inTime: true, stretched: false, sameAsOther: false },
    }
    const counted = (...outcomes: Partial<Outcome>[]) =>
      countOutcomes(
        outcomes.map((change) => ({ ...one, ...change })),
        ['1'],
      )['settled']?.['1']
    expect(counted({})).toEqual([1, 1])
    expect(counted({}, { id: 'b' }, { id: 'c' })).toEqual([1, 1])
    expect(counted({}, { id: 'b', outcome: 'partly' })).toEqual([0, 1])
    expect(counted({ byResident: false })).toEqual([0, 0])
    expect(counted({ outcome: 'merged', sameAsOther: true })).toEqual([0, 0])
    for (const bad of [{ outcome: 'merged' }, { outcome: 'withdrawn' }, { confirmed: false }, { reopened: 1 }] as const)
      expect(counted(bad)).toEqual([0, 1])
  })
})

describe('a scheme', () => {
  test('that counts activity or rewards hiding is refused with the rule; weights must come to a hundred', () => {
    const [rule] = county.book.playbook()['contest-schemes']
    const bans = county.book.playbook()['contest-bans']
    const faultWith = (change: (body: NonNullable<typeof rule>['body']) => unknown): string => {
      const body = structuredClone(rule?.body)
      if (!body) throw new Error('no scheme')
      change(body)
      return faultOfScheme(body, bans) ?? ''
    }
    const first = (key: string, zh: string) => (body: NonNullable<typeof rule>['body']) =>
      Object.assign(body.indicators[0] ?? {}, { key, name: { zh, en: 'Something' } })
    expect(faultWith(() => undefined)).toBe('')
    for (const [key, zh] of [
      ['mileage', '下村'],
      ['settled', '走访里程'],
      ['log-ins', '上线'],
      ['settled', '上传照片'],
      ['settled', '每日打卡'],
      ['likes', '好评'],
    ] as const)
      expect(faultWith(first(key, zh)), zh).toContain('国办函〔2026〕12号')
    expect(faultWith(first('complaints', '信访量'))).toContain('瞒报')
    expect(faultWith(first('happiness', '幸福感'))).toContain('no such source')
    expect(faultWith((body) => Object.assign(body.indicators[0] ?? {}, { weight: 31 }))).toContain('101')
  })
})
