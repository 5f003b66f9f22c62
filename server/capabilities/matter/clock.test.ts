import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { addJob } from '#platform/jobs/queue.ts'
import { type Job, startJobs } from '#platform/jobs/worker.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { asSystem } from '#testing/sign-in.ts'
import { GUIHUA, PEOPLE, SHIBAQIAO } from '#testing/world.ts'
import { tickMatters } from './actions/clock.ts'
import { columnsOf } from './actions/store.ts'
import { actionsOf, type MatterRow } from './queries/matter.ts'
import { folded } from './rules/index.ts'
import { DESK_ACTS, type DeskVerb } from './schema.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const DAY_MS = 86_400_000
const asClock = <T>(work: (context: Context) => Promise<T>): Promise<T> => actIn(county.floor, SYSTEM, 'clock', work)
const tick = () => asClock((context) => tickMatters(county.withRules(context)))
const later = (days: number) => county.setNow(new Date(county.now().getTime() + days * DAY_MS))

let visitors = 0
/** Somebody new each time, so that no rate is met. */
const anyone = () => {
  visitors += 1
  return county.anyone(`10.1.${visitors >> 8}.${visitors & 255}`)
}

async function report(change: Record<string, unknown> = {}) {
  const body = county.report({ gridCode: `${GUIHUA}001`, ...change })
  const taken = await anyone().post('/api/v1/matters', body)
  expect(taken.status).toBe(201)
  return { id: body.id, receipt: taken.body.receipt as string }
}

const escalations = (id: string) =>
  asSystem(county, (tx) =>
    tx.selectFrom('matter_action').select('data').where('matter_id', '=', id).where('verb', '=', 'escalated').execute(),
  )

describe('the clock', () => {
  test('shows overdue work to the next level within one tick, once, and further up as it grows older', async () => {
    const { id } = await report()
    later(4)
    await tick()
    expect(await escalations(id)).toEqual([{ data: { to: `${GUIHUA}/village`, why: 'not-accepted' } }])
    await tick()
    expect(await escalations(id)).toHaveLength(1)
    later(4)
    await tick()
    later(8)
    await tick()
    expect((await escalations(id)).map((one) => (one.data as { to: string }).to)).toEqual([
      `${GUIHUA}/village`,
      '330182109/town',
      '330182/centre',
    ])
    expect((await county.staff('centre').get('/api/v1/matters?queue=supervised')).text).toContain(id)
  })

  test('killed between its act and the commit, has done nothing; the next tick does it once', async () => {
    const { id } = await report()
    later(4)
    await expect(
      asClock(async (context) => {
        await tickMatters(county.withRules(context))
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect(await escalations(id)).toEqual([])
    await tick()
    expect(await escalations(id)).toHaveLength(1)
  })

  test('twice at once, on two machines, acts once', async () => {
    const { id } = await report()
    later(4)
    await Promise.all([tick(), tick(), tick()])
    expect(await escalations(id)).toHaveLength(1)
  })

  test('takes silence after “handled” for no answer, never for solved', async () => {
    const { id } = await report()
    const grid = county.staff('grid.guihua')
    await grid.post(`/api/v1/matters/${id}/acceptances`, { id: newId(), seen: 1 })
    await grid.post(`/api/v1/matters/${id}/handlings`, { id: newId(), seen: 2, text: '修好了' })
    later(12)
    await tick()
    expect((await county.staff('centre').get(`/api/v1/matters/${id}`)).body).toMatchObject({
      state: 'closed',
      outcome: 'no-answer',
    })
  })
})

describe('jobs', () => {
  test('one that fails is run again, one added twice runs once, and neither leaves an effect twice', {
    timeout: 40_000,
  }, async () => {
    let runs = 0
    const probe: Job = {
      task: 'probe',
      run: async (act, payload) => {
        runs += 1
        await act(async (context) => {
          await context.tx
            .updateTable('matter')
            .set({ place_text: (payload as { text: string }).text })
            .execute()
          await addJob(context, 'told', {})
          if (runs === 1) throw new Error('fails after its work')
        })
      },
    }
    let told = 0
    const after: Job = {
      task: 'told',
      run: async () => {
        told += 1
      },
    }
    await report()
    await asClock(async (context) => {
      await addJob(context, 'probe', { text: 'first' }, { key: 'once' })
      await addJob(context, 'probe', { text: 'second' }, { key: 'once' })
    })
    const outcomes: string[] = []
    const runner = await startJobs(county.floor, county.database.ownerUrl, [probe, after], (task, outcome) =>
      outcomes.push(`${task} ${outcome}`),
    )
    try {
      await expect.poll(() => told, { timeout: 30_000, interval: 200 }).toBe(1)
    } finally {
      await runner.stop()
    }
    expect(outcomes.filter((one) => one.startsWith('probe'))).toEqual(['probe failed', 'probe done'])
    const rows = await asSystem(county, (tx) => tx.selectFrom('matter').select('place_text').distinct().execute())
    expect(rows).toEqual([{ place_text: 'second' }])
  })
})

const UNITS = [
  '330182/dept-transport',
  `${GUIHUA}/village`,
  `${GUIHUA}001/grid`,
  `${SHIBAQIAO}/village`,
  '330182109/town',
]

/** What an act needs beyond its id and the version seen. */
function bodyFor(verb: DeskVerb, one: <T>(of: readonly T[]) => T, known: readonly Known[]): object {
  const said = { text: '处理好了', reason: '等天气好' }
  switch (verb) {
    case 'assigned':
      return { to: one(UNITS), coUnits: [one(UNITS)] }
    case 'passed-across':
      return { to: one(UNITS) }
    case 'merged':
      return { into: one(known).id }
    case 'called-back':
      return one([{ reached: true, solved: 'partly' }, { reached: true, solved: 'no' }, { reached: false }])
    case 'suspended':
      return { until: '2026-12-05', reason: said.reason }
    case 'extension-asked':
      return { days: 3, reason: said.reason }
    case 'sorted':
      return { kind: one(['road-damage', 'other']) }
    case 'split':
    case 'asked':
    case 'added':
    case 'noted':
    case 'answered':
    case 'handled':
      return { text: said.text }
    case 'returned':
    case 'refused':
    case 'reopened':
    case 'extension-declined':
      return { reason: said.reason }
    default:
      return {}
  }
}

/** Now and then something gets done. */
const ONWARD: DeskVerb[] = ['accepted', 'handled', 'called-back', 'extension-granted']

interface Known {
  id: string
  receipt: string
}

/** People do what their screens offer; the resident and the clock do theirs between. Gives the verbs that were done. */
async function wander(seed: number, known: readonly Known[]): Promise<string[]> {
  let state = seed
  const below = (n: number): number => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T // The lists here are not empty.
  const done: string[] = []
  for (let n = 0; n < 14; n++) {
    if (below(4) === 0) {
      later(below(5) + 0.3)
      await tick()
    }
    const matter = one(known)
    const url = `/api/v1/matters/${matter.id}`
    const { holder } = (await county.staff('centre').get(url)).body
    // Mostly whoever holds it; now and then somebody else.
    const person = (below(3) > 0 && PEOPLE.find(({ unit }) => unit === holder)) || one(PEOPLE)
    const desk = county.staff(person.account)
    const { status, body: detail } = await desk.get(url)
    const own = `/api/v1/receipts/${matter.receipt}`
    const may: DeskVerb[] = status === 200 ? detail.may : []
    const onward = may.filter((verb) => ONWARD.includes(verb))
    const verb = may.length === 0 ? undefined : one(onward.length > 0 && below(5) > 2 ? onward : may)
    const resource = DESK_ACTS.find((act) => act.verb === verb)?.resource
    const id = newId()
    const acted = await (verb && below(6) > 0
      ? desk.post(`${url}/${resource}`, { id, seen: detail.version, ...bodyFor(verb, one, known) })
      : one([
          () => anyone().post(`${own}/sayings`, { id, solved: one(['yes', 'no']) }),
          () => anyone().post(`${own}/additions`, { id, text: '补充一句' }),
          () => anyone().post(`${own}/reopenings`, { id, reason: '又坏了' }),
          () => anyone().post(`${url}/followings`, { id }),
        ])())
    expect(acted.status, acted.text).toBeLessThan(500)
    if (acted.status < 300) done.push(verb ?? 'resident')
  }
  return done
}

test('whatever people and the clock do, every row is what its actions fold to', { timeout: 90_000 }, async () => {
  const done: string[] = []
  // The clock is never put back: earlier matters are still there, and it acts on them too.
  for (let seed = 1; seed <= 40; seed++) {
    const known = await Promise.all([
      report(),
      report({ gridCode: undefined }),
      report({ villageCode: SHIBAQIAO, gridCode: undefined }),
    ])
    done.push(...(await wander(seed, known)))
  }
  expect(new Set(done).size, [...new Set(done)].join(' ')).toBeGreaterThan(14)
  await asClock(async (context) => {
    const withRules = county.withRules(context)
    const rows: MatterRow[] = await context.tx.selectFrom('matter').selectAll().execute()
    for (const row of rows) {
      const actions = await actionsOf(withRules, row.id)
      const { due_at, wake_at, step_due_at, ...columns } = columnsOf(withRules, folded(actions, withRules.rules))
      expect(row, row.id).toMatchObject(columns)
      expect([row.due_at, row.step_due_at], row.id).toEqual([due_at, step_due_at])
      if (wake_at !== null) expect(row.wake_at, row.id).not.toBeNull()
      expect(actions.map((action) => action.at_ms)).toEqual(
        actions.map((action) => action.at_ms).toSorted((a, b) => a - b),
      )
    }
  })
})
