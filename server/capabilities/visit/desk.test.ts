import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, accountId, GUIHUA } from '#testing/world.ts'

let county: TestCounty
const doors = Array.from({ length: 4 }, () => newId())
beforeAll(async () => {
  county = await openCounty()
  for (const [n, id] of doors.entries()) {
    const body = {
      id,
      gridCode: `${GUIHUA}00${(n % 2) + 1}`,
      doorCode: `${n}`,
      doorText: `桂花路${n}号`,
      consent: 'law',
      head: '叶根土',
    }
    await county.staff('village.guihua').post('/api/v1/households', body)
  }
})
afterAll(() => county.close())

const browserOf = (who: AccountName) => {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${who}`)
  return browser
}
const visit = (id: string, more: object) =>
  county.staff('grid.guihua').send('PUT', `/api/v1/sync/records/${id}`, {
    kind: 'visit',
    deviceAt: county.now().toISOString(),
    deviceOffsetMinutes: 0,
    appVersion: '2026-11-01',
    gridCode: `${GUIHUA}001`,
    ...more,
  })

test('a round lists every household, and says who was reached and why the rest was not', async () => {
  const village = browserOf('village.guihua')
  await village.get('/desk/rounds/new')
  const made = await village.submit('/desk/rounds', {
    name: '周三走访',
    placeCode: GUIHUA,
    beginsOn: '2026-11-16',
    dueOn: '2026-11-30',
    weekday: '3',
  })
  expect(made.status).toBe(303)
  await visit(newId(), { householdId: doors[0], outcome: 'away' })
  await visit(newId(), { householdId: doors[0], outcome: 'reached' })
  await visit(newId(), { householdId: doors[0], outcome: 'away' })
  await visit(newId(), { householdId: doors[2], outcome: 'refused' })
  const { text } = await village.get(made.location ?? '')
  expect(text).toContain('1 / 2')
  expect(text).toContain('1 / 4')
  expect((await browserOf('grid.guihua').get(made.location ?? '')).text).toContain('1 / 2')
  expect((await browserOf('village.shibaqiao').get(made.location ?? '')).status).toBe(404)
  expect((await county.staff('grid.guihua').get('/api/v1/sync/snapshot')).body.rounds).toMatchObject([
    { name: '周三走访', householdIds: [doors[2]] },
  ])
})

test('a paper keeps its own day and visitor, with who typed it in beside', async () => {
  const village = browserOf('village.guihua')
  const here = `/desk/paper-records/new?household=${doors[2]}`
  // The household is found by its door, or by the number on a sheet that we printed; nobody types a code.
  for (const asked of ['路2号', doors[2] ?? '']) {
    const { text } = await village.get(`/desk/paper-records/new?find=${encodeURIComponent(asked)}`)
    expect(text).toContain(`href="${here}"`)
    expect(text).not.toContain(doors[1])
  }
  expect((await browserOf('village.shibaqiao').get(here)).status).toBe(404)
  expect((await village.get('/desk/paper-records/new?grid=1')).text).toContain(`value="${GUIHUA}002"`)
  expect((await village.get(here)).text).toContain(`name="householdId" value="${doors[2]}"`)
  const fields = {
    on: '2026-11-17',
    author: accountId('grid.guihua'),
    kind: 'visit',
    gridCode: `${GUIHUA}001`,
    outcome: 'reached',
    text: '纸上写着：水管漏了',
  }
  expect((await village.submit('/desk/paper-records', fields)).status).toBe(422)
  await village.get(here)
  expect(await village.submit('/desk/paper-records', { ...fields, on: '2026-11-11' })).toMatchObject({ status: 303 })
  expect((await village.get(`/desk/visit-sheets/${doors[2]}`)).text).toContain('叶小燕')
  const list = (await village.get(`/desk/grid-records?household=${doors[2]}`)).text
  const kept = list.match(/\/desk\/grid-records\/[0-9a-f-]{36}/g)?.at(-1)
  const { text } = await village.get(kept ?? '')
  for (const word of ['水管漏了', '叶小燕', '陈国梁', '纸质补录', '11月11日']) expect(text).toContain(word)
  expect((await village.get('/desk/visit-sheets/blank')).status).toBe(200)
})

test('validity is said by another office, never by whoever wrote the record', async () => {
  const id = newId()
  await visit(id, { kind: 'publicity', text: '讲了防火' })
  const judge = async (who: AccountName, verdict: string) => {
    const browser = browserOf(who)
    await browser.get('/desk/record-samples')
    return (await browser.submit(`/desk/record-samples/${id}`, { month: '2026-11', verdict })).status
  }
  expect(await judge('grid.guihua', 'valid')).toBe(403)
  expect(await judge('village.guihua', 'invalid')).toBe(422)
  expect(await judge('village.guihua', 'valid')).toBe(303)
  const figures = await browserOf('village.guihua').get(`/desk/grid-figures?place=${GUIHUA}`)
  expect(figures.text).toContain('1 / 1')
  expect((await browserOf('village.shibaqiao').get(`/desk/grid-figures?place=${GUIHUA}`)).status).toBe(404)
})

test('what was kept aside is taken in as its author’s record, or set aside', async () => {
  const id = newId()
  const body = { householdId: doors[1], outcome: 'reached', gridCode: `${GUIHUA}002`, text: '隔壁网格的户' }
  expect((await visit(id, body)).status).toBe(422)
  const village = browserOf('village.guihua')
  const { text } = await village.get('/desk/quarantine')
  expect(text).toContain('隔壁网格的户')
  const hash = /name="hash" value="([0-9a-f]+)"/.exec(text)?.[1] ?? ''
  expect(await village.submit(`/desk/quarantine/${id}`, { hash, settlement: 'taken' })).toMatchObject({ status: 303 })
  expect((await village.get(`/desk/visit-sheets/${doors[1]}`)).text).toContain('隔壁网格的户')
  expect((await village.get('/desk/quarantine')).text).not.toContain('隔壁网格的户')
})
