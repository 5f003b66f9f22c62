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

const path = `/desk/villages/${GUIHUA}/grids`
const two = [
  '西网格 | West',
  '119, 29',
  '119.01, 29',
  '119.01, 29.01',
  '119, 29.01',
  '',
  '东网格 | East',
  '119.01, 29',
  '119.02, 29',
  '119.02, 29.01',
  '119.01, 29.01',
]
const fill = async (act: string, fields: Record<string, string>) => {
  await town.get(`${path}?act=${act}`)
  return town.submit(path, { verb: act, validOn: '2026-11-01', reason: '人口变动', ...fields })
}

test('borders are changed by a form alone: checked, refused with the place, kept as a draft, made final', async () => {
  const torn = two.join('\n').replaceAll('119.01, 29\n119.02', '119.009, 29\n119.02')
  const refused = await fill('drawn', { rings: torn, intent: 'final' })
  expect(refused.status).toBe(422)
  for (const word of ['没有定稿', 'grid-fault', '边界问题', '119.009, 29', '人口变动'])
    expect(refused.text).toContain(word)
  expect((await fill('drawn', { rings: '一\n119, 29\n这里', intent: 'final' })).text).toContain(
    '这一行不是坐标：“这里”',
  )
  expect((await fill('drawn', { rings: two.join('\n'), intent: 'draft' })).location).toBe(`${path}?saved=draft`)
  const draft = /\?draft=[0-9a-f-]{36}/.exec((await town.get(path)).text)?.[0] ?? ''
  expect((await town.get(`${path}${draft}`)).text).toContain('119.01, 29.01')
  const checked = await fill('drawn', { rings: two.join('\n'), intent: 'check' })
  expect(checked.text).toContain('没有问题，可以定稿')
  expect(checked.text).toContain('grid-planned')
  expect((await fill('drawn', { rings: two.join('\n'), intent: 'final' })).location).toBe(`${path}?saved=final`)
  const split = { code: `${GUIHUA}001`, line: '119.005, 29\n119.005, 29.01', name: '甲', name2: '乙', intent: 'final' }
  expect((await fill('split', split)).status).toBe(303)
  expect((await fill('border', { moves: '119.01, 29.01 > 119.012, 29.02', intent: 'final' })).text).toContain(
    '外边界变了',
  )
  const { text } = await town.get(path)
  for (const word of ['003 甲', '004 乙', '001 → 003 004', '更正这次变动']) expect(text).toContain(word)
})

test('no town changes the borders of another', async () => {
  expect((await town.get(`/desk/villages/${PEISHI}/grids`)).status).toBe(404)
})
