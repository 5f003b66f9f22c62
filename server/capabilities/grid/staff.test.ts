import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { givePassword, signedIn } from '#testing/sign-in.ts'
import { GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
let town: Browser
beforeAll(async () => {
  county = await openCounty({ sessions: true })
  await givePassword(county, ['town.shouchang'])
  town = await signedIn(county, 'town.shouchang')
})
afterAll(() => county.close())

const grid = `/desk/grids/${GUIHUA}001`
const send = async (kind: string, fields: Record<string, string>) => {
  await town.get(`${grid}/staff`)
  return town.submit(`${grid}/${kind}`, fields)
}
const post = { role: 'head', personName: '陈国梁', phone: '0571-00001111', validFrom: '2026-01-01' }
const idOf = async (name: string): Promise<string> => {
  const { text } = await town.get(`${grid}/staff`)
  return new RegExp(`value="([0-9a-f-]{36})"[^>]*>${name}`).exec(text)?.[1] ?? ''
}

test('posts are filled, handed over, and empty ones are said; deputies stand on the public page', async () => {
  expect((await town.get(`${grid}/staff`)).text).toContain('没有网格长，请补上')
  expect((await send('posts', post)).status).toBe(303)
  expect((await send('posts', { ...post, personName: '方秀琴' })).text).toContain('已经有网格长')
  const late = await send('posts', { ...post, role: 'full-time', personName: '叶小燕', termUntil: '2025-12-31' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('日期前后不对')
  expect(late.text).toContain('value="叶小燕"')
  expect(
    (await send('posts', { ...post, role: 'full-time', personName: '叶小燕', termUntil: '2026-06-30' })).status,
  ).toBe(303)
  const { text } = await town.get(`${grid}/staff`)
  expect(text).not.toContain('请补上')
  expect(text).toContain('叶小燕任期已满')
  const follows = await idOf('陈国梁')
  const next = { ...post, personName: '洪新木', validFrom: '2026-11-01', follows }
  expect((await send('posts', next)).status).toBe(303)
  const leave = {
    postId: await idOf('洪新木'),
    fromOn: '2026-11-10',
    toOn: '2026-11-20',
    deputyName: '方秀琴',
    deputyPhone: '0571-00002222',
  }
  expect((await send('leaves', leave)).status).toBe(303)
  expect(
    (await send('trainings', { postId: leave.postId, heldOn: '2026-11-02', topic: '防汛', hours: '2.5' })).status,
  ).toBe(303)
  const open = (await county.anyone().get(`/g/${GUIHUA}001`, { accept: 'text/html' })).text
  for (const word of ['方秀琴', '0571-00002222', '代洪新木', '叶小燕']) expect(open).toContain(word)
  expect(open).not.toContain('陈国梁')
  expect((await send('post-endings', { postId: await idOf('叶小燕'), validTo: '2026-11-15' })).status).toBe(303)
  expect((await town.get(`${grid}/staff`)).text).toContain('没有专职网格员，请补上')
})

test('no town staffs the grids of another', async () => {
  expect((await town.get(`/desk/grids/${PEISHI}001/staff`)).status).toBe(404)
})

test('a leave without a deputy is a reminder for the town, and the public page does not name who is away', async () => {
  const own = `/desk/grids/${GUIHUA}002`
  const at = async (kind: string, fields: Record<string, string>) => {
    await town.get(`${own}/staff`)
    return town.submit(`${own}/${kind}`, fields)
  }
  expect((await at('posts', { ...post, personName: '蒋阿根' })).status).toBe(303)
  const { text } = await town.get(`${own}/staff`)
  const postId = /value="([0-9a-f-]{36})"[^>]*>蒋阿根/.exec(text)?.[1] ?? ''
  const today = county.now().toISOString().slice(0, 10)
  const leave = { postId, fromOn: today, toOn: '2027-01-31' }
  const half = await at('leaves', { ...leave, deputyName: '方秀琴' })
  expect([half.status, half.text.includes('代班人的姓名和电话要一起写')]).toEqual([422, true])
  expect((await at('leaves', leave)).status).toBe(303)
  const desk = (await town.get('/desk/grid-staffing')).text
  for (const word of ['蒋阿根请假，没有人代', '没有专职网格员，请补上', `${own}/staff`]) expect(desk).toContain(word)
  expect((await county.anyone().get(`/g/${GUIHUA}002`, { accept: 'text/html' })).text).not.toContain('蒋阿根')
})
