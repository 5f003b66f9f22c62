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
  expect((await town.get(`${grid}/staff`)).text).toContain('人员不齐：网格长 0 名')
  expect((await send('posts', post)).status).toBe(303)
  expect((await send('posts', { ...post, personName: '方秀琴' })).text).toContain('已经有网格长')
  const late = await send('posts', { ...post, role: 'full-time', personName: '叶小燕', termUntil: '2025-12-31' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('日子前后颠倒了')
  expect(late.text).toContain('value="叶小燕"')
  expect(
    (await send('posts', { ...post, role: 'full-time', personName: '叶小燕', termUntil: '2026-06-30' })).status,
  ).toBe(303)
  const { text } = await town.get(`${grid}/staff`)
  expect(text).not.toContain('人员不齐')
  expect(text).toContain('任期已满：叶小燕')
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
  expect((await town.get(`${grid}/staff`)).text).toContain('专职 0 名')
})

test('no town staffs the grids of another', async () => {
  expect((await town.get(`/desk/grids/${PEISHI}001/staff`)).status).toBe(404)
})
