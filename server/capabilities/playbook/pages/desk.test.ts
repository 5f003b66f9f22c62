import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import type { AccountName } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

function desk(account: AccountName, lang = 'zh-CN'): Browser {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${account}`)
  browser.cookies.set('lang', lang)
  return browser
}

const rowsOf = (family: string, key: string) =>
  asSystem(county, (tx) =>
    sql<{ valid_from: string; valid_to: string | null; version: number; written_by: string | null }>`
      select valid_from, valid_to, version, written_by from playbook_rule where family = ${family} and key = ${key}
      order by valid_from, version`.execute(tx),
  ).then(({ rows }) => rows)

const LAMP = '/desk/playbook/matter-kinds/street-lamp'

describe('reading', () => {
  test('every desk reads what binds it, with period and basis; only the editor has a form', async () => {
    for (const account of ['grid.guihua', 'town.shouchang', 'auditor'] as const) {
      const reader = desk(account)
      expect((await reader.get('/desk/playbook')).text).toContain('事项类别和期限')
      expect((await reader.get('/desk/playbook/matter-kinds')).text).toContain('信访工作条例')
      expect((await reader.get(LAMP)).text, account).not.toContain('id="amend"')
    }
    expect((await desk('playbook').get(LAMP)).text).toContain('id="amend"')
  })

  test('a rule that is none is said to be none', async () => {
    expect((await desk('town.shouchang').get('/desk/playbook/matter-kinds/none-such')).status).toBe(404)
    expect((await desk('town.shouchang').get('/desk/playbook/none-such')).status).toBe(404)
  })

  test('years without a published list are warned of', async () => {
    expect((await desk('playbook').get('/desk/playbook')).text).toContain('2027 年的放假安排还没有录入')
  })
})

describe('amending', () => {
  test('writes the next rule and the end of the old one as new rows; old acts keep their rule', async () => {
    const editor = desk('playbook')
    const drawn = await editor.get(LAMP)
    const body = textareaOf(drawn.text, 'f-body').replace(
      '"days": 10,\n      "unit": "workday"',
      '"days": 10, "unit": "workday"',
    )
    const changed = JSON.parse(body)
    changed.clocks.finish = { days: 3, unit: 'workday' }
    const before = county.book.rules().clocksOf('street-lamp', county.now().getTime()).finish
    const sent = await editor.submit(LAMP, {
      validFrom: '2026-12-01',
      body: JSON.stringify(changed),
      zh: '本县规定',
      en: 'Set by the county',
    })
    expect(sent).toMatchObject({ status: 303, location: `${LAMP}?done=1` })
    expect(await rowsOf('matter-kinds', 'street-lamp')).toMatchObject([
      { valid_from: '2019-01-01', valid_to: null, version: 1, written_by: null },
      { valid_from: '2019-01-01', valid_to: '2026-12-01', version: 2 },
      { valid_from: '2026-12-01', valid_to: null, version: 1 },
    ])
    const { rules } = county.book
    expect(rules().clocksOf('street-lamp', county.now().getTime()).finish).toEqual(before)
    expect(rules().clocksOf('street-lamp', Date.parse('2026-12-02T10:00+08:00')).finish).toEqual({
      days: 3,
      unit: 'workday',
    })
    const shown = (await editor.get(LAMP)).text
    expect(shown).toContain('以后起用')
    expect(shown).toContain('本县规定')
  })

  test('the same form twice writes once; another editor in between is not overwritten', async () => {
    const url = '/desk/playbook/limits/export-rows'
    const editor = desk('playbook')
    const drawn = (await editor.get(url)).text
    const fields = {
      validFrom: '2026-11-16',
      body: '{"value":500,"unit":"count","name":{"zh":"一次导出最多行数","en":"Rows in one export"}}',
      zh: '本县规定',
      en: 'County',
    }
    expect((await editor.submit(url, fields, drawn)).status).toBe(303)
    expect((await editor.submit(url, fields, drawn)).status).toBe(303)
    expect(await rowsOf('limits', 'export-rows')).toHaveLength(3)
    const late = await editor.submit(url, { ...fields, body: fields.body.replace('500', '700') }, drawn)
    expect(late.status).toBe(409)
    expect(late.text).toContain('刚有人改过这条规则')
    expect(late.text).toContain('700')
  })

  test('what does not fit is said, nothing is written, and what was typed stays', async () => {
    const url = '/desk/playbook/matter-clocks/default'
    const editor = desk('playbook')
    const drawn = (await editor.get(url)).text
    const body = textareaOf(drawn, 'f-body')
    const good = { validFrom: '2026-12-01', zh: '本县规定', en: 'County' }
    const wrong: [Record<string, string>, number, string][] = [
      [{ ...good, body: `${body},` }, 400, '不是合格的 JSON'],
      [{ ...good, body: body.replace('"tries": 2', '"tries": -2') }, 422, '/body/callback/tries'],
      [{ ...good, body, validFrom: '2026-11-01' }, 400, '起用日期已经过去'],
      [{ ...good, body, validFrom: '2026-02-30' }, 422, 'no such day'],
      [{ ...good, body, zh: '' }, 422, '/basis/zh'],
    ]
    for (const [fields, status, words] of wrong) {
      const page = await editor.submit(url, fields, drawn)
      expect([page.status, page.text.includes(words)], words).toEqual([status, true])
      expect(page.text, words).toContain('County')
    }
    const lead = '/desk/playbook/departments/transport'
    await editor.get(lead)
    expect(await rowsOf('matter-clocks', 'default')).toHaveLength(1)
  })

  test('whoever is not the editor is refused', async () => {
    for (const account of ['centre', 'town.shouchang', 'auditor', 'admin'] as const) {
      const browser = desk(account)
      const { text } = await browser.get('/desk/playbook')
      expect((await browser.submit(LAMP, { validFrom: '2026-12-01', body: '{}' }, text)).status, account).toBe(403)
    }
  })
})

describe('holidays', () => {
  const url = '/desk/playbook/holidays/2027'
  const lines = {
    'zh-0': '元旦',
    'en-0': 'New Year',
    'from-0': '2027-01-01',
    'to-0': '2027-01-03',
    'workdays-0': '2027-01-04，2027-01-09',
    'zh-1': '春节',
    'en-1': 'Spring Festival',
    'from-1': '2027-02-05',
    'to-1': '2027-02-11',
    'workdays-1': '',
  }
  const notice = {
    validFrom: '2026-11-16',
    document: '国办发明电〔2026〕9号',
    zh: '国务院办公厅通知',
    en: 'State Council notice',
  }

  test('a year is entered as lines, and due days that reach it move', async () => {
    county.setNow(new Date('2026-11-16T10:00:00+08:00'))
    const report = county.report({ kind: 'road-damage' })
    await county.anyone().post('/api/v1/matters', report)
    const until = () => county.book.rules().calendar.published.has(2027)
    expect(until()).toBe(false)
    const editor = desk('playbook')
    const form = (await editor.get(url)).text
    expect(form).toContain('value="元旦"')
    expect(form).not.toContain('value="2026-01-01"')
    expect((await editor.submit(url, { ...blank(form), ...lines, ...notice })).status).toBe(303)
    expect(until()).toBe(true)
    expect((await editor.get('/desk/playbook')).text).not.toContain('2027 年的放假安排还没有录入')
    expect((await editor.get(url)).text).toContain('国办发明电〔2026〕9号')
  })

  test('a day that is none is said beside its field', async () => {
    const editor = desk('playbook')
    const form = (await editor.get(url)).text
    const page = await editor.submit(url, { ...blank(form), ...lines, ...notice, 'to-1': '2027-02-01' })
    expect(page.status).toBe(400)
    expect(page.text).toContain('href="#f-to-1"')
  })

  test('open matters are due by the calendar that holds now', async () => {
    county.setNow(new Date('2026-12-28T10:00:00+08:00'))
    const report = county.report({ kind: 'road-damage' })
    await county.anyone().post('/api/v1/matters', report)
    const due = async () =>
      (await county.staff('village.guihua').get('/api/v1/matters?queue=open')).body.lines.find(
        (line: { id: string }) => line.id === report.id,
      ).dueAt
    const first = await due()
    const editor = desk('playbook')
    const form = (await editor.get(url)).text
    const more = { 'zh-2': '加假', 'en-2': 'More', 'from-2': '2027-01-05', 'to-2': '2027-01-08' }
    const sent = await editor.submit(url, { ...blank(form), ...lines, ...notice, ...more, validFrom: '2026-12-28' })
    expect(sent.status).toBe(303)
    await county.run('playbook_changed')
    await county.run('matter-dues')
    expect(Date.parse(await due())).toBeGreaterThan(Date.parse(first))
    county.setNow(new Date('2026-11-16T10:00:00+08:00'))
  })
})

/** Fields that the form has beside those of a test come as they stand. */
const blank = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input[^>]*name="((?:zh|en|from|to|workdays)-\d+)"/g)].map(([, name]) => [name ?? '', '']),
  )

const textareaOf = (page: string, id: string): string =>
  (new RegExp(`<textarea[^>]*id="${id}"[^>]*>([\\s\\S]*?)</textarea>`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
