import jsQR from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { Visitor } from '#testing/visitor.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
let zh: Visitor
let en: Visitor
beforeAll(async () => {
  county = await openCounty()
  zh = new Visitor(county.app)
  en = new Visitor(county.app, 'en')
  const report = county.report({
    gridCode: `${GUIHUA}001`,
    kind: 'street-lamp',
    text: '路灯不亮，打我电话 13800001234',
    phone: '13800001234',
  })
  await county.anyone().post('/api/v1/matters', report)
  await county.anyone().post('/api/v1/matters', county.report({ kind: 'quarrel', text: '隔壁滴水到我家' }))
  await county.run('matter-counts')
})
afterAll(() => county.close())

describe('the county’s home', () => {
  test('leads to every village, by town and by name in Chinese or pinyin', async () => {
    const page = await zh.get('/')
    expect(page.html).toContain(`href="/v/${GUIHUA}"`)
    expect(page.words).toContain('寿昌镇 2 个村社')
    for (const asked of ['桂花', 'guihua', 'Gui hua']) {
      const found = await zh.get(`/?q=${encodeURIComponent(asked)}`)
      expect(found.words, asked).toContain('找到 1 个')
    }
    expect((await zh.get(`/?q=${encodeURIComponent('没有的村')}`)).words).toContain('没有找到带“没有的村”的村')
  })

  test('gives the numbers of the playbook, and asks for the receipt without a cookie', async () => {
    const page = await zh.get('/')
    for (const number of ['110', '119', '120', '12345', '12388']) expect(page.words).toContain(number)
    expect(page.html).toMatch(/<form[^>]*method="get" action="\/r"/)
  })
})

describe('a village’s board', () => {
  test('shows open public matters with masked titles, and of private kinds nothing', async () => {
    const { words } = await zh.get(`/v/${GUIHUA}`)
    expect(words).toContain('路灯不亮，打我电话 138****1234')
    expect(words).toContain('桂花村第1网格')
    expect(words).not.toContain('13800001234')
    expect(words).not.toContain('滴水')
  })

  test('says who serves: grids with names and telephone, offices by telephone only', async () => {
    const { words } = await zh.get(`/v/${GUIHUA}`)
    expect(words).toContain('叶小燕')
    expect(words).toContain('桂花村村监委')
    expect(words).not.toContain('方秀琴')
    expect(words).not.toContain('陈国梁')
  })

  test('gives numbers with their parts and no rate of few', async () => {
    const { words } = await zh.get(`/v/${GUIHUA}`)
    expect(words).toContain('收到 2 件')
    expect(words).toContain('0 / 0 次答复')
    expect(words).not.toMatch(/\d%/)
  })

  test.each(['330182109999', '999999999999', 'abc', '330182109'])(
    'of an unknown code %s is a way to find one’s own',
    async (code) => {
      for (const path of ['', '/report', '/poster', '/misconduct']) {
        const page = await zh.get(`/v/${code}${path}`)
        expect(page.status).toBe(404)
        expect(page.words).toContain('没有找到这个村')
        expect(page.html).toContain(`href="/v/${GUIHUA}"`)
      }
    },
  )

  test('is complete in English; only what people wrote and are called stays Chinese, and says so', async () => {
    for (const path of [
      '/',
      `/v/${GUIHUA}`,
      `/v/${GUIHUA}/report`,
      `/v/${GUIHUA}/misconduct`,
      '/privacy',
      '/help',
      '/r',
    ]) {
      const { html } = await en.get(path)
      expect(html).toContain('<html lang="en"')
      const rest = html.replace(/<[^>]* lang="zh-CN"[^>]*>[^<]*</g, '<').replace(/<[^>]+>/g, ' ')
      expect(rest.match(/\p{Script=Han}+/gu), path).toBeNull()
    }
  })
})

describe('the notice for the wall', () => {
  test.each(['a3', 'a4'])('carries a code that leads to the board and names its witnesses, %s', async (size) => {
    const { html } = await zh.get(`/v/${SHIBAQIAO}/poster?size=${size}`)
    const svg = /<svg class="receipt-qr"[^>]*>.*?<\/svg>/s.exec(html)?.[0] ?? ''
    const drawn = svg
      .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" ')
      .replace('class="receipt-qr-ground"', 'fill="#fff"')
    const { data, info } = await sharp(Buffer.from(drawn)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const read = jsQR.default(new Uint8ClampedArray(data), info.width, info.height)
    expect(read?.data).toMatch(new RegExp(`^http://localhost/v/${SHIBAQIAO}#p=[\\w-]{22}$`))
  })
})

describe('reporting misconduct', () => {
  test('leads to the sealed report first, then to the ways without a network', async () => {
    const { words, html } = await zh.get(`/v/${GUIHUA}/misconduct`)
    expect(words).toContain('密封举报')
    expect(html).toContain('href="/tipoff"')
    expect(words).toContain('12388')
    expect(words).toContain('建德市纪委监委')
    expect(html).not.toContain('<form')
    expect((await zh.get('/misconduct')).status).toBe(200)
  })
})

test('the gallery shows itself in every size', async () => {
  for (const density of ['elder', 'standard', 'desk'])
    expect((await zh.get(`/gallery?density=${density}`)).html).toContain(`data-density="${density}"`)
})
