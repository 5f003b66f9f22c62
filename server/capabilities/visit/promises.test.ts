import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'
import { lateFirst, standingOf } from './rules/promises.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const browserOf = (who: AccountName) => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  return browser
}

test('whether a promise was kept follows from its days and from what residents said', () => {
  expect(standingOf('2026-11-20', undefined, '2026-11-20')).toBe('open')
  expect(standingOf('2026-11-20', undefined, '2026-11-21')).toBe('missed')
  expect(standingOf('2026-11-20', '2026-11-20', '2026-12-01')).toBe('kept')
  expect(standingOf('2026-11-20', '2026-11-21', '2026-12-01')).toBe('late')
  expect(standingOf('2026-11-20', '2026-11-18', '2026-12-01', false)).toBe('unproven')
  const made = (promisedOn: string, doneOn?: string) => ({
    promisedOn,
    standing: standingOf(promisedOn, doneOn, '2026-11-20'),
  })
  const all = [made('2026-12-01'), made('2026-11-01', '2026-10-30'), made('2026-11-10'), made('2026-11-02')]
  expect(lateFirst(all).map(({ promisedOn }) => promisedOn)).toEqual([
    '2026-11-02',
    '2026-11-10',
    '2026-12-01',
    '2026-11-01',
  ])
})

test('what was promised at a door has an owner and a day, is done once, and only by whoever reaches the door', async () => {
  const id = newId()
  const sent = await county.staff('grid.guihua').send('PUT', `/api/v1/sync/records/${id}`, {
    kind: 'visit',
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${GUIHUA}001`,
    outcome: 'reached',
    asks: [{ text: '想装一盏路灯' }],
    promises: [{ text: '把表送上门', dueOn: '2026-11-15' }],
  })
  expect(sent.status, sent.text).toBe(201)
  const village = browserOf('village.guihua')
  const before = (await village.get('/desk/promises')).text
  for (const word of ['把表送上门', '叶小燕', '过期未办好', '想装一盏路灯']) expect(before).toContain(word)
  const url = `/desk/promises/${id}/keepings`
  const keep = async (who: AccountName) => {
    const browser = browserOf(who)
    // Any page with a form of ours: theirs shows no promise of this door.
    await browser.get('/desk/paper-records/new')
    return (await browser.submit(url, { n: '0' })).status
  }
  expect(await keep('village.shibaqiao')).toBe(404)
  expect(await keep('grid.guihua2')).toBe(404)
  expect(await keep('village.guihua')).toBe(303)
  county.setNow(new Date(county.now().getTime() + 86_400_000))
  expect(await keep('village.guihua')).toBe(303)
  const after = (await village.get('/desk/promises')).text
  expect(after).toContain('办好了，晚于承诺')
  expect(after).toContain('11月16日')
  expect(after).not.toContain('11月17日')
})

test('a leader answers for a matter in public: once, with a day that is not past, and nobody types how it went', async () => {
  const report = county.report({ gridCode: `${GUIHUA}001` })
  await county.anyone().post('/api/v1/matters', report)
  const { number } = (await county.staff('town.shouchang').get(`/api/v1/matters/${report.id}`)).body
  const fields = {
    number: String(number),
    title: '桂花桥东头装路灯',
    leaderName: '何立新',
    leaderPost: '镇党委书记',
    promisedOn: '2026-12-01',
  }
  const own = async (who: AccountName, more: Record<string, string> = {}) => {
    const browser = browserOf(who)
    const { status } = await browser.get('/desk/owned-issues/new')
    if (status !== 200) return { status, text: '' }
    return await browser.submit('/desk/owned-issues', { ...fields, ...more })
  }
  expect((await own('village.guihua')).status).toBe(403)
  expect((await own('town.qiantan')).status).toBe(422)
  const past = await own('town.shouchang', { promisedOn: '2026-11-01' })
  expect(past.status).toBe(422)
  expect(past.text).toContain('何立新')
  const requestId = newId()
  expect((await own('town.shouchang', { requestId })).status).toBe(303)
  expect((await own('town.shouchang', { requestId })).status).toBe(303)
  expect((await own('town.shouchang', { requestId, promisedOn: '2026-12-02' })).status).toBe(409)
  expect((await own('centre')).status).toBe(409)
  const open = await county.anyone().get(`/v/${GUIHUA}/promises`, { accept: 'text/html' })
  for (const word of ['桂花桥东头装路灯', '何立新', '12月1日', '正在办']) expect(open.text).toContain(word)
  expect(open.text).not.toContain(String(report['text']))
  county.setNow(new Date('2026-12-02T10:00:00+08:00'))
  const late = await county.anyone().get(`/v/${GUIHUA}/promises`, { accept: 'text/html' })
  expect(late.text).toContain('过期未办好')
  expect((await county.anyone().get(`/v/${GUIHUA}`, { accept: 'text/html' })).text).toContain(`/v/${GUIHUA}/promises`)
})
