import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { Visitor } from '#testing/visitor.ts'
import { GUIHUA } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const FORM = `/v/${GUIHUA}/report`

function signedIn(token: string): Visitor {
  const visitor = new Visitor(county.app)
  visitor.cookies.set('sid', token)
  return visitor
}

describe('a villager who has proven a telephone number', () => {
  test('finds all that was sent with it, each under its receipt; of a neighbour’s matter only the masked title', async () => {
    const neighbour = county.report({ kind: 'street-lamp', text: '路灯坏了，找老王 13900001111' })
    await county.anyone().post('/api/v1/matters', neighbour)
    const visitor = signedIn('test-villager')
    expect((await visitor.get('/me')).words).toContain('还没有')
    const sent = await visitor.send(await visitor.get(FORM), FORM, { text: '自来水是黄的，不敢喝' })
    const receipt = /\/r\/([^?]+)/.exec(sent.url)?.[1] ?? ''
    const same = await visitor.get(`${FORM}?same=${neighbour.id}`)
    await visitor.send(same, FORM)
    const own = await visitor.get('/me')
    expect(own.words).toContain('自来水是黄的，不敢喝')
    expect(own.words).toContain(receipt)
    expect(own.words).toContain('找老王 139****1111')
    expect((await visitor.get(`/r/${receipt}`)).status).toBe(200)
  })

  test('nobody else is let in: the way leads to the sign-in and back', async () => {
    const page = await new Visitor(county.app).get('/me')
    expect(page.url).toMatch(/^\/me\/sign-in\?back=/)
  })
})

test('staff on these pages are residents: what they report here is not taken down from their desk', async () => {
  const visitor = signedIn('test-dept.transport')
  const sent = await visitor.send(await visitor.get(FORM), FORM, { text: '我家门口的树倒了一半', requestId: newId() })
  expect(sent.words).toContain('您交上来')
})
