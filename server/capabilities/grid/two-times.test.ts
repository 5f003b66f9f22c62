import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { COUNTY, GUIHUA } from '#testing/world.ts'
import { gridsOn } from './queries/versions.ts'
import { checkGrids } from './rules/check.ts'

type Ring = [number, number][]
const CHANGES = 50
const MONTHS = 24
const TOLERANCE_M = 5
let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  const ring = (x: number): Ring => [
    [x, 29],
    [x + 0.02, 29],
    [x + 0.02, 29.02],
    [x, 29.02],
    [x, 29],
  ]
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_version')
      .values(
        [1, 2].map((n) => ({
          county: COUNTY,
          code: `${GUIHUA}00${n}`,
          change_id: newId(),
          valid_from: '2019-01-01',
          recorded_at: new Date('2019-01-01T00:00:00Z'),
          name: `网格${n}`,
          name_en: `Grid ${n}`,
          polygon: JSON.stringify({ type: 'Polygon', coordinates: [ring(118.98 + n * 0.02)] }),
        })),
      )
      .execute(),
  )
})
afterAll(() => county.close())

/** The same chances each time (Park and Miller). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const DAY_MS = 86_400_000
/** Two changes a day, about. */
const STEP_MS = 5 * 3_600_000
const dayBack = (days: number): string => new Date(Date.parse('2026-11-16') - days * DAY_MS).toISOString().slice(0, 10)

/**
 * The village's own book beside the changes: records come in, most of them late, some are judged later still, and at the end
 * of each day the figures since the first month are published, for the village and for one of its grids.
 */
class Book {
  published: { query: string; text: string }[] = []
  #roll = dice(707056)
  #unjudged: { id: string; month: string }[] = []
  #day = dayOf(county.now())

  async write(codes: readonly string[]): Promise<void> {
    const id = newId()
    const isVisit = this.#roll(3) > 0
    const happened = new Date(county.now().getTime() - this.#roll(MONTHS * 30) * DAY_MS)
    const sent = await county.staff('village.guihua').send('PUT', `/api/v1/sync/records/${id}`, {
      kind: isVisit ? 'visit' : 'publicity',
      deviceAt: happened.toISOString(),
      deviceOffsetMinutes: 0,
      appVersion: '2026-11-01',
      gridCode: codes[this.#roll(codes.length)],
      text: '入户宣传',
      ...(isVisit ? { outcome: this.#roll(4) ? 'reached' : 'away' } : {}),
    })
    expect(sent.status, sent.text).toBe(201)
    this.#unjudged.push({ id, month: dayOf(happened).slice(0, 7) })
  }

  async judge(): Promise<void> {
    const one = this.#unjudged.splice(this.#roll(this.#unjudged.length), 1)[0]
    if (!one) return
    const town = openBrowser(county.app)
    town.cookies.set('sid', 'test-town.shouchang')
    await town.get(`/desk/record-samples?month=${one.month}`)
    const said = this.#roll(2) ? { verdict: 'valid' } : { verdict: 'invalid', why: 'written-twice' }
    expect((await town.submit(`/desk/record-samples/${one.id}`, { month: one.month, ...said })).status).toBe(303)
  }

  /** Whatever day has ended since. */
  async publish(codes: readonly string[]): Promise<void> {
    const today = dayOf(county.now())
    if (today === this.#day) return
    for (const place of [GUIHUA, codes[this.#roll(codes.length)]]) {
      const query = `place=${place}&from=2024-10&to=2026-12&known=${this.#day}`
      this.published.push({ query, text: await figures(query) })
    }
    this.#day = today
  }
}

const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
const figures = async (query: string): Promise<string> => {
  const { status, text } = await county.staff('village.guihua').get(`/desk/grid-figures.csv?${query}`)
  expect(status).toBe(200)
  return text
}

test('what was published stays as it was, byte by byte, after fifty changes over two years with late corrections', {
  timeout: 110_000,
}, async () => {
  const roll = dice(20261116)
  const centre = county.staff('centre')
  const ask = (query: string) => centre.get(`/api/v1/grid-report?place=${GUIHUA}&${query}`)
  const post = (resource: string, body: object) =>
    centre.post(`/api/v1/villages/${GUIHUA}/${resource}`, { id: newId(), reason: '调整', ...body })
  const codesOn = async (on: string): Promise<string[]> =>
    (await ask(`on=${on}`)).body.grids.map(({ code }: { code: string }) => code)
  const published: { query: string; text: string }[] = []
  const done: string[] = []
  const book = new Book()
  for (let tries = 0; done.length < CHANGES && tries < CHANGES * 4; tries++) {
    county.setNow(new Date(county.now().getTime() + STEP_MS))
    const validOn = dayBack(roll(MONTHS * 30))
    const codes = await codesOn(validOn)
    const code = codes[roll(codes.length)] ?? ''
    const kind = roll(5)
    const name = (n: number) => ({ name: `第${tries}次${n}`, nameEn: `Change ${tries} ${n}` })
    const x = 119 + (1 + roll(38)) / 1000
    const answer =
      kind === 0 || codes.length < 2
        ? await post('grid-splits', {
            validOn,
            code,
            line: [
              [x, 28.9],
              [x, 29.1],
            ],
            parts: [name(1), name(2)],
          })
        : kind === 1
          ? await post('grid-mergers', { validOn, codes: [code, codes.find((one) => one !== code)], into: name(1) })
          : kind === 2 && done.length > 3
            ? await post(`grid-changes/${done[roll(done.length)]}/corrections`, roll(2) ? { validOn } : {})
            : await post('grid-renamings', { validOn, code, ...name(1) })
    // What cannot be done, because a later change rests on it or the line misses the grid, is refused and changes nothing.
    expect(answer.status, answer.text).toBeLessThan(500)
    if (answer.status !== 201) continue
    done.push(answer.body.id)
    await book.write(codes)
    if (roll(3) === 0) await book.judge()
    await book.publish(codes)
    const query = `on=${dayBack(roll(MONTHS * 30))}&known=${encodeURIComponent(answer.body.recordedAt)}`
    published.push({ query, text: (await ask(query)).text })
  }
  expect(done).toHaveLength(CHANGES)
  for (const { query, text } of published) expect((await ask(query)).text, query).toBe(text)
  expect(book.published.length).toBeGreaterThan(CHANGES / 3)
  expect(new Set(book.published.map(({ text }) => text)).size).toBe(book.published.length)
  for (const { query, text } of book.published) expect(await figures(query), query).toBe(text)
  const distinct = new Set(published.map(({ text }) => text))
  expect(distinct.size).toBeGreaterThan(CHANGES / 4)
  for (const back of [0, 30, 200, 400, 700]) {
    const grids = await asSystem(county, (tx) =>
      gridsOn({ tx, county: COUNTY, today: dayBack(0) }, GUIHUA, dayBack(back)),
    )
    expect(checkGrids(grids, COUNTY, TOLERANCE_M)).toEqual([])
  }
  const { body } = await centre.get('/api/v1/grid-responsibility?lon=119.011&lat=29.01&on=2019-06-01')
  expect(body.grid.code).toBe(`${GUIHUA}001`)
})
