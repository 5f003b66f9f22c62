import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { newId } from '#kernel/id.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { Context } from '#platform/context.ts'
import type { FigureSource } from '#platform/facts/figure.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { described, practiceStep } from '#testing/practices.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, COUNTY, GUIHUA, NOW, SHIBAQIAO } from '#testing/world.ts'
import { courseOf, effectIn } from './queries/effect.ts'
import { practiceRulesFrom } from './queries/rules-of-the-day.ts'
import { spansOf } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const goTo = (days: number) => county.setNow(new Date(NOW.getTime() + days * DAY_MS))
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const adopt = (practice: string, villageCode: string, who: AccountName = 'village.shibaqiao', id = newId()) =>
  county.staff(who).post(`/api/v1/practices/${practice}/adoptions`, { id, villageCode })
const page = async (url: string) => (await county.anyone().get(url)).text

describe('a practice', () => {
  test('is nobody’s reading before the county puts it into the library; what nobody has written says so', async () => {
    const id = await described(county, false)
    expect((await county.anyone().get(`/practices/${id}`)).status).toBe(404)
    expect(problem(await practiceStep(county, id, 'publications'))).toEqual([403, 'forbidden'])
    expect((await practiceStep(county, id, 'publications', {}, 'centre')).status).toBe(201)
    expect(await page(`/practices/${id}`)).toContain('还不清楚，等县里来写')
    const steps = '每周三下村\n一户一户走到'
    const revised = await practiceStep(county, id, 'revisions', { steps, pieces: 'team-kinds' }, 'centre')
    expect(revised.status).toBe(201)
    const shown = await page(`/practices/${id}`)
    expect(shown).toContain('一户一户走到')
    expect(shown).toContain('走村不漏户')
    expect(shown).not.toContain('team-kinds')
    expect(problem(await practiceStep(county, id, 'revisions', { pieces: '不存在的规则' }))).toEqual([
      422,
      'practice.no-piece',
    ])
    expect(problem(await practiceStep(county, id, 'revisions', { harmony: 'seventh' }))).toEqual([
      422,
      'practice.no-harmony',
    ])
    const one = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/practices/${id}`)).body
    expect(one.publications).toHaveLength(2)
    const leaves = await asSystem(county, (tx) => tx.selectFrom('log_pending').select('body').execute())
    expect(leaves.filter(({ body }) => JSON.stringify(body).includes(id))).toHaveLength(2)
  })

  test('is adopted in one action, once, by the village alone; what is taken out nobody adopts', async () => {
    county.setNow(NOW)
    const id = await described(county)
    expect((await adopt(id, GUIHUA)).status).toBe(404)
    expect(problem(await adopt(id, GUIHUA, 'committee.guihua'))).toEqual([403, 'forbidden'])
    expect(problem(await adopt(id, GUIHUA, 'village.guihua'))).toEqual([409, 'practice.own'])
    expect(problem(await adopt(id, SHIBAQIAO, 'town.shouchang'))).toEqual([403, 'forbidden'])
    expect((await adopt(newId(), SHIBAQIAO)).status).toBe(404)
    const once = newId()
    const [first, second] = [await adopt(id, SHIBAQIAO, undefined, once), await adopt(id, SHIBAQIAO, undefined, once)]
    expect([first.body.repeated, second.body.repeated]).toEqual([false, true])
    expect(problem(await adopt(id, SHIBAQIAO))).toEqual([409, 'practice.adopted'])
    const other = await described(county)
    expect(problem(await adopt(other, SHIBAQIAO, undefined, once))).toEqual([409, 'same-id-other-content'])
    expect((await practiceStep(county, other, 'withdrawals', { reason: '写得不对，先撤下' }, 'centre')).status).toBe(
      201,
    )
    expect(problem(await adopt(other, SHIBAQIAO))).toEqual([409, 'practice.withdrawn'])
    expect((await county.anyone().get(`/practices/${other}`)).status).toBe(200)
  })

  test('is compared over equal months from counted records, and says where there are too few', async () => {
    county.setNow(NOW)
    const id = await described(county)
    await adopt(id, SHIBAQIAO)
    expect(await page(`/practices/${id}/effects/${SHIBAQIAO}`)).toContain('还没有满一个整月')
    expect((await county.anyone().get(`/practices/${id}/effects/${GUIHUA}`)).status).toBe(404)
    goTo(100)
    const shown = await page(`/practices/${id}/effects/${SHIBAQIAO}`)
    expect(shown).toContain('前后各 2 个整月')
    expect(shown).toContain('采用前（2026-09 至 2026-10）')
    expect(shown).toContain('采用后（2026-12 至 2027-01）')
    expect(shown).toContain('可能只是碰巧')
    // No number leads to a page that only staff may open: each leads to its months, and says what one record of it is.
    expect(shown).not.toContain('href="/desk')
    const course = `/practices/${id}/effects/${SHIBAQIAO}/entrusted-solved`
    expect(shown).toContain(`href="${course}"`)
    const months = await page(course)
    expect(['2026-09', '2026-10', '2026-12', '2027-01'].filter((month) => !months.includes(month))).toEqual([])
    expect(months).not.toContain('2026-11')
    expect(months).toContain('村民托人代办')
    expect((await county.anyone().get(course.replace('entrusted-solved', 'photos'))).status).toBe(404)
  })

  test('without a script: written on the desk, adopted by one button', async () => {
    county.setNow(NOW)
    const desk = openBrowser(county.app)
    desk.cookies.set('sid', 'test-village.guihua')
    await desk.get('/desk/practices/new')
    const back = await desk.submit('/desk/practices', { title: '新和做法', pieces: '没有的' })
    expect([back.status, back.text.includes('新和做法')]).toEqual([422, true])
    const sent = await desk.submit('/desk/practices', { title: '新和做法' })
    expect(sent.status).toBe(303)
    const id = await described(county)
    const other = openBrowser(county.app)
    other.cookies.set('sid', 'test-village.shibaqiao')
    await other.get('/desk/practices')
    const form = `/desk/practices/${id}/adoptions`
    expect((await other.submit(form, {})).status).toBe(303)
    expect((await county.anyone().get(`/practices/${id}`)).text).toContain('十八桥村')
    const after = (await other.get('/desk/practices')).text
    expect(after).toContain(`/practices/${id}/effects/${SHIBAQIAO}`)
    expect(after).not.toContain(`action="${form}"`)
  })
})

test('numbers are those of the sources, asked for the two periods of that village alone', async () => {
  const asked: string[] = []
  const source: FigureSource = {
    keys: ['entrusted', 'entrusted-solved'],
    href: (key, { from }) => `/desk/${key}?from=${from}`,
    count: async (_, { place, from, to }) => {
      asked.push(`${place} ${from} ${to}`)
      return from < '2026-11-01' ? { entrusted: 40, 'entrusted-solved': 20 } : { entrusted: 20, 'entrusted-solved': 18 }
    },
  }
  const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
  const { effects, course } = await asSystem(county, async (tx) => {
    const plain = { tx, county: COUNTY, scope: COUNTY, actor: { kind: 'system' }, today: '2027-02-01' }
    // A day and a reader are all that counting asks for.
    const context = practiceRulesFrom(() => playbook, [source])(plain as unknown as Context)
    const adoption = { id: newId(), village_code: SHIBAQIAO, adopted_on: '2026-11-16' }
    const whole = await effectIn(context, adoption)
    expect(asked).toEqual([`${SHIBAQIAO} 2026-09-01 2026-10-01`, `${SHIBAQIAO} 2026-12-01 2027-01-01`])
    return { ...whole, course: await courseOf(context, adoption, 'entrusted-solved') }
  })
  expect(course).toMatchObject({
    months: ['2026-09', '2026-10', '2026-12', '2027-01'].map((month) => ({ month })),
    href: '/desk/entrusted-solved?from=2027-01-01',
  })
  expect(effects.find(({ name }) => name.zh === '代办后解决')).toMatchObject({
    before: { n: 20, of: 40 },
    after: { n: 18, of: 20 },
    isFew: true,
  })
})

test('the month of the adoption counts in neither period', () => {
  expect(spansOf('2026-11-16', '2027-06-20', 6)).toEqual({
    months: 6,
    before: { from: '2026-05-01', to: '2026-10-01' },
    after: { from: '2026-12-01', to: '2027-05-01' },
  })
  expect(spansOf('2026-11-01', '2026-12-31', 6)).toBeUndefined()
})
