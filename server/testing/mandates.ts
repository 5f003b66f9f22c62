import { newId } from '#kernel/id.ts'
import type { Answer } from './client.ts'
import type { TestCounty } from './county.ts'
import { asSystem } from './sign-in.ts'
import { type AccountName, accountId, COUNTY, GUIHUA } from './world.ts'

const AGENT = `post:${GUIHUA}/village`

/** Somebody on duty in the first grid, with an account: the agent that residents choose by name. */
export async function staffGrid(county: TestCounty): Promise<string> {
  const account = accountId('grid.guihua')
  await asSystem(county, (tx) =>
    tx
      .insertInto('grid_post')
      .values({
        county: COUNTY,
        id: newId(),
        grid_code: `${GUIHUA}001`,
        role: 'full-time',
        person_name: '叶小燕',
        phone: '13800001111',
        account_id: account,
        valid_from: '2026-01-01',
        body_hash: Buffer.alloc(32),
      })
      .execute(),
  )
  return `person:${account}`
}

/** A matter of the first village, entrusted by its receipt. */
export async function entrusted(
  county: TestCounty,
  change: Record<string, unknown> = {},
): Promise<{ id: string; matter: string; receipt: string; answer: Answer }> {
  const report = county.report({ text: `去年修水渠的工钱还没有付 ${newId()}`, phone: '13800001234' })
  const taken = await county.anyone().post('/api/v1/matters', report)
  if (taken.status !== 201) throw new Error(taken.text)
  const { receipt } = taken.body
  const id = newId()
  const body = { id, agent: AGENT, scope: 'hand-in,ask', ...change }
  const answer = await county.anyone().post(`/api/v1/receipts/${receipt}/mandates`, body)
  return { id, matter: report.id, receipt, answer }
}

/** For the tests of every route: the village acts in it. */
export async function openMandate(county: TestCounty): Promise<string> {
  const { id, answer } = await entrusted(county)
  if (answer.status !== 201) throw new Error(answer.text)
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function actOn(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
): Promise<Answer> {
  const seen = (await county.staff('centre').get(`/api/v1/mandates/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/mandates/${id}/${resource}`, { id: newId(), seen, ...body })
}
