import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { publishOctober } from '#testing/october.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
const asSystem = <T>(work: (context: Context) => Promise<T>): Promise<T> => actIn(county.floor, SYSTEM, 'test', work)
const outbox = () =>
  asSystem(({ tx }) =>
    tx.selectFrom('sms_outbox').select(['text', 'phone_tail', 'template']).orderBy('created_at').execute(),
  )
const givePhone = (unit: string, phone: string) =>
  asSystem(({ tx }) => tx.updateTable('account').set({ phone }).where('unit', '=', unit).execute())
const remindAt = async (at: string) => {
  county.setNow(new Date(at))
  const before = (await outbox()).length
  await county.run('disclosure-remind')
  return (await outbox()).slice(before)
}

beforeAll(async () => {
  county = await openCounty()
  await givePhone(`${GUIHUA}/supervision`, '13900002222')
  await givePhone(`${SHIBAQIAO}/village`, '13900003333')
  county.setNow(new Date('2026-10-12T09:00:00+08:00'))
})
afterAll(() => county.close())

test('whoever has to answer is told once, so many days before as the playbook says; not a word of what was asked', async () => {
  const { disclosure } = await publishOctober(county)
  const asked = { id: newId(), kind: 'objection', text: '灯杆数目不对，请核实' }
  await county.anyone().post(`/api/v1/villages/${GUIHUA}/entries/${disclosure}/remarks`, asked)
  // Twenty days to answer an objection; the playbook says two days before.
  expect(await remindAt('2026-10-20T09:00:00+08:00')).toEqual([])
  const told = await remindAt('2026-10-31T18:30:00+08:00')
  expect(told).toMatchObject([{ phone_tail: '2222', template: 'disclosure-answer' }])
  expect(told[0]?.text).not.toMatch(/灯杆|桂花|\d{5,}/)
  expect(await remindAt('2026-10-31T19:30:00+08:00')).toEqual([])
})

test('a post is told once before and once after it is late, by one message for all its items; its desk shows it', async () => {
  const before = await remindAt('2026-11-06T09:00:00+08:00')
  expect(before).toMatchObject([{ phone_tail: '3333', template: 'disclosure-due' }])
  expect(before[0]?.text).toContain('快到期')
  expect(await remindAt('2026-11-06T10:00:00+08:00')).toEqual([])
  const desk = await county.staff('village.shibaqiao').get('/desk/disclosures', { accept: 'text/html' })
  expect(desk.text).toContain('照这个进度要迟')
  const late = await remindAt('2026-11-11T09:00:00+08:00')
  expect(late).toHaveLength(1)
  expect(late[0]?.text).toContain('已经迟了')
  expect(await remindAt('2026-11-11T10:00:00+08:00')).toEqual([])
})

test('the town sees who will be late before it happens', async () => {
  county.setNow(new Date('2026-12-04T09:00:00+08:00'))
  await county.run('disclosure-oblige')
  const calendar = await county.staff('town.shouchang').get('/desk/disclosure-calendar', { accept: 'text/html' })
  expect(calendar.status).toBe(200)
  expect(calendar.text).toContain('眼看要迟')
})
