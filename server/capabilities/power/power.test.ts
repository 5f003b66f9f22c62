import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { adopted, begun, passed, readied, take } from '#testing/powers.ts'
import { asSystem } from '#testing/sign-in.ts'
import { type AccountName, GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const seenBy = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/power-items/${id}`)).body
const laterBy = (days: number) => county.setNow(new Date(county.now().getTime() + days * 86_400_000))

describe('a village’s list', () => {
  test('counts only by a decision of its meeting, and each decision once', async () => {
    const body = { id: newId(), villageCode: GUIHUA, power: 'seal-use', title: '盖章', text: '介绍信' }
    expect(problem(await county.staff('village.guihua').post('/api/v1/power-items', body))).toEqual([
      409,
      'power.no-list',
    ])
    const road = await passed(county, {})
    const wrong = { id: newId(), villageCode: GUIHUA, decision: road, powers: ['seal-use'] }
    expect(problem(await county.staff('village.guihua').post('/api/v1/power-lists', wrong))).toEqual([
      422,
      'power.no-decision',
    ])
    await adopted(county)
    const { body: list } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/powers`)
    expect(list.powers.map(({ key }: { key: string }) => key)).toContain('seal-use')
    const [version] = list.versions
    const hash = createHash('sha256').update(Buffer.from(version.salt, 'hex')).update(version.body).digest('hex')
    expect([version.version, hash]).toEqual([1, version.commitment])
    const again = { id: newId(), villageCode: GUIHUA, decision: version.decision, powers: ['seal-use'] }
    const used = await county.staff('village.guihua').post('/api/v1/power-lists', again)
    expect(problem(used)).toEqual([422, 'power.decision-used'])
  })
})

describe('an item', () => {
  test('of the seal goes step by step into the register; none can be skipped, in the rule’s words', async () => {
    const id = await begun(county, 'seal-use', { title: '小额贷款介绍信' })
    const skipped = await take(county, id, 'seal', { paper: '介绍信', copies: 1 })
    expect(problem(skipped)).toEqual([409, 'power.not-now'])
    expect(skipped.body.title).toContain('申请用章')
    expect(skipped.body.title).toContain('村文书')
    expect(problem(await take(county, id, 'apply', { text: '介绍信' }))).toEqual([422, 'power.paper'])
    expect((await take(county, id, 'apply', { paper: '介绍信一份' })).status).toBe(201)
    expect((await take(county, id, 'approve', { text: '同意' })).status).toBe(201)
    expect(problem(await take(county, id, 'countersign', { agrees: true }))).toEqual([403, 'forbidden'])
    const back = await take(county, id, 'countersign', { agrees: false, text: '事由不清' }, 'committee.guihua')
    expect([back.status, back.body.next]).toEqual([201, 'approve'])
    await take(county, id, 'approve', { text: '补了事由，同意' })
    expect((await take(county, id, 'countersign', { agrees: true }, 'committee.guihua')).status).toBe(201)
    const sealed = await take(county, id, 'seal', { paper: '小额贷款介绍信', copies: 2 })
    expect([sealed.status, sealed.body.stage]).toEqual([201, 'done'])
    const { body } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/seals`)
    expect(body.seals[0]).toMatchObject({ number: 1, item: id, copies: 2, paper: '小额贷款介绍信' })
    const shown = await seenBy(id)
    expect(shown.publications).toHaveLength(1)
    const { body: bytes } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/power-items/${id}/publications/1`)
    const hash = createHash('sha256').update(Buffer.from(bytes.salt, 'hex')).update(bytes.body).digest('hex')
    expect(hash).toBe(shown.publications[0].commitment)
    expect(problem(await take(county, id, 'seal', { paper: 'x', copies: 1 }))).toEqual([409, 'power.ended'])
  })

  test('does the same step sent twice once, and refuses another under its id', async () => {
    const id = await begun(county, 'seal-use')
    const staff = county.staff('village.guihua')
    const body = { id: newId(), seen: 1, step: 'apply', paper: '证明一份' }
    const url = `/api/v1/power-items/${id}/steps`
    expect((await staff.post(url, body)).body.repeated).toBe(false)
    expect((await staff.post(url, body)).body.repeated).toBe(true)
    expect(problem(await staff.post(url, { ...body, paper: '另一份' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await staff.post(url, { ...body, id: newId() }))).toEqual([409, 'power.changed'])
    expect((await seenBy(id)).actions).toHaveLength(2)
    expect((await county.staff('village.peishi').post(url, body)).status).toBe(404)
  })

  test('of more money goes through more steps, with a decision that covers it', async () => {
    const small = await begun(county, 'goods-purchase', { amountCents: 300_000 })
    const large = await begun(county, 'goods-purchase', { amountCents: 6_000_000 })
    const keys = async (id: string) => (await seenBy(id)).steps.map(({ key }: { key: string }) => key)
    expect(await keys(small)).not.toContain('decide')
    expect(await keys(large)).toContain('decide')
    await take(county, large, 'apply', { paper: '采购申请' })
    await take(county, large, 'consult', { text: '同意提交' })
    const poor = await passed(county, { title: '买健身器材', amountCents: 5_000_000 })
    expect(problem(await take(county, large, 'decide', { decision: poor }))).toEqual([422, 'power.over-decision'])
    expect(problem(await take(county, large, 'decide', { decision: newId() }))).toEqual([422, 'power.no-decision'])
    const enough = await passed(county, { title: '买健身器材和路灯', amountCents: 6_000_000 })
    expect((await take(county, large, 'decide', { decision: enough })).status).toBe(201)
    await take(county, large, 'quotes', { paper: '三家报价' })
    await take(county, large, 'countersign', { agrees: true }, 'committee.guihua')
    expect((await take(county, large, 'announce')).status).toBe(201)
    expect(problem(await take(county, large, 'handle', { paper: '合同' }))).toEqual([409, 'power.publicity'])
    laterBy(6)
    expect((await take(county, large, 'handle', { paper: '合同' })).body.stage).toBe('done')
  })
})

describe('somebody’s own business', () => {
  test('shows everybody each step, and nobody but the desks whose it is', async () => {
    const id = await begun(county, 'temporary-relief', { title: undefined, person: '叶小燕', text: '房子漏雨' })
    await take(county, id, 'apply', { paper: '叶小燕申请书' })
    const open = JSON.stringify(await seenBy(id))
    expect(open).not.toContain('叶小燕')
    expect(open).not.toContain('漏雨')
    expect((await county.anyone().get(`/v/${GUIHUA}/items/${id}`)).text).not.toContain('叶小燕')
    const desk = await county.staff('village.guihua').get(`/desk/power-items/${id}`)
    expect(desk.text).toContain('叶小燕申请书')
    const entries = await asSystem(county, (tx) =>
      tx.selectFrom('audit_entry').select('verb').where('object_id', '=', id).execute(),
    )
    expect(entries.map(({ verb }) => verb)).toContain('power.read')
  })

  test('what hangs is published by itself once its days are over', async () => {
    const id = await begun(county, 'labour-hire', { title: '清扫雨沟两天', amountCents: 36_000 })
    await take(county, id, 'apply', { paper: '用工单' })
    await take(county, id, 'approve', { text: '同意' })
    await take(county, id, 'countersign', { agrees: true }, 'committee.guihua')
    await take(county, id, 'announce')
    await county.run('power-publish')
    expect((await seenBy(id)).stage).toBe('running')
    laterBy(4)
    await county.run('power-publish')
    expect([(await seenBy(id)).stage, (await seenBy(id)).publications.length]).toEqual(['done', 1])
  })
})

describe('the pages', () => {
  const send = async (path: string, fields: Record<string, unknown>, who: AccountName = 'village.guihua') => {
    const { cookie, payload } = formOf(county, fields)
    const headers = { cookie: `sid=test-${who}; ${cookie}`, 'content-type': FORM_TYPE }
    return await county.app.inject({ method: 'POST', url: path, headers, payload })
  }

  test('begin an item with full-width digits, and come back with all that was typed', async () => {
    const sent = { id: newId(), villageCode: GUIHUA, power: 'spending', title: '垃圾清运费', text: '十月的清运' }
    const done = await send('/desk/powers/new', { ...sent, amountCents: '３，２００．５０' })
    expect(done.statusCode, done.body).toBe(303)
    const page = await county.staff('village.guihua').get(`/desk/power-items/${sent.id}`)
    expect(page.text).toContain('3,200.50')
    for (const amount of ['-5', '1234567890123456', '五百'])
      expect((await send('/desk/powers/new', { ...sent, id: newId(), amountCents: amount })).statusCode).toBe(400)
    const wrong = await send('/desk/powers/new', { ...sent, id: newId(), amountCents: '-5' })
    expect(wrong.body).toContain('value="垃圾清运费"')
    const refused = await send(`/desk/power-items/${sent.id}/steps`, {
      id: newId(),
      seen: '1',
      step: 'apply',
      text: '写过的话',
    })
    expect([refused.statusCode, refused.body.includes('写过的话'), refused.body.includes('要有凭证')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test.each(['zh-CN', 'en'])('show the list, a flow, its card, items and the seal register, in %s', async (lang) => {
    const items = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/power-items`)).body.items
    const base = `/v/${GUIHUA}`
    const all = ['/powers', '/powers/seal-use', '/powers/seal-use/card', '/items', `/items/${items[0].id}`, '/seals']
    for (const path of all) {
      const page = await county.anyone().get(`${base}${path}`, { 'accept-language': lang })
      expect([path, page.status]).toEqual([path, 200])
    }
    expect((await county.anyone().get(`${base}/powers/no-such`)).status).toBe(404)
    for (const path of [
      '/desk/powers',
      '/desk/powers?heap=all',
      '/desk/powers/lists',
      '/desk/powers/new?power=spending',
    ])
      expect((await county.staff('village.guihua').get(path, { 'accept-language': lang })).status).toBe(200)
  })
})
