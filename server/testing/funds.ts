import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, GUIHUA } from './world.ts'

const LIST =
  '叶桂香 6222021202045678901 300\n洪新木　６２２２０２１２０２０４５６７８９０２　４５０.５０\n方土根 6222021202045678903 1,200'
const PUBLICITY_DAYS = 8

/** A fund of the first village; unless asked otherwise a subsidy that its rule alone allows. */
export async function entered(county: TestCounty, change: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const done = await county.staff('village.guihua').post('/api/v1/funds', {
    id,
    villageCode: GUIHUA,
    kind: 'land-subsidy',
    title: '二〇二六年耕地地力保护补贴',
    source: '省级财政',
    sourcePaper: '建农〔2026〕8号',
    totalCents: 300_000,
    ...change,
  })
  if (done.status !== 201) throw new Error(done.text)
  return id
}

/** One act; the version is looked up, so that a test says only what it is about. */
export async function act(
  county: TestCounty,
  id: string,
  resource: string,
  body: Record<string, unknown> = {},
  who: AccountName = 'village.guihua',
) {
  const seen = (await county.staff('village.guihua').get(`/api/v1/funds/${id}`)).body.version
  return await county.staff(who).post(`/api/v1/funds/${id}/${resource}`, { id: newId(), seen, ...body })
}

/** Listed, hung its days, and approved by village and committee. */
export async function approved(county: TestCounty, change: Record<string, unknown> = {}, lines = LIST) {
  const id = await entered(county, change)
  const steps: [string, Record<string, unknown>, AccountName?][] = [
    ['lists', { lines }],
    ['announcements', {}],
    ['approvals', {}],
    ['approvals', {}, 'committee.guihua'],
  ]
  for (const [resource, body, who] of steps) {
    const done = await act(county, id, resource, body, who)
    if (done.status !== 201) throw new Error(`${resource}: ${done.text}`)
    if (resource === 'announcements') county.setNow(new Date(county.now().getTime() + PUBLICITY_DAYS * 86_400_000))
  }
  return id
}

/** For the tests of every route: a fund with a payment that is with the bank. */
export async function openFund(county: TestCounty): Promise<{ fund: string; payment: string }> {
  const now = county.now()
  const fund = await approved(county)
  await act(county, fund, 'payments')
  const { payments } = (await county.staff('village.guihua').get(`/api/v1/funds/${fund}`)).body
  county.setNow(now)
  return { fund, payment: payments[0].id }
}
