import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { addMonths } from '#kernel/calendar.ts'
import { groupedBy } from '#kernel/group.ts'
import { newId } from '#kernel/id.ts'
import { projectRoot } from '#platform/config/root.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { appraised } from '#testing/appraisals.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA, NOW, PEOPLE, SHIBAQIAO, SHOUCHANG } from '#testing/world.ts'
import { parsePlaybook } from '../playbook/parse.ts'
import { colourOf, failedRunning, type Review, resultOf } from './rules/index.ts'

let county: TestCounty
let round = ''
let entry = ''
beforeAll(async () => {
  county = await openCounty()
  ;({ appraisal: round, entry } = await appraised(county))
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const AT_ONCE = 12
const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const desk = () => county.staff('organiser')
const QUESTIONS = ['fair', 'open', 'solves', 'united']
const all = (grade: string) => QUESTIONS.map((question) => ({ question, grade }))
const rate = (code: string, answers: object[] = all('good'), who = county.anyone()) =>
  who.post('/api/v1/appraisal-ballots', { code, answers })
const EVERYBODY_ELSE = PEOPLE.filter(({ role }) => role !== 'organiser').map(({ account }) => account)

async function slips(): Promise<Record<string, string[]>> {
  const { text } = await desk().get(`/desk/appraisals/${round}/slips`)
  const sections = text.split('<section ').slice(1)
  return Object.fromEntries(
    sections.map((section) => [
      /aria-label="([^"]+)"/.exec(section)?.[1] ?? '',
      [...section.matchAll(/<b>([0-9A-Z]{4}-[0-9A-Z]{4})<\/b>/g)].map(([, code = '']) => code),
    ]),
  )
}

describe('a round rated by everyone', () => {
  test('is opened once a year by the organisation desk alone, and prints as many slips as the rule says', async () => {
    const again = { id: round, villageCode: GUIHUA }
    expect((await desk().post('/api/v1/appraisals', again)).body.repeated).toBe(true)
    expect(problem(await desk().post('/api/v1/appraisals', { ...again, villageCode: SHIBAQIAO }))).toEqual([
      409,
      'same-id-other-content',
    ])
    const open = (villageCode: string) => desk().post('/api/v1/appraisals', { id: newId(), villageCode })
    expect(problem(await open(GUIHUA))).toEqual([409, 'appraisal.once-a-year'])
    expect(problem(await open('330182109999'))).toEqual([422, 'appraisal.no-village'])
    for (const who of EVERYBODY_ELSE)
      expect((await county.staff(who).post('/api/v1/appraisals', again)).status, who).toBe(403)
    const codes = await slips()
    expect(Object.values(codes).map((one) => one.length)).toEqual([30, 40, 10, 60])
    expect(new Set(Object.values(codes).flat()).size).toBe(140)
  })

  test('counts each slip once, whoever holds the device, and keeps nothing that leads to a rater', async () => {
    const { 党员: party = [] } = await slips()
    const [first = '', second = '', third = ''] = party
    // Two raters on one device: same address, same browser, two slips.
    const device = county.anyone('10.1.1.1')
    expect((await rate(first, all('good'), device)).status).toBe(201)
    expect((await rate(second, all('poor'), device)).status).toBe(201)
    expect(problem(await rate(second, all('good'), device))).toEqual([409, 'appraisal.code-used'])
    expect(problem(await rate('AAAA-AAAA'))).toEqual([422, 'appraisal.no-code'])
    expect(problem(await rate(third, all('good').slice(1)))).toEqual([422, 'appraisal.unanswered'])
    expect(problem(await rate(third, [...all('good'), { question: 'fair', grade: 'poor' }]))).toEqual([
      422,
      'appraisal.unanswered',
    ])
    expect(problem(await rate(third, all('splendid')))).toEqual([422, 'appraisal.unanswered'])
    // Signed in or not: the audit does not know who it was, and the round shows a number and no result.
    expect((await rate(third, all('fair'), county.staff('village.guihua'))).status).toBe(201)
    const audit = await asSystem(county, (tx) =>
      tx.selectFrom('audit_entry').selectAll().where('verb', '=', 'appraisal.rated').execute(),
    )
    expect(audit).toHaveLength(3)
    expect(
      new Set(audit.map(({ actor_kind, actor_id, request_id }) => `${actor_kind} ${actor_id} ${request_id}`)),
    ).toEqual(new Set(['anonymous null rating']))
    const seen = (await desk().get(`/api/v1/appraisals/${round}`)).body
    expect(seen.turnout.find(({ group }: { group: string }) => group === 'party')).toEqual({
      ...{ group: 'party', slips: 30, used: 3 },
    })
    expect(seen.result).toBeNull()
  })

  test('the rater’s pages ask, refuse with what was typed, thank and let the next one on', async () => {
    const { 村民代表: [code = ''] = [] } = await slips()
    const send = (url: string, fields: Record<string, string>) => {
      const { cookie, payload } = formOf(county, fields)
      return county.app.inject({ method: 'POST', url, headers: { cookie, 'content-type': FORM_TYPE }, payload })
    }
    expect((await county.anyone().get('/rating')).text).not.toContain('桂花')
    const wrong = await send('/rating', { code: '7K3M-92P' })
    expect([wrong.statusCode, wrong.body.includes('value="7K3M-92P"')]).toEqual([422, true])
    const asked = await send('/rating', { code: code.toLowerCase() })
    expect(asked.body).toContain('桂花村')
    const half = await send('/rating/ballots', { code, 'q-fair': 'poor' })
    expect([half.statusCode, half.body.includes('这一问还没选')]).toEqual([422, true])
    const whole = Object.fromEntries(QUESTIONS.map((key) => [`q-${key}`, 'good']))
    const done = await send('/rating/ballots', { code, ...whole })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/rating/done'])
    expect((await county.anyone().get('/rating/done')).text).toContain('认的是条子，不是手机')
    const twice = await send('/rating/ballots', { code, ...whole })
    expect([twice.statusCode, twice.body.includes('第一次已经计入')]).toEqual([409, true])
  })

  test('closes with no result of a group that is too small, nor of the whole; nothing counts after that', async () => {
    const codes = await slips()
    for (const code of codes['村民']?.slice(0, 5) ?? []) await rate(code, all('good'))
    const body = { id: newId(), seen: 1 }
    expect((await county.staff('centre').post(`/api/v1/appraisals/${round}/closings`, body)).status).toBe(403)
    expect(problem(await desk().post(`/api/v1/appraisals/${round}/closings`, { ...body, seen: 2 }))).toEqual([
      ...[409, 'appraisal.changed'],
    ])
    const closings = [0, 1].map(() => desk().post(`/api/v1/appraisals/${round}/closings`, body))
    expect((await Promise.all(closings)).map(({ body: done }) => done.repeated).sort()).toEqual([false, true])
    const { result, permille } = (await desk().get(`/api/v1/appraisals/${round}`)).body
    const group = (key: string) => result.groups.find((one: { key: string }) => one.key === key)
    expect(group('party')).toEqual({ key: 'party', ballots: 3 })
    // Five and all alike: neither how often nor how many points, or everybody would know how each rated.
    expect(group('villagers')).toEqual({ key: 'villagers', ballots: 5, tally: {}, uniform: QUESTIONS })
    expect([result.permille, permille]).toEqual([undefined, null])
    expect(problem(await rate(codes['村民']?.[9] ?? ''))).toEqual([409, 'appraisal.over'])
    expect((await desk().get(`/desk/appraisals/${round}`)).text).toContain('人数太少，不显示')
    expect((await desk().get(`/desk/appraisals/${round}`)).text).toContain('答得太一样，不显示')
  })

  test('tells no rater’s grade: whoever knows one ballot cannot say from the result what any other one was', async () => {
    const playbook = await readPlaybookFiles(`${projectRoot()}/playbook`)
    const body = playbook['appraisal-rules'][0]?.body
    if (!body) throw new Error('no rule')
    const [question = { key: '', name: { zh: '', en: '' } }] = body.questions
    const rule = { ...body, questions: [question], groups: body.groups.slice(0, 1), least: 3 }
    const grades = rule.grades.map(({ key }) => key)
    const published = (counts: readonly number[]) =>
      JSON.stringify(
        resultOf(
          rule,
          grades.map((grade, i) => ({ group: 'party', question: question.key, grade, ballots: counts[i] ?? 0 })),
        ),
      )
    const splits = (all: number, parts: number): number[][] =>
      parts === 1
        ? [[all]]
        : Array.from({ length: all + 1 }, (_, n) => splits(all - n, parts - 1).map((rest) => [n, ...rest])).flat()
    let told = 0
    for (const ballots of [3, 4, 5, 6, 7])
      for (const same of groupedBy(splits(ballots, grades.length), published)) {
        const [counts = []] = same
        if (same.length === 1) told += 1
        // What the others may have given, by one's own grade: never one grade alone.
        for (const own of grades.keys()) {
          const others = same
            .filter((one) => (one[own] ?? 0) > 0)
            .map((one) => one.map((n, i) => (i === own ? n - 1 : n)))
          if (others.length === 0) continue
          const possible = grades.filter((_, i) => others.some((one) => (one[i] ?? 0) > 0))
          expect(possible.length, `${counts} seen by ${grades[own]}`).toBeGreaterThan(1)
        }
      }
    // And not by telling nothing at all.
    expect(told).toBeGreaterThan(100)
  })
})

describe('lists, reviews and colours', () => {
  test('an entry has owner and day, moves only with a reason, and is late by itself', async () => {
    const act = (resource: string, more: object, seen: number) =>
      desk().post(`/api/v1/appraisal-entries/${entry}/${resource}`, { id: newId(), seen, ...more })
    expect((await act('moves', { due: '2026-12-01' }, 1)).status).toBe(400)
    expect(problem(await act('moves', { due: '2026-11-01', reason: '提前办了' }, 1))).toEqual([
      422,
      'appraisal.past-day',
    ])
    expect((await act('moves', { due: '2026-11-20', reason: '支部会提前开' }, 1)).status).toBe(201)
    expect(problem(await act('reopenings', { due: '2026-12-01', reason: '还没有办完' }, 2))).toEqual([
      ...[409, 'appraisal.not-now'],
    ])
    const wrong = { villageCode: GUIHUA, text: '没有这张清单', owner: '某某', due: '2026-12-01' }
    const note = (more: object) => desk().post('/api/v1/appraisal-entries', { id: newId(), ...wrong, ...more })
    expect(problem(await note({ list: 'gossip' }))).toEqual([422, 'appraisal.no-list'])
    expect(problem(await note({ list: 'problems', due: '2026-01-01' }))).toEqual([422, 'appraisal.past-day'])
    county.setNow(new Date(NOW.getTime() + 10 * DAY_MS))
    expect((await desk().get('/desk/appraisal-entries')).text).toContain('到期没办')
    const { colours } = (await desk().get('/api/v1/appraisals')).body
    expect(colours).toEqual([
      { villageCode: GUIHUA, colour: 'yellow', measures: { open: 1, overdue: 1, failed: 0, 'failed-twice': 0 } },
    ])
    expect((await desk().get('/desk/appraisals')).text).toContain('桂花村 · 黄')
    expect((await act('settlements', { reason: '已定下接班的人' }, 2)).status).toBe(201)
    county.setNow(NOW)
  })

  test('two failures running end a post by law; a corrected year does not, and sent twice is one', async () => {
    const review = { villageCode: GUIHUA, person: '评议某甲', post: '委员', fit: false, present: 40, forFit: 12 }
    const send = (more: object) =>
      desk().post('/api/v1/appraisal-reviews', { id: newId(), ...review, paper: '评议记录第一号', ...more })
    const first = { id: newId(), year: 2024 }
    expect([(await send(first)).body.repeated, (await send(first)).body.repeated]).toEqual([false, true])
    await send({ year: 2025 })
    expect(problem(await send({ year: 2026, forFit: 41 }))).toEqual([422, 'appraisal.votes'])
    expect(problem(await send({ year: 2027 }))).toEqual([422, 'appraisal.not-yet'])
    const ending = async () =>
      (await desk().get('/api/v1/appraisal-reviews')).body.reviews.filter((one: { isEnding: boolean }) => one.isEnding)
    expect((await ending()).map(({ year }: { year: number }) => year)).toEqual([2025])
    const { text } = await desk().get('/desk/appraisal-reviews')
    expect(text).toContain('职务依法终止')
    expect(text).toContain('第三十三条')
    await send({ year: 2024, fit: true, forFit: 30 })
    expect(await ending()).toEqual([])
    const of = (year: number, fit: boolean): Review => ({ ...review, year, fit })
    expect(failedRunning([of(2023, false), of(2025, false)], of(2025, false), 2)).toBe(false)
    expect(failedRunning([of(2024, false), of(2025, false)], of(2025, false), 2)).toBe(true)
  })

  test('weights must come to a hundred, and the colour follows from the conditions as they are written', async () => {
    const playbook = await readPlaybookFiles(`${projectRoot()}/playbook`)
    const [rule] = playbook['appraisal-rules']
    if (!rule) throw new Error('no rule')
    const changed = (body: object) => () =>
      parsePlaybook({ ...playbook, 'appraisal-rules': [{ ...rule, body: { ...rule.body, ...body } }] })
    const groups = rule.body.groups.map((one) => ({ ...one, weight: one.weight + 1 }))
    expect(changed({ groups })).toThrow('playbook.malformed')
    expect(changed({ colours: rule.body.colours.slice(0, 2) })).toThrow('playbook.malformed')
    expect(changed({})).not.toThrow()
    const none = { open: 0, overdue: 0, failed: 0, 'failed-twice': 0 }
    const colours = [undefined, 95, 85, 75, 65, 55].map((score) =>
      colourOf(rule.body, { ...none, ...(score === undefined ? {} : { score }) }),
    )
    expect(colours).toEqual([undefined, 'green', 'blue', 'yellow', 'orange', 'red'])
    expect(colourOf(rule.body, { ...none, score: 95, failed: 2, 'failed-twice': 1 })).toBe('red')
    const full = rule.body.groups.flatMap(({ key: group }) =>
      rule.body.questions.flatMap(({ key: question }) => [
        { group, question, grade: 'good', ballots: 2 },
        { group, question, grade: 'fair', ballots: 1 },
        { group, question, grade: 'middling', ballots: 2 },
      ]),
    )
    const [first] = rule.body.questions
    const alike = full.map((one) =>
      one.question === first?.key ? { ...one, ballots: one.grade === 'fair' ? 5 : 0 } : one,
    )
    // A question that is not shown is not in the points either: nothing is left over to subtract.
    expect(resultOf(rule.body, alike)).toMatchObject({ permille: 800, groups: [{ uniform: [first?.key] }, {}, {}, {}] })
    expect(resultOf(rule.body, full).permille).toBe(800)
    expect(
      resultOf(
        rule.body,
        full.filter(({ group }) => group !== 'town'),
      ).permille,
    ).toBeUndefined()
  })
})

describe('the file of village secretaries', () => {
  const ENTRY = {
    ...{ villageCode: GUIHUA, person: '备案某乙', joint: 'vetting', heldOn: '2026-05-12', paper: '备案材料第三号' },
    ...{ participants: '组织、纪检、公安等部门', text: '逐项看过材料。', result: '没有不合适的情形' },
  }
  const send = (more: object = {}) => desk().post('/api/v1/dossier-entries', { id: newId(), ...ENTRY, ...more })
  const file = async () => (await desk().get('/api/v1/dossier-entries')).body

  test('says which of the six joint actions were held within the year and which are missing; a correction replaces', async () => {
    const first = { id: newId() }
    expect([(await send(first)).body.repeated, (await send(first)).body.repeated]).toEqual([false, true])
    expect(problem(await send({ ...first, result: '换了一个结果' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await send({ joint: 'cheering' }))).toEqual([422, 'appraisal.no-joint'])
    expect(problem(await send({ heldOn: '2099-01-01' }))).toEqual([422, 'appraisal.not-held'])
    expect(problem(await send({ villageCode: '330182109999' }))).toEqual([422, 'appraisal.no-village'])
    await send({ joint: 'training', heldOn: '2024-03-01' })
    await send({ result: '有一项要补材料' })
    const { secretaries, entries, villages, lacking } = await file()
    // Of all villages one is on file, and of its secretaries every joint action but one is late.
    expect(villages.all - villages.without.length).toBe(1)
    expect([villages.without.includes(GUIHUA), villages.without.includes(SHIBAQIAO)]).toEqual([false, true])
    expect(lacking).toContainEqual({ joint: 'training', n: 1 })
    expect(lacking).toContainEqual({ joint: 'vetting', n: 0 })
    expect(secretaries).toEqual([
      {
        ...{ villageCode: GUIHUA, person: '备案某乙', held: ['vetting'] },
        missing: ['assessment', 'training', 'projects', 'reporting', 'examination'],
        late: [{ joint: 'training', heldOn: '2024-03-01' }],
      },
    ])
    const replaced = entries.filter(({ isReplaced }: { isReplaced: boolean }) => isReplaced)
    expect(replaced.map(({ id }: { id: string }) => id)).toEqual([first.id])
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
    for (const who of EVERYBODY_ELSE) {
      expect((await county.staff(who).post('/api/v1/dossier-entries', { id: newId(), ...ENTRY })).status, who).toBe(403)
      expect((await county.staff(who).get('/desk/dossier-entries')).status, who).toBe(403)
    }
    const page = (await desk().get('/desk/dossier-entries')).text
    expect([page.includes('办了 1 项（共 6 项）'), page.includes('有一项要补材料')]).toEqual([true, true])
  })
})

describe('what the organisation desk keeps', () => {
  const MARKS = ['备案某乙', '有一项要补材料', '评议某甲', '没有接班的人', '联村干部']

  test('is in no table for any other role, nor for the jobs what is about people', async () => {
    const tables = ['appraisal', 'appraisal_fact', 'appraisal_code', 'appraisal_tally', 'appraisal_entry']
    const people = ['appraisal_entry', 'appraisal_entry_fact', 'appraisal_review', 'dossier_entry']
    const count = (as: Parameters<typeof reach>[0], table: string) =>
      inTransaction(county.floor.database.db, reach(as), async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
        return rows[0]?.n
      })
    const organiser = { reader: 'staff', scope: '-', unit: '-', role: 'organiser', account: newId() } as const
    for (const { role, scope, unit } of PEOPLE.filter((one) => one.role !== 'organiser'))
      for (const table of [...tables, ...people])
        expect(await count({ reader: 'staff', scope, unit, role, account: newId() }, table), `${role} ${table}`).toBe(0)
    for (const table of [...tables, ...people]) {
      expect(await count(organiser, table)).toBeGreaterThan(0)
      expect(await count({ reader: 'public' }, table)).toBe(0)
    }
    for (const table of people) expect(await count({ reader: 'system' }, table), table).toBe(0)
  })

  test('is found on no page, in no answer and in no open data of anybody else', async () => {
    const names: Record<string, string> = { code: GUIHUA, village: GUIHUA, town: SHOUCHANG, month: '2026-09' }
    // Of what cannot be guessed there is nothing to look for; tiles and files are no pages.
    const fits = (url: string) => [...url.matchAll(/:(\w+)/g)].every(([, name = '']) => names[name] !== undefined)
    const urls = [
      ...new Set(county.app.routeBook.filter(({ method, url }) => method === 'GET' && fits(url)).map(({ url }) => url)),
    ]
      .map((url) => url.replaceAll(/:(\w+)/g, (_, name: string) => names[name] ?? ''))
      .filter((url) => !url.includes('*') && !/live|events|rating/.test(url))
    expect(urls.length).toBeGreaterThan(150)
    const told = async (who: AccountName | undefined, url: string) => {
      const { text } = await (who ? county.staff(who) : county.anyone()).get(url)
      return MARKS.filter((mark) => text.includes(mark)).map((mark) => `${who ?? 'anybody'} ${url}: ${mark}`)
    }
    const asked = [
      ...urls.map((url) => ['centre', url] as const),
      ...urls.filter((url) => !url.startsWith('/desk')).map((url) => [undefined, url] as const),
      ...['/desk/audit', '/desk/accounts', '/desk'].map((url) => ['auditor', url] as const),
    ]
    const found: string[] = []
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const answers = asked.slice(from, from + AT_ONCE).map(([who, url]) => told(who, url))
      found.push(...(await Promise.all(answers)).flat())
    }
    expect(found).toEqual([])
    expect((await desk().get('/desk/appraisal-entries')).text).toContain('没有接班的人')
  }, 60_000)
})
