import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { partnershipDraft, proposedPartnership } from '#testing/partnerships.ts'
import { type AccountName, GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { applied, folded, type PartnershipFact, type PartnershipState, standingOf, VERBS } from './rules/index.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const problem = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const propose = (body: object, who: AccountName = 'village.guihua') =>
  county.staff(who).post('/api/v1/partnerships', body)
const proposed = (change: object = {}) => proposedPartnership(county, change)
async function step(id: string, resource: string, body: object = {}, who: AccountName = 'village.guihua') {
  const seen = (await county.staff('town.shouchang').get(`/api/v1/partnerships/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/partnerships/${id}/${resource}`, { id: newId(), seen, ...body })
}
const publicOne = async (village: string, id: string) =>
  (await county.anyone().get(`/api/v1/villages/${village}/partnerships/${id}`)).body

test('with a firm: agreed on paper, begun with something to do, every sum and result in the log, late is late', async () => {
  const id = await proposed()
  expect((await step(id, 'agreements', { text: '协议 2026 年 11 月 10 日签，文号桂企〔2026〕3 号。' })).status).toBe(
    201,
  )
  expect(problem(await step(id, 'starts', { on: '2026-11-12' }))).toEqual([422, 'partnership.nothing-planned'])
  for (const dueOn of ['2026-11-13', '2027-03-31'])
    expect((await step(id, 'measures', { text: '腾出旧仓库，通水通电。', owner: '村委会', dueOn })).status).toBe(201)
  expect((await step(id, 'starts', { on: '2026-11-12' })).body.stage).toBe('running')
  const money = { direction: 'in', amountCents: 5_000_000, on: '2026-11-13', text: '设备款，凭证 12 号' }
  expect((await step(id, 'money-entries', money)).status).toBe(201)
  expect(problem(await step(id, 'money-entries', { ...money, on: '2027-01-01' }))).toEqual([422, 'partnership.not-yet'])
  expect((await step(id, 'completions', { number: 1, on: '2026-11-14', text: '仓库已交付' })).status).toBe(201)
  expect(problem(await step(id, 'completions', { number: 1, on: '2026-11-14', text: '再办一次' }))).toEqual([
    422,
    'partnership.no-measure',
  ])
  const result = { on: '2026-11-15', text: '第一批茶叶卖出，入账。', earnedCents: 860_000, jobs: 6 }
  expect((await step(id, 'results', result)).status).toBe(201)
  const seen = await publicOne(GUIHUA, id)
  expect(seen).toMatchObject({ stage: 'running', measures: 2, done: 1, inCents: 5_000_000, earnedCents: 860_000 })
  expect(seen.publications).toHaveLength(3)
  const page = (await county.anyone().get(`/v/${GUIHUA}/partnerships/${id}`)).text
  for (const words of ['办成 1 / 2 件', '迟了', '50,000.00', '寿昌茶业有限公司']) expect(page).toContain(words)
  expect((await step(id, 'endings', { on: '2026-11-16', reason: '先办到这里' })).body.stage).toBe('ended')
  expect(problem(await step(id, 'results', result))).toEqual([409, 'partnership.not-now'])
})

test('between villages the other one answers for itself: neither the one that asks nor the town above both', async () => {
  const id = await proposed({ kind: 'alliance', partnerName: undefined, partnerCode: SHIBAQIAO })
  const yes = { text: '村民代表会议同意，十月二十日。' }
  expect((await step(id, 'agreements', yes)).status).toBe(403)
  expect((await step(id, 'agreements', yes, 'town.shouchang')).status).toBe(403)
  expect((await county.staff('village.shibaqiao').get(`/api/v1/partnerships/${id}`)).body.may).toEqual([
    'agreed',
    'declined',
  ])
  expect((await step(id, 'agreements', yes, 'village.shibaqiao')).body.stage).toBe('agreed')
  expect((await step(id, 'endings', { on: '2026-11-16', reason: '不办了吧' }, 'village.shibaqiao')).status).toBe(403)
  expect((await publicOne(SHIBAQIAO, id)).stage).toBe('agreed')
  const firm = await proposed()
  expect((await county.staff('village.shibaqiao').get(`/api/v1/partnerships/${firm}`)).status).toBe(404)
})

test('sent twice is one; the wrong role, the wrong village and what is not so are refused', async () => {
  const body = partnershipDraft()
  expect([(await propose(body)).body.repeated, (await propose(body)).body.repeated]).toEqual([false, true])
  expect(problem(await propose({ ...body, name: '另一个名字' }))).toEqual([409, 'same-id-other-content'])
  expect((await propose(partnershipDraft(), 'village.shibaqiao')).status).toBe(404)
  expect((await propose(partnershipDraft(), 'committee.guihua')).status).toBe(403)
  expect((await propose(partnershipDraft(), 'town.shouchang')).status).toBe(201)
  for (const [change, code] of [
    [{ kind: 'dragons' }, 'partnership.no-kind'],
    [{ partnerName: undefined }, 'validation.required'],
    [{ kind: 'alliance', partnerCode: GUIHUA }, 'partnership.no-partner'],
    [{ kind: 'alliance', partnerCode: '330182999999' }, 'partnership.no-partner'],
    [{ until: '2026-01-01' }, 'partnership.no-time'],
  ] as const)
    expect(problem(await propose(partnershipDraft(change)))).toEqual([422, code])
  const act = { id: newId(), seen: 1, text: '纸面协议已经签了。' }
  const agree = () => county.staff('village.guihua').post(`/api/v1/partnerships/${body.id}/agreements`, act)
  expect([(await agree()).body.repeated, (await agree()).body.repeated]).toEqual([false, true])
  expect(
    problem(
      await county.staff('village.guihua').post(`/api/v1/partnerships/${body.id}/agreements`, { ...act, id: newId() }),
    ),
  ).toEqual([409, 'partnership.changed'])
})

test('on the desk a form comes back filled in, and a proposal needs no script', async () => {
  const desk = openBrowser(county.app)
  desk.cookies.set('sid', 'test-village.guihua')
  await desk.get('/desk/partnerships/new')
  const { id: _, villageCode: __, ...words } = partnershipDraft()
  const back = await desk.submit('/desk/partnerships', { ...words, until: '2020-01-01' })
  expect([back.status, back.text.includes('茶叶加工点')]).toEqual([422, true])
  const made = await desk.submit('/desk/partnerships', words)
  expect(made.status).toBe(303)
  expect((await desk.get(made.location ?? '')).text).toContain('已经记下')
})

test('any sequence of acts: sums are the sum of what was written, and what was done is never more than what was to be done', () => {
  const dataOf = fc.record({
    number: fc.integer({ min: 1, max: 4 }),
    text: fc.constant('修路'),
    owner: fc.constant('村委会'),
    dueOn: fc.constant('2026-11-20'),
    on: fc.constantFrom('2026-11-10', '2026-11-21'),
    direction: fc.constantFrom('in' as const, 'out' as const),
    amountCents: fc.integer({ min: 0, max: 100 }),
    earnedCents: fc.integer({ min: 0, max: 100 }),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...VERBS), dataOf), { maxLength: 40 }), (tries) => {
      const by = { kind: 'system' as const }
      const data = { kind: 'alliance', name: '盟' }
      const done: PartnershipFact[] = [{ id: '0', verb: 'proposed', at_ms: 0, by, data }]
      let state: PartnershipState = folded(done)
      for (const [verb, more] of tries) {
        const fact: PartnershipFact = { id: String(done.length), verb, at_ms: done.length, by, data: more }
        try {
          state = applied(state, fact)
          done.push(fact)
        } catch (error) {
          expect(isProblem(error)).toBe(true)
        }
      }
      const sum = (verb: string, of: (fact: PartnershipFact) => number | undefined) =>
        done.filter((one) => one.verb === verb).reduce((all, one) => all + (of(one) ?? 0), 0)
      expect(state.inCents + state.outCents).toBe(sum('paid', ({ data: { amountCents } }) => amountCents))
      expect(state.earnedCents).toBe(sum('resulted', ({ data: { earnedCents } }) => earnedCents))
      for (const one of state.measures) expect(one.doneOn !== undefined && one.isDropped).toBe(false)
      expect(folded(done)).toEqual(state)
    }),
    { numRuns: 300 },
  )
  const measure = { number: 1, text: '', owner: '', dueOn: '2026-11-20', isDropped: false }
  expect(standingOf(measure, '2026-11-20')).toBe('open')
  expect(standingOf(measure, '2026-11-21')).toBe('late')
  expect(standingOf({ ...measure, doneOn: '2026-11-21' }, '2026-12-01')).toBe('done-late')
})
