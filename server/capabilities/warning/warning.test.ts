import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { adopted, begun, passed, readied, take } from '#testing/powers.ts'
import { asSystem } from '#testing/sign-in.ts'
import { openWarning } from '#testing/warnings.ts'
import { type AccountName, COUNTY, GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const act = async (id: string, resource: string, body: Record<string, unknown>, who: AccountName) => {
  const seen = (await county.staff('discipline').get(`/api/v1/warnings/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/warnings/${id}/${resource}`, { id: newId(), seen, ...body })
}
const EXPLAINED = { text: '三段路是三个组分别申请的，材料在村里。' }
const openNow = async () => (await county.staff('discipline').get('/api/v1/warnings?heap=open')).body.warnings

const FIRM = '新安江建筑公司'
/** One of three parts of a road: decided, tendered and awarded to the same firm, each under the limit. */
async function part(title: string, yuan: number): Promise<string> {
  const cents = yuan * 100
  const decision = await passed(county, { kind: 'village-road', title, amountCents: cents })
  const item = await begun(county, 'micro-works', { title, amountCents: cents })
  const bids = [FIRM, '三江市政', '梅城土石方队'].map((name, i) => `${name} ${yuan - 1000 + i * 300}`).join('\n')
  const answers: Record<string, Record<string, unknown>> = {
    decided: { decision },
    budgeted: { lines: `路面 1 ${yuan - 500}` },
    quoted: { bids },
    awarded: { supplier: FIRM },
    contracted: { amountCents: (yuan - 1000) * 100, days: 30, paper: '合同' },
  }
  for (;;) {
    const { body: seen } = await county.staff('village.guihua').get(`/api/v1/power-items/${item}`)
    const step = seen.steps.find(({ key }: { key: string }) => key === seen.next)
    if (step.act === 'started') return item
    const who =
      step.actor === 'committee' ? 'committee.guihua' : step.actor === 'town' ? 'town.shouchang' : 'village.guihua'
    const paper = {
      ...(step.evidence === 'paper' ? { paper: '材料' } : {}),
      ...(step.act === 'noted' ? { text: '同意' } : {}),
    }
    const agrees = step.act === 'countersigned' ? { agrees: true } : {}
    const done = await take(county, item, step.key, { ...paper, ...agrees, ...answers[step.act] }, who)
    if (done.body.code === 'power.publicity') {
      county.setNow(new Date(county.now().getTime() + 86_400_000))
      continue
    }
    if (done.status !== 201) throw new Error(`${step.key}: ${done.text}`)
  }
}

describe('a road let in three', () => {
  test('is found by a look at the records, once, with the records as they were', async () => {
    await adopted(county, ['micro-works'])
    for (const name of [FIRM, '三江市政', '梅城土石方队']) {
      const body = { id: newId(), villageCode: GUIHUA, name, sort: 'firm', trade: '修路' }
      expect((await county.staff('village.guihua').post('/api/v1/power-suppliers', body)).status).toBe(201)
    }
    const items = [
      await part('东头路面修补', 40_000),
      await part('樟树下排水沟', 41_000),
      await part('后山挡墙', 42_000),
    ]
    const check = () => county.staff('discipline').post('/api/v1/warning-checks', { id: newId(), villageCode: GUIHUA })
    expect((await check()).body.found).toBeGreaterThan(0)
    const [split, ...more] = (await openNow()).filter(({ rule }: { rule: string }) => rule === 'split-works')
    expect(more).toEqual([])
    expect(split).toMatchObject({ colour: 'red', supervisor: 'discipline', turn: 'village' })
    const { body: one } = await county.staff('village.guihua').get(`/api/v1/warnings/${split.id}`)
    expect(one.says.zh).toContain('90 天')
    for (const { id } of one.evidence) expect(items).toContain(id)
    expect(one.evidence.length).toBeGreaterThan(1)
    expect((await check()).body.found).toBe(0)
    await county.run('warnings')
    expect((await openNow()).filter(({ rule }: { rule: string }) => rule === 'split-works')).toHaveLength(1)
  })

  test('shows in a back-test with other numbers, and nothing is written', async () => {
    const before = (await openNow()).length
    const staff = county.staff('discipline')
    const { body: narrow } = await staff.get('/api/v1/warning-back-tests?rule=split-works&days=0')
    expect([narrow.both.length + narrow.more.length, narrow.less.length]).toEqual([0, 1])
    const { body: same } = await staff.get('/api/v1/warning-back-tests?rule=split-works')
    expect([same.both.length, same.more.length, same.less.length]).toEqual([1, 0, 0])
    expect((await openNow()).length).toBe(before)
    expect(problem(await county.staff('village.guihua').get('/api/v1/warning-back-tests?rule=split-works'))).toEqual([
      403,
      'forbidden',
    ])
    expect((await staff.get('/api/v1/warning-back-tests?rule=no-such')).status).toBe(404)
    expect(
      (await county.staff('town.shouchang').get('/api/v1/warning-back-tests?rule=split-works&place=330182102')).status,
    ).toBe(404)
  })
})

describe('a warning', () => {
  test('is answered by the village and ended by nobody but its supervisor', async () => {
    const id = await openWarning(county)
    const verdict = { text: '查过材料，属实。', verdict: 'accounted' }
    expect(problem(await act(id, 'verifications', verdict, 'discipline'))).toEqual([409, 'warning.not-answered'])
    expect((await act(id, 'explanations', EXPLAINED, 'village.guihua')).body.stage).toBe('explained')
    for (const who of ['village.guihua', 'committee.guihua', 'town.shouchang', 'centre'] as const)
      expect(problem(await act(id, 'verifications', verdict, who))).toEqual([403, 'forbidden'])
    expect((await act(id, 'verifications', verdict, 'town.qiantan')).status).toBe(404)
    const back = await act(id, 'returns', { text: '材料没有附上，请补。', dueOn: '2099-01-01' }, 'discipline')
    expect([back.status, back.body.stage]).toEqual([201, 'open'])
    expect(
      (await act(id, 'rectifications', { text: '合并重新发包。', dueOn: '2099-01-01' }, 'village.guihua')).body.stage,
    ).toBe('rectifying')
    expect((await act(id, 'completions', { text: '已经合并发包。' }, 'village.guihua')).body.stage).toBe('rectified')
    const done = await act(id, 'verifications', { ...verdict, verdict: 'rectified' }, 'discipline')
    expect([done.status, done.body.stage]).toEqual([201, 'verified'])
    expect(problem(await act(id, 'explanations', EXPLAINED, 'village.guihua'))).toEqual([409, 'warning.not-now'])
  })

  test('takes the same answer sent twice once, and refuses another under its id', async () => {
    const id = await openWarning(county)
    const staff = county.staff('village.guihua')
    const body = { id: newId(), seen: 1, ...EXPLAINED }
    const url = `/api/v1/warnings/${id}/explanations`
    expect((await staff.post(url, body)).body.repeated).toBe(false)
    expect((await staff.post(url, body)).body.repeated).toBe(true)
    expect(problem(await staff.post(url, { ...body, text: '另外一段话。' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await staff.post(url, { ...body, id: newId() }))).toEqual([409, 'warning.changed'])
    expect((await county.staff('village.peishi').post(url, body)).status).toBe(404)
    const entries = await asSystem(county, (tx) =>
      tx
        .selectFrom('audit_entry')
        .select('verb')
        .where('object_id', '=', id)
        .where('verb', '=', 'warning.explained')
        .execute(),
    )
    expect(entries).toHaveLength(1)
  })

  test('cannot be changed or cleared past the program', async () => {
    const id = await openWarning(county)
    await expect(
      asSystem(county, (tx) => tx.updateTable('warning').set({ evidence: '[]' }).where('id', '=', id).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(
      asSystem(county, (tx) => tx.deleteFrom('warning_action').where('county', '=', COUNTY).execute()),
    ).rejects.toThrow()
  })
})

describe('the pages', () => {
  const send = async (path: string, fields: Record<string, unknown>, who: AccountName) => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `sid=test-${who}; ${cookie}`, 'content-type': FORM_TYPE }
    return await county.app.inject({ method: 'POST', url: path, headers, payload })
  }

  test('answer by a form without script, and keep what was typed', async () => {
    const id = await openWarning(county)
    const path = `/desk/warnings/${id}/explanations`
    const short = await send(path, { id: newId(), seen: '1', text: '短' }, 'village.guihua')
    expect([short.statusCode, short.body.includes('短')]).toEqual([400, true])
    expect((await send(path, { id: newId(), seen: '1', ...EXPLAINED }, 'village.guihua')).statusCode).toBe(303)
    const clear = `/desk/warnings/${id}/verifications`
    const verdict = { id: newId(), seen: '2', verdict: 'accounted', text: '属实，办结。' }
    expect((await send(clear, verdict, 'village.guihua')).statusCode).toBe(403)
    expect((await send(clear, verdict, 'discipline')).statusCode).toBe(303)
    const look = await send('/desk/warnings/checks', { id: newId(), villageCode: GUIHUA }, 'committee.guihua')
    expect([look.statusCode, look.headers['location']]).toEqual([303, expect.stringContaining('found=0')])
  })

  test.each(['zh-CN', 'en'])('show the list, one warning and the back-test, in %s', async (lang) => {
    const id = await openWarning(county)
    const headers = { 'accept-language': lang }
    for (const path of ['/desk/warnings', '/desk/warnings?heap=closed', `/desk/warnings/${id}`])
      expect((await county.staff('village.guihua').get(path, headers)).status).toBe(200)
    const page = await county.staff('discipline').get(`/desk/warnings/${id}`, headers)
    expect(page.text).toContain('晒场浇筑')
    expect(page.text).toContain(lang === 'en' ? 'Red warning' : '红色预警')
    for (const path of ['/desk/warnings/back-test', '/desk/warnings/back-test?rule=split-works&days=200'])
      expect((await county.staff('discipline').get(path, headers)).status).toBe(200)
    expect((await county.staff('village.guihua').get('/desk/warnings/back-test')).status).toBe(403)
  })
})

describe('the list of warnings', () => {
  test('is narrowed by colour and rule, goes page by page, and is downloaded as it is shown', async () => {
    for (let n = 0; n < 51; n++) await openWarning(county, 'town')
    const page = async (query: string) =>
      (await county.staff('discipline').get(`/desk/warnings?heap=open&${query}`)).text
    expect(await page('colour=red&rule=split-works')).toContain('page=2')
    expect(await page('colour=red&rule=split-works&page=2')).not.toContain('page=3')
    expect(await page('colour=&rule=')).toContain('page=2')
    expect(await page('rule=rent-overdue')).toContain('这里没有预警')
    expect(await page('colour=blue&rule=split-works')).toContain('这里没有预警')
    for (const path of ['warnings', 'powers', 'decisions', 'funds', 'assets', 'posts']) {
      const book = await county.staff('discipline').get(`/desk/${path}/workbook.xlsx`)
      expect([path, book.status, String(book.headers['content-type']).includes('spreadsheet')]).toEqual([
        path,
        200,
        true,
      ])
    }
  })

  test('reminds whoever holds a warning once when its day has come', async () => {
    const reminded = () =>
      asSystem(county, (tx) =>
        tx
          .selectFrom('warning')
          .select((is) => is.fn.countAll<number>().as('n'))
          .where('reminded_on', 'is not', null)
          .executeTakeFirstOrThrow(),
      )
    const before = Number((await reminded()).n)
    county.setNow(new Date('2026-12-15T10:00:00+08:00'))
    await county.run('warnings-remind')
    const after = Number((await reminded()).n)
    expect(after - before).toBeGreaterThanOrEqual(51)
    await county.run('warnings-remind')
    expect(Number((await reminded()).n)).toBe(after)
    const messages = await asSystem(county, (tx) =>
      tx.selectFrom('sms_outbox').select('text').where('template', '=', 'warning-due').execute(),
    )
    expect(messages.every(({ text }) => text.includes('预警'))).toBe(true)
  })
})
