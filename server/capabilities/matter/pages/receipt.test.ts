import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { Visitor } from '#testing/visitor.ts'
import { GUIHUA, NOW } from '#testing/world.ts'

let county: TestCounty
let visitor: Visitor
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())
beforeEach(() => {
  county.setNow(NOW)
  visitor = new Visitor(county.app)
})

const grid = () => county.staff('grid.guihua')
let seen = 1
const act = (more: Record<string, unknown> = {}) => ({ id: newId(), seen: seen++, ...more })

async function reported(more: Record<string, unknown> = {}) {
  seen = 1
  const report = county.report({ gridCode: `${GUIHUA}001`, phone: '13800001234', kind: 'street-lamp', ...more })
  const { receipt } = (await county.anyone().post('/api/v1/matters', report)).body as { receipt: string }
  return {
    url: `/api/v1/matters/${report.id}`,
    page: `/r/${receipt}`,
    receipt,
    id: report.id,
    text: String(report['text']),
  }
}

async function handled(more: Record<string, unknown> = {}) {
  const matter = await reported(more)
  await grid().post(`${matter.url}/acceptances`, act())
  await grid().post(`${matter.url}/handlings`, act({ text: '换了灯头，试亮正常' }))
  return matter
}

describe('a receipt', () => {
  test('opens where it is, whose hands it is in, by when, and every public step', async () => {
    const { page, url } = await reported()
    await grid().post(`${url}/acceptances`, act())
    await grid().post(`${url}/upward-referrals`, act({ text: '没有高空车，修不了' }))
    const { words, html } = await visitor.get(page)
    for (const said of [
      '收到了，等接手',
      '桂花村村委会',
      '您交上来',
      '桂花村第1网格接手了',
      '报给桂花村村委会',
      '没有高空车',
    ])
      expect(words).toContain(said)
    expect(words).toContain('还剩')
    expect(words).not.toContain('叶小燕')
    expect(html).toContain('name="robots" content="noindex"')
  })

  test('is read however it is typed, and a wrong one is answered with what was typed', async () => {
    const { receipt } = await reported()
    const typed = receipt.toLowerCase().replace('-', ' ')
    expect((await visitor.get(`/r?receipt=${encodeURIComponent(typed)}`)).url).toBe(`/r/${receipt}`)
    for (const wrong of ['/r?receipt=ACDE-FHJK', '/r/ACDE-FHJK', '/r?receipt=hello']) {
      const page = await visitor.get(wrong)
      expect(page.status, wrong).toBe(404)
      expect(page.words).toContain('没有这个回执号')
      expect(page.html).toMatch(/value="(ACDE-FHJK|hello)"/)
    }
    expect(await visitor.get('/r')).toMatchObject({ status: 200 })
  })

  test('shows the weekend as a row on which the clock stood', async () => {
    const { page, url } = await reported()
    county.setNow(new Date('2026-11-20T10:00:00+08:00'))
    await grid().post(`${url}/acceptances`, act())
    county.setNow(new Date('2026-11-23T09:00:00+08:00'))
    const { words } = await visitor.get(page)
    expect(words).toMatch(/11月21日 – 11月22日 周末 不计时/)
  })

  test('that came by following shows nobody else’s words or photos', async () => {
    const { id, text, page } = await reported()
    const extra = { id: newId(), text: '我家门口也看不见' }
    const mine = (await county.anyone().post(`/api/v1/matters/${id}/followings`, extra)).body.receipt
    const followed = await visitor.get(`/r/${mine}`)
    expect(followed.words).toContain('您是后来加入的')
    expect(followed.words).not.toContain(text)
    expect(followed.words).toContain('我家门口也看不见')
    const first = await visitor.get(page)
    expect(first.words).toContain(text)
    expect(first.words).toContain('又有人说同一件事')
    expect(first.words).not.toContain('我家门口也看不见')
    expect(first.words).not.toContain('撤回这件事')
  })
})

describe('the resident', () => {
  test('adds to it, answers a question, urges; each form sent twice acts once', async () => {
    const { page, url, receipt } = await reported()
    await grid().post(`${url}/acceptances`, act())
    await grid().post(`${url}/questions`, act({ text: '是哪一盏？' }))
    const asked = await visitor.get(page)
    expect(asked.words).toContain('是哪一盏？')
    expect(asked.words).toContain('您的回话')
    const answered = await visitor.send(asked, `/r/${receipt}/additions`, { text: '东头第二盏' })
    expect(answered.words).toContain('补充好了')
    expect(answered.words).toContain('东头第二盏')
    expect(answered.words).toContain('正在办')
    await visitor.send(asked, `/r/${receipt}/additions`, { text: '东头第二盏' })
    expect((await visitor.get(page)).words.match(/东头第二盏/g)).toHaveLength(1)
    const urged = await visitor.send(answered, `/r/${receipt}/urgings`)
    expect(urged.words).toContain('催好了')
    const twice = await visitor.send(await visitor.get(page), `/r/${receipt}/urgings`)
    expect(twice.status).toBe(409)
    expect(twice.words).toContain('今天已经催过了')
  })

  test('withdraws after one more question', async () => {
    const { page, receipt } = await reported()
    const before = await visitor.get(page)
    expect(before.html).toMatch(/<details class="confirm"/)
    const after = await visitor.send(before, `/r/${receipt}/withdrawals`)
    expect(after.words).toContain('已经撤回')
    expect(after.words).not.toContain('您还可以')
  })

  test('says solved and satisfied apart, with nothing chosen for them', async () => {
    const { page, receipt } = await handled()
    const asked = await visitor.get(page)
    expect(asked.words).toContain('解决了吗？')
    expect(asked.words).toContain('办得满意吗？')
    expect(asked.html).not.toMatch(/name="(solved|satisfaction)"[^>]*checked/)
    const silent = await visitor.send(asked, `/r/${receipt}/sayings`, { text: '等得久' })
    expect(silent.status).toBe(400)
    expect(silent.html).toContain('等得久')
    const said = await visitor.send(silent, `/r/${receipt}/sayings`, { solved: 'yes', satisfaction: 'dissatisfied' })
    expect(said.words).toContain('您说：解决了、不满意')
    expect(said.words).toContain('按“解决了”算')
  })

  test('says not solved, and it opens again one level up', async () => {
    const { page, receipt } = await handled()
    const said = await visitor.send(await visitor.get(page), `/r/${receipt}/sayings`, { solved: 'no' })
    expect(said.words).toContain('等桂花村村委会接手')
  })

  test('says nothing: it closes as no answer, never as solved, and may still be judged or opened again', async () => {
    const { page, receipt } = await handled()
    county.setNow(new Date('2026-12-15T10:00:00+08:00'))
    await county.run('matter-tick')
    const closed = await visitor.get(page)
    expect(closed.words).toContain('没有等到答复')
    expect(closed.words).toContain('不算解决')
    expect(closed.words).toContain('您还可以说')
    const empty = await visitor.send(closed, `/r/${receipt}/reopenings`, { reason: '' })
    expect(empty.status).toBe(400)
    const again = await visitor.send(empty, `/r/${receipt}/reopenings`, { reason: '又不亮了' })
    expect(again.words).toContain('重新打开了')
  })

  test('is told when the report was joined with an earlier one, and when a part was split off', async () => {
    const first = await reported()
    county.setNow(new Date(NOW.getTime() + 60_000))
    const later = await reported()
    await county.staff('village.guihua').post(`${later.url}/merges`, { id: newId(), seen: 1, into: first.id })
    const joined = await visitor.get(later.page)
    expect(joined.words).toContain('并在一起办了')
    const { page, url } = await reported({ text: '路灯不亮，另外水管也爆了' })
    const split = { id: newId(), seen: 1, text: '水管爆了', kind: 'water-supply' }
    await county.staff('village.guihua').post(`${url}/splits`, split)
    const whole = await visitor.get(page)
    expect(whole.words).toContain('从这件里分出来的')
    const part = /href="(\/r\/[^"]+\?part=[^"]+)"/.exec(whole.html)?.[1] ?? ''
    expect((await visitor.get(part)).words).toContain('水管爆了')
  })

  test('acts too late: the page comes back with the sentence and what was typed', async () => {
    const { page, receipt } = await handled()
    const asked = await visitor.get(page)
    const other = { id: newId(), solved: 'yes' }
    await county.anyone().post(`/api/v1/receipts/${receipt}/sayings`, other)
    const late = await visitor.send(asked, `/r/${receipt}/additions`, { text: '还差一盏' })
    expect(late.status).toBe(409)
    expect(late.words).toContain('这件事已经走到下一步')
    expect(late.words).toContain('还差一盏')
  })

  test('a form that lay too long comes back filled in', async () => {
    const { page, receipt } = await reported()
    const old = await visitor.send(await visitor.get(page), `/r/${receipt}/additions`, {
      text: '还有一盏',
      formToken: 'x',
    })
    expect(old.status).toBe(403)
    expect(old.html).toContain('还有一盏')
    expect((await visitor.send(old, `/r/${receipt}/additions`)).words).toContain('补充好了')
  })
})
