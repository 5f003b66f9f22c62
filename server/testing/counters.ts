import { newId } from '#kernel/id.ts'
import type { Answer } from './client.ts'
import type { TestCounty } from './county.ts'
import { asSystem } from './sign-in.ts'
import { type AccountName, COUNTY } from './world.ts'

export const HOUSING = `${COUNTY}/dept-housing-construction`

export async function post(
  county: TestCounty,
  path: string,
  body: Record<string, unknown>,
  who: AccountName = 'centre',
): Promise<Answer> {
  return await county.staff(who).post(`/api/v1/${path}`, { id: newId(), ...body })
}

function idOf({ status, text, body }: Answer): string {
  if (status !== 201) throw new Error(text)
  return body.id
}

export async function openWindow(county: TestCounty, change: Record<string, unknown> = {}): Promise<string> {
  const hours = { weekdays: '1 2 3 4 5', from: '08:30', to: '17:00' }
  const window = { label: '1号窗口', kind: 'permanent', staffedBy: `${COUNTY}/centre`, lines: 'general petition' }
  return idOf(await post(county, 'counter-windows', { ...window, ...hours, ...change }))
}

/** A matter of the first village, by the number that stands on its paper. */
export async function matterNumber(county: TestCounty): Promise<{ id: string; number: number; receipt: string }> {
  const report = county.report({ text: `小区围墙要倒了 ${newId()}` })
  const taken = await county.anyone().post('/api/v1/matters', report)
  if (taken.status !== 201) throw new Error(taken.text)
  const { number } = await asSystem(county, (tx) =>
    tx.selectFrom('matter').select('number').where('id', '=', report.id).executeTakeFirstOrThrow(),
  )
  return { id: report.id, number: Number(number), receipt: taken.body.receipt }
}

/** For the tests of every route. */
export async function openCounter(
  county: TestCounty,
): Promise<{ ticket: string; handover: string; consultation: string }> {
  await openWindow(county)
  const ticket = idOf(await post(county, 'counter-tickets', { line: 'general', channel: 'walk-in' }))
  const { number: matter } = await matterNumber(county)
  const handover = idOf(await post(county, 'counter-handovers', { matter, unit: HOUSING, text: '请解决围墙' }))
  const joint = { matter, units: HOUSING, on: '2026-11-20', text: '商量围墙' }
  return { ticket, handover, consultation: idOf(await post(county, 'counter-consultations', joint)) }
}
