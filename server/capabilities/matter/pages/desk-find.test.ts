import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Browser, openBrowser } from '#testing/browser.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type AccountName, GUIHUA, PEISHI, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

function desk(account: AccountName): Browser {
  const browser = openBrowser(county.app)
  browser.cookies.set('sid', `test-${account}`)
  return browser
}
const find = (account: AccountName, q: string) => desk(account).get(`/desk/search?q=${encodeURIComponent(q)}`)

describe('search', () => {
  let id: string
  let receipt: string
  let number: number
  beforeAll(async () => {
    const report = county.report({
      text: '老街窨井盖松动，晚上有人绊倒',
      placeText: '古戏台旁边',
      phone: '13800004321',
      gridCode: `${GUIHUA}001`,
    })
    receipt = (await county.anyone().post('/api/v1/matters', report)).body.receipt
    id = report.id
    number = (await county.staff('town.shouchang').get(`/api/v1/matters/${id}`)).body.number
  })

  test('two characters are enough, and stand marked in what is shown', async () => {
    const { text } = await find('town.shouchang', '井盖')
    expect(text).toContain(id)
    expect(text).toContain('老街窨<mark>井盖</mark>松动')
  })

  test('words of the exact place, the receipt, the number and the last digits of the phone find it', async () => {
    for (const typed of [
      '古戏台',
      receipt,
      receipt.toLowerCase().replace('-', ' '),
      String(number),
      `#${number}`,
      '4321',
    ])
      expect((await find('town.shouchang', typed)).text, typed).toContain(id)
    expect((await find('town.shouchang', '13800004321')).text).not.toContain(id)
  })

  test('a place leads to its matters', async () => {
    const { text } = await find('town.shouchang', '桂花')
    expect(text).toContain(`/desk?queue=all&amp;place=${GUIHUA}`)
    expect((await find('town.shouchang', '沛市')).text).not.toContain(PEISHI)
  })

  test('another territory finds nothing, whatever it types', async () => {
    for (const typed of ['井盖', receipt, String(number), '4321'])
      expect((await find('town.qiantan', typed)).text, typed).not.toContain(id)
  })

  test('signs that are nobody’s words are refused in a sentence', async () => {
    const page = await find('town.shouchang', '，。！')
    expect(page.status).toBe(400)
    expect(page.text).toContain('请写要查的词')
  })
})

describe('taking down a report', () => {
  const form = { text: '电话里说：桥头路灯三盏不亮', phone: '13900007777', name: '王阿婆', forOther: 'neighbour' }

  test('gives a sheet with the receipt, which opens the matter', async () => {
    const village = desk('village.guihua')
    await village.get('/desk/matters/new')
    const { status, text } = await multipart(village, form)
    expect(status).toBe(201)
    const receipt = /<p class="receipt-code num"[^>]*>([^<]+)</.exec(text)?.[1] ?? ''
    expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(text).not.toContain('13900007777')
    const opened = await county.anyone().get(`/api/v1/receipts/${receipt}`)
    expect(opened.body).toMatchObject({ text: form.text, placeCode: GUIHUA, state: 'reported' })
  })

  test('a town first chooses the village, a grid worker has the own grid', async () => {
    const town = desk('town.shouchang')
    const first = (await town.get('/desk/matters/new')).text
    expect(first).toContain(`<option value="${SHIBAQIAO}">`)
    expect(first).not.toContain(PEISHI)
    expect((await town.get(`/desk/matters/new?villageCode=${PEISHI}`)).text).not.toContain('name="text"')
    const second = (await town.get(`/desk/matters/new?villageCode=${GUIHUA}`)).text
    expect(second).toContain(`<option value="${GUIHUA}002">`)
    const grid = desk('grid.guihua')
    await grid.get('/desk/matters/new')
    await multipart(grid, { text: '走访时说：水管渗水' })
    const mine = await county.staff('grid.guihua').get('/api/v1/matters?queue=mine')
    const titles = mine.body.lines.map(({ title }: { title: string }) => title)
    expect(titles).toContain('走访时说：水管渗水')
  })

  test('a wrong telephone number is said beside it, and nothing typed is lost', async () => {
    const village = desk('village.guihua')
    await village.get('/desk/matters/new')
    const { status, text } = await multipart(village, { ...form, phone: '12345' })
    expect(status).toBe(400)
    expect(text).toContain('href="#f-phone"')
    expect(text).toContain('电话里说：桥头路灯三盏不亮</textarea>')
    expect(text).toContain('value="王阿婆"')
  })

  test('sent twice it is one matter with one receipt', async () => {
    const village = desk('village.guihua')
    const drawn = (await village.get('/desk/matters/new')).text
    const codes = await Promise.all([multipart(village, form, drawn), multipart(village, form, drawn)])
    const receipts = codes.map(({ text }) => /receipt-code num"[^>]*>([^<]+)</.exec(text)?.[1])
    expect(receipts[0]).toBe(receipts[1])
    expect(codes.filter(({ text }) => text.includes('已经记过了'))).toHaveLength(1)
  })

  test('who may not take down is not asked', async () => {
    for (const account of ['leader.shouchang', 'committee.guihua', 'dept.transport'] as const)
      expect((await desk(account).get('/desk/matters/new')).status, account).toBe(403)
  })
})

describe('merging', () => {
  test('compares side by side, goes into the earlier one only, and every reporter waits for it', async () => {
    const earlier = county.report({ text: '西门路口井盖一踩就响，怕掉下去' })
    const later = county.report({ text: '西门路口的井盖响，怕掉下去，请来修' })
    await county.anyone().post('/api/v1/matters', earlier)
    await county.anyone().post('/api/v1/matters', later)
    const village = desk('village.guihua')
    const record = await village.get(`/desk/matters/${later.id}?queue=mine`)
    expect(record.text).toContain(`/desk/matters/${later.id}/merges?into=${earlier.id}`)
    const compared = await village.get(`/desk/matters/${later.id}/merges?into=${earlier.id}&queue=mine`)
    expect(compared.text).toContain('西门路口井盖一踩就响')
    const merged = await village.submit(`/desk/matters/${later.id}/merges?queue=mine`)
    expect(merged.location).toBe(`/desk/matters/${earlier.id}?queue=mine&done=merged`)
    const whole = await county.staff('village.guihua').get(`/api/v1/matters/${earlier.id}`)
    expect(whole.body.reporters).toBe(2)
  })

  test('by number; an unknown one is said beside the field', async () => {
    const report = county.report()
    await county.anyone().post('/api/v1/matters', report)
    const page = await desk('village.guihua').get(`/desk/matters/${report.id}/merges?number=99999`)
    expect(page.status).toBe(400)
    expect(page.text).toContain('没有这个编号')
  })
})

/** A form with room for photos, as a browser sends it. */
async function multipart(browser: Browser, fields: Record<string, string>, page?: string) {
  const drawn = page ?? (await browser.get('/desk/matters/new')).text
  const hidden = [...drawn.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  const boundary = `b${newId()}`
  const parts = Object.entries({ ...Object.fromEntries(hidden), ...fields }).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const response = await county.app.inject({
    method: 'POST',
    url: '/desk/matters/new',
    headers: {
      accept: 'text/html',
      'content-type': `multipart/form-data; boundary=${boundary}`,
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: `${parts.join('')}--${boundary}--\r\n`,
  })
  return { status: response.statusCode, text: response.payload }
}
