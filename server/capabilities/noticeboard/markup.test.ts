import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { projectRoot } from '#platform/config/root.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { Visitor } from '#testing/visitor.ts'
import { GUIHUA } from '#testing/world.ts'
import { faultsOf, tagsOf } from '#web/ui/testing/markup.ts'

let county: TestCounty
const pages = new Map<string, string>()

/** Every page of the villagers' face, in the states that draw something of their own. */
beforeAll(async () => {
  county = await openCounty()
  const visitor = new Visitor(county.app)
  const form = `/v/${GUIHUA}/report`
  const keep = async (name: string, url: string) => pages.set(name, (await visitor.get(url)).html)
  for (const url of ['/', '/?q=x', '/v/0', `/v/${GUIHUA}`, form, `${form}?kind=platform`, '/misconduct', '/feedback'])
    await keep(url, url)
  for (const url of ['/privacy', '/help', '/r', '/r?receipt=x', `/v/${GUIHUA}/poster`]) await keep(url, url)
  const open = async (more: object) => {
    const report = county.report({ kind: 'street-lamp', gridCode: `${GUIHUA}001`, ...more })
    const { body } = await county.anyone().post('/api/v1/matters', report)
    return { url: `/api/v1/matters/${report.id}`, page: `/r/${body.receipt}`, id: report.id }
  }
  const grid = county.staff('grid.guihua')
  const act = (seen: number, more: object = {}) => ({ id: newId(), seen, ...more })
  const handled = await open({ text: '老樟树下的路灯不亮' })
  await keep('fresh', `${handled.page}?new=1`)
  await grid.post(`${handled.url}/acceptances`, act(1))
  await keep('open', handled.page)
  const wrong = await visitor.send(await visitor.get(handled.page), `${handled.page}/additions`, { text: '' })
  pages.set('an addition refused', wrong.html)
  await grid.post(`${handled.url}/handlings`, act(2, { text: '换了灯头' }))
  await keep('handled', handled.page)
  const like = await visitor.send(await visitor.get(form), form, { text: '老樟树下的路灯不亮了' })
  pages.set('like', like.html)
  await keep('follow', `${form}?same=${handled.id}`)
  const refused = await visitor.send(await visitor.get(form), form, { text: '' })
  pages.set('a report refused', refused.html)
  const paused = await open({ text: '桥上的路灯一闪一闪' })
  await grid.post(`${paused.url}/acceptances`, act(1))
  await grid.post(`${paused.url}/suspensions`, act(2, { until: '2026-11-20', reason: '等配件' }))
  await keep('suspended', paused.page)
  county.setNow(new Date('2026-12-20T10:00:00+08:00'))
  await county.run('matter-tick')
  await keep('no answer', handled.page)
  await keep('late', paused.page)
})
afterAll(() => county.close())

test('is sound on every page', () => {
  const faults = [...pages].flatMap(([name, html]) => faultsOf(html).map((fault) => `${name}: ${fault}`))
  expect(faults).toEqual([])
})

test('has one title and one main on every page, and one filled button at most within it', () => {
  for (const [name, html] of pages) {
    expect(html.match(/<h1[ >]/g), name).toHaveLength(1)
    expect(html.match(/<main[ >]/g), name).toHaveLength(1)
    const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
    const unfolded = main.replace(/<details(?![^>]* open)[^>]*>.*?<\/details>/gs, '')
    expect(unfolded.match(/btn-main|act-main/g)?.length ?? 0, name).toBeLessThanOrEqual(1)
  }
})

test('draws nothing that no sheet knows', () => {
  const folder = join(projectRoot(), 'web/ui/styles/parts')
  const css = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  // Names that only say which variant is the plain one.
  const plain = ['tag-calm', 'notice-info', 'is-next', 'is-past', 'width-text', 'tap', 'face-villager']
  const drawn = [...pages.values()].flatMap((html) =>
    tagsOf(html).flatMap(({ attributes }) => attributes['class']?.split(' ') ?? []),
  )
  const missing = [...new Set(drawn)].filter(
    (name) =>
      ![...plain, 'choice-words', 'choices-cards'].includes(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(css),
  )
  expect(missing).toEqual([])
})
