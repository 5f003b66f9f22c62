import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { inRecords } from './records.ts'
import { signInStaff } from './staff.ts'
import { VILLAGE } from './village.ts'

const TOWN = VILLAGE.slice(0, 9)
const DAY_MS = 86_400_000
/** Two of the centre's: a code of theirs is good once, and nobody waits for another's. */
const CENTRE = ['330182.centre.2', '330182.centre.3'] as const

async function deskOf(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext()
  await signInStaff(context, name)
  return await context.newPage()
}

/** A folded form, opened as its reader would. */
async function unfold(page: Page, resource: string) {
  const form = page.locator(`form[action$="/${resource}"]`)
  await page.locator('details', { has: form }).locator('summary').click()
  return form
}

test('a team is called out at night, comes, is done and is thanked', async ({ browser }) => {
  const town = await deskOf(browser, 'town.shouchang')
  const village = await deskOf(browser, 'village.guihua')
  const what = `夜里河水涨了，帮三户老人搬东西 ${Date.now().toString(36)}`
  await town.goto('/desk/callouts/new')
  await town.locator('select[name=gridCode]').selectOption(`${VILLAGE}001`)
  const teams = town.locator('select[name=team] option')
  const own = teams.filter({ hasText: '桂花' }).first()
  await town.locator('select[name=team]').selectOption((await own.getAttribute('value')) ?? '')
  await town.locator('textarea[name=what]').fill(what)
  // Two days on by any clock: near midnight the county's day is not the one in UTC.
  await town.locator('input[name=on]').fill(new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10))
  await town.locator('input[name=at]').fill('02:30')
  await town.locator('main .btn-main').click()
  await expect(town.locator('form[action="/desk/callouts"]')).toHaveCount(0)
  const press = async (page: Page, verb: string) => {
    await page.goto('/desk/callouts')
    const form = page.locator(`form[aria-label$="${what}"]`, { has: page.locator(`input[name=verb][value=${verb}]`) })
    await form.locator('button').click()
    await expect(page.locator('main')).toContainText(what)
  }
  await press(village, 'accepted')
  await press(village, 'done')
  await press(town, 'thanked')
  await town.goto('/desk/callouts')
  await expect(town.locator(`form[aria-label$="${what}"]`)).toHaveCount(0)
  await expectReadable(town, 'zh-CN')
})

test('a town says that its figure is wrong while the contest is in preview; the centre corrects it and the list follows', async ({
  browser,
}) => {
  const town = await deskOf(browser, 'town.shouchang')
  const centre = await deskOf(browser, CENTRE[0])
  const { rounds } = await (await centre.request.get('/api/v1/contest-rounds')).json()
  const { id } = rounds.find(({ stage }: { stage: string }) => stage === 'preview')
  const read = async () => (await centre.request.get(`/api/v1/contest-rounds/${id}`)).json()
  const [indicator = '', figures] = Object.entries<Record<string, [number, number]>>((await read()).data.figures).find(
    ([, of]) => (of[TOWN]?.[1] ?? 0) > 1,
  ) ?? ['', {}]
  const [was = 0, all = 0] = figures[TOWN] ?? []
  const text = `有一条公布了，系统里晚录 ${Date.now().toString(36)}`
  await town.goto(`/desk/contests/${id}`)
  const objecting = await unfold(town, 'objections')
  await objecting.locator('select[name=indicator]').selectOption(indicator)
  await objecting.locator('textarea[name=text]').fill(text)
  await objecting.locator('button').click()
  await expect(town.locator('.notice-done')).toBeVisible()
  await expect(town.locator('main')).toContainText(text)
  await centre.goto(`/desk/contests/${id}`)
  const answering = await unfold(centre, 'objection-answers')
  const mine = answering.locator('select[name=objection] option').last()
  await answering.locator('select[name=objection]').selectOption((await mine.getAttribute('value')) ?? '')
  await answering.locator('input[name=upheld][value=true]').check()
  await answering.locator('textarea[name=text]').fill('核对了公布记录，属实，更正。')
  const now = was < all ? was + 1 : was - 1
  await answering.locator('input[name=numerator]').fill(String(now))
  await answering.locator('input[name=denominator]').fill(String(all))
  await answering.locator('button').click()
  await expect(centre.locator('.notice-done')).toBeVisible()
  expect((await read()).data.figures[indicator][TOWN]).toEqual([now, all])
  await town.reload()
  await expect(town.locator('main')).toContainText('核对了公布记录，属实，更正。')
  await expectReadable(town, 'zh-CN')
})

test('a town sees which village is ready for the election, and what one still lacks', async ({ browser }) => {
  const town = await deskOf(browser, 'town.shouchang')
  await town.goto('/desk/posts')
  const rows = town.locator('main tbody tr')
  expect(await rows.count()).toBeGreaterThan(20)
  await expectReadable(town, 'zh-CN')
  const own = town.locator(`main a[href="/desk/posts/${VILLAGE}"]`)
  await own.click()
  await expect(town.locator('main')).toContainText('桂花村')
  await expect(town.locator('main')).toContainText('支部')
  await expectReadable(town, 'zh-CN')
})

/** A round that an earlier run left half done is taken away; those that ended stay. */
const withoutRunning = (village: string): Promise<void> =>
  inRecords(async (client) => {
    const running = `select id from assessment where village_code = $1 and stage in ('self', 'town', 'notice')`
    for (const table of ['assessment_publication', 'assessment_fact'])
      await client.query(`delete from ${table} where assessment_id in (${running})`, [village])
    await client.query(`delete from assessment where id in (${running})`, [village])
  })

/** A notice is days; nobody can wait for them here, so its end and what was objected within it are moved back. */
const endNotice = (id: string): Promise<void> =>
  inRecords(async (client) => {
    const day = new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10)
    for (const [verb, key] of [
      ['county-reviewed', 'noticeUntil'],
      ['objected', 'day'],
    ])
      await client.query(
        `update assessment_fact set data = jsonb_set(data, array[$3::text], to_jsonb($2::text))
         where assessment_id = $1 and verb = $4`,
        [id, day, key, verb],
      )
    await client.query('update assessment set notice_until = $2::date where id = $1', [id, day])
  })

/** Every indicator that people score, as high as it goes; what bars recognition does not stand. */
async function fillScores(form: Locator, most: ReadonlyMap<string, number>): Promise<void> {
  const fields = await form
    .locator('input[name^="points-"]')
    .evaluateAll((all: HTMLInputElement[]) => all.map(({ name, type }) => ({ name, type })))
  for (const { name, type } of new Map(fields.map((one) => [one.name, one])).values()) {
    const points = String(most.get(name.slice('points-'.length)) ?? 0)
    if (type === 'radio') await form.locator(`input[name="${name}"][value="${points}"]`).check()
    else await form.locator(`input[name="${name}"]`).fill(points)
  }
}

test('a village assesses itself, an objection is upheld, and its plaque says what it came to', async ({ browser }) => {
  await withoutRunning(VILLAGE)
  const village = await deskOf(browser, 'village.guihua')
  const { lifts } = await (await village.request.get(`/api/v1/assessment-what-ifs?villageCode=${VILLAGE}`)).json()
  const most = new Map<string, number>(
    lifts.map(({ indicator }: { indicator: { key: string; points: number } }) => [indicator.key, indicator.points]),
  )
  await village.goto('/desk/assessments/new')
  await fillScores(village.locator('main form'), most)
  await village.locator('main .btn-main').click()
  await village.waitForURL(/\/desk\/assessments\/[0-9a-f-]{36}\?done=1/)
  const id = /assessments\/([0-9a-f-]+)/.exec(village.url())?.[1] ?? ''
  const score = async (page: Page, resource: string) => {
    await page.goto(`/desk/assessments/${id}`)
    const form = await unfold(page, resource)
    await fillScores(form, most)
    await form.locator('button').click()
    await expect(page.locator('.notice-done')).toBeVisible()
  }
  await score(await deskOf(browser, 'town.shouchang'), 'town-scores')
  const centre = await deskOf(browser, CENTRE[1])
  await score(centre, 'county-reviews')
  const anyone = await (await browser.newContext()).newPage()
  await anyone.goto(`/v/${VILLAGE}/assessment`)
  await anyone.locator(`a[href$="/${id}/objections"]`).click()
  await expectReadable(anyone, 'zh-CN')
  await anyone.locator('textarea[name=text]').fill('上个月还有一家大操大办，请再核一核')
  await anyone.locator('main .btn-main').click()
  await anyone.waitForURL(/objected=1/)
  await centre.goto(`/desk/assessments/${id}`)
  await expectReadable(centre, 'zh-CN')
  const answering = await unfold(centre, 'objection-answers')
  await answering.locator('select[name=objection]').selectOption({ index: 1 })
  await answering.locator('input[name=upheld][value=true]').check()
  await answering.locator('textarea[name=text]').fill('核实一起，改分。')
  await answering.locator('select[name=indicator]').selectOption('customs')
  await answering.locator('input[name=points]').fill('1')
  await answering.locator('button').click()
  await expect(centre.locator('.notice-done')).toBeVisible()
  await endNotice(id)
  await centre.reload()
  const concluding = await unfold(centre, 'conclusions')
  await concluding.locator('button').click()
  await expect(centre.locator('.notice-done')).toBeVisible()
  await anyone.goto(`/v/${VILLAGE}/assessment`)
  const round = anyone.locator(`section[aria-labelledby="r-${id}"]`)
  await expect(round).toContainText('核实一起，改分。')
  await expectReadable(anyone, 'zh-CN')
  await anyone.locator('main a[href$="/assessment/plaque"]').click()
  await expect(anyone.locator('.plaque')).toContainText(/桂花村.*\d{4}\s?年.* 认定/s)
  await expectReadable(anyone, 'zh-CN')
})
