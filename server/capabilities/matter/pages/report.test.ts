import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type SeenPage, Visitor } from '#testing/visitor.ts'
import { GUIHUA, SHIBAQIAO } from '#testing/world.ts'

let county: TestCounty
let visitor: Visitor
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())
beforeEach(() => {
  visitor = new Visitor(county.app)
})

const FORM = `/v/${SHIBAQIAO}/report`
const open = () => visitor.get(FORM)
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b6464' } })
    .jpeg()
    .toBuffer()
const asFile = async (bytes: Buffer, type = 'image/jpeg') => ({ name: 'x.jpg', type, bytes })
const receiptIn = ({ url }: SeenPage): string => /\/r\/([^?/]+)/.exec(url)?.[1] ?? ''
let said = 0
/** Unlike each other, so that no two are taken for the same thing. */
const WORDS = [
  '水管爆了没人修',
  '公交不停站牌坏了',
  '山上有石头滚下来',
  '垃圾堆了三天',
  '井盖松了会翻',
  '电线垂到地上',
  '网络断了半个月',
]
const something = () => {
  said += 1
  return `${WORDS[said % WORDS.length]}，第 ${said} 回`
}

describe('reporting without script', () => {
  test('takes one sentence, and gives a receipt that opens the matter', async () => {
    const page = await open()
    expect(page).toMatchObject({ status: 200 })
    expect(page.words).toContain('我要反映')
    const sent = await visitor.send(page, FORM, { text: '村口的大樟树要倒了，快来看看' })
    expect(sent.status).toBe(200)
    expect(sent.url).toMatch(/^\/r\/[0-9A-Z]{4}-[0-9A-Z]{4}\?new=1$/)
    expect(sent.words).toContain('收到了')
    expect(sent.words).toContain(receiptIn(sent))
    expect(sent.words).toContain('十八桥村村委会')
    expect(sent.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(sent.headers['x-robots-tag']).toContain('noindex')
  })

  test('keeps place, telephone, kind and who spoke for whom, and shows the advice where life is at stake', async () => {
    const sent = await visitor.send(await open(), FORM, {
      text: '屋后的山坡裂了一条缝，落石头',
      kind: 'landslide-flood',
      gridCode: `${SHIBAQIAO}002`,
      placeText: '祠堂后面',
      phone: '138 0000 1234',
      forOther: 'child',
    })
    expect(sent.words).toContain('119')
    expect(sent.words).toContain('您替别人说的（子女）')
    expect(sent.words).toContain('祠堂后面')
    expect(sent.words).toContain('十八桥村第2网格')
    expect(sent.words).not.toContain('13800001234')
  })

  test('brings photos along and shows them on the receipt', async () => {
    const sent = await visitor.send(await open(), FORM, { text: something() }, { files: [await asFile(await photo())] })
    const shown = /src="(\/r\/[^"]+\/files\/[0-9a-f]{64})"/.exec(sent.html)?.[1] ?? ''
    expect(await visitor.get(shown)).toMatchObject({ status: 200, headers: { 'content-type': 'image/jpeg' } })
  })

  test('sent twice it is reported once', async () => {
    const page = await open()
    const text = something()
    const first = await visitor.send(page, FORM, { text })
    const second = await visitor.send(page, FORM, { text })
    expect(receiptIn(second)).toBe(receiptIn(first))
  })

  test('from the back button, which draws the form anew, the same words are the same report', async () => {
    const text = something()
    const first = await visitor.send(await open(), FORM, { text, sure: 'yes' })
    const second = await visitor.send(await open(), FORM, { text })
    expect(receiptIn(second)).toBe(receiptIn(first))
    const other = await visitor.send(await open(), FORM, { text, phone: '13800001234' })
    expect(other).toMatchObject({ status: 409 })
    expect(other.words).toContain('您刚才已经交上一件')
    expect(receiptIn(await visitor.send(other, FORM, { text, phone: '13800001234', sure: 'yes' }))).not.toBe(
      receiptIn(first),
    )
  })

  test('from the back button with other words it comes back, and the next press is another matter', async () => {
    const page = await open()
    const first = await visitor.send(page, FORM, { text: something() })
    const text = something()
    const again = await visitor.send(page, FORM, { text })
    expect(again).toMatchObject({ status: 409 })
    expect(again.html).toContain(text)
    expect(again.words).toContain('您刚才已经交上一件')
    const second = await visitor.send(again, FORM, { text })
    expect(receiptIn(second)).not.toBe('')
    expect(receiptIn(second)).not.toBe(receiptIn(first))
  })
})

describe('what is wrong comes back with everything typed', () => {
  const typed = { text: '', placeText: '桥东头', phone: '13800001234', kind: 'rubbish' }
  const expectKept = (page: SeenPage) => {
    expect(page.html).toContain('value="桥东头"')
    expect(page.html).toContain('value="13800001234"')
    expect(page.html).toMatch(/value="rubbish" checked/)
  }

  test('nothing written', async () => {
    const page = await visitor.send(await open(), FORM, typed)
    expect(page.status).toBe(400)
    expect(page.words).toContain('这一项要填')
    expectKept(page)
  })

  test('too long: how long it is, how long it may be', async () => {
    const text = '路'.repeat(612)
    const page = await visitor.send(await open(), FORM, { ...typed, text })
    expect(page.status).toBe(400)
    expect(page.words).toContain('写了 612 个字，最多 500 个。请缩短 112 个字。')
    expect(page.html).toContain(text)
    expectKept(page)
  })

  test('a telephone number that is none', async () => {
    const page = await visitor.send(await open(), FORM, { ...typed, text: something(), phone: '1380' })
    expect(page.status).toBe(400)
    expect(page.words).toContain('电话号码不对')
    expect(page.html).toContain('value="1380"')
  })

  test('a photo that is none, while the good one is kept', async () => {
    const files = [await asFile(await photo()), await asFile(Buffer.from('%PDF-1.7'), 'application/pdf')]
    const text = something()
    const page = await visitor.send(await open(), FORM, { ...typed, text }, { files })
    expect(page.status).toBe(415)
    expect(page.words).toContain('这种文件收不了')
    expect(page.words).toContain('1 张照片已经收到')
    expect(page.html).toContain(text)
    expectKept(page)
    const sent = await visitor.send(page, FORM)
    expect(sent.html).toMatch(/\/files\/[0-9a-f]{64}/)
  })

  test('a picture of fifty megapixels', async () => {
    const bomb = await sharp({ create: { width: 8000, height: 6500, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const page = await visitor.send(
      await open(),
      FORM,
      { ...typed, text: something() },
      { files: [await asFile(bomb)] },
    )
    expect(page.status).toBe(413)
    expect(page.words).toContain('照片尺寸太大')
    expectKept(page)
  })

  test('too many photos', async () => {
    const files = await Promise.all(
      ['#111', '#222', '#333', '#444'].map(async (background) =>
        asFile(
          await sharp({ create: { width: 20, height: 20, channels: 3, background } })
            .jpeg()
            .toBuffer(),
        ),
      ),
    )
    const page = await visitor.send(await open(), FORM, { ...typed, text: something() }, { files })
    expect(page.status).toBe(400)
    expect(page.words).toContain('请留下 3 张以内')
    expectKept(page)
  })

  test.each([
    ['lost', { without: ['formToken'] }],
    ['of another site', {}],
  ])('a token that is %s', async (which, how) => {
    const text = something()
    const token = which === 'lost' ? {} : { formToken: 'not-ours' }
    const page = await visitor.send(await open(), FORM, { ...typed, text, ...token }, how)
    expect(page.status).toBe(403)
    expect(page.words).toContain('这张表单放得太久了')
    expect(page.html).toContain(text)
    expectKept(page)
    expect((await visitor.send(page, FORM)).url).toContain('/r/')
  })

  test('an unknown kind, a grid of another village', async () => {
    const kind = await visitor.send(await open(), FORM, { ...typed, text: something(), kind: 'no-such' })
    expect(kind.words).toContain('这一类已经没有了')
    const grid = await visitor.send(await open(), FORM, { ...typed, text: something(), gridCode: `${GUIHUA}001` })
    expect(grid.words).toContain('这个网格不在这个村')
  })
})

describe('something like it is under way', () => {
  const like = '老祠堂前面的路灯不亮，晚上老人走路看不见'
  beforeAll(async () => {
    const report = county.report({ villageCode: GUIHUA, kind: 'street-lamp', text: like, phone: '13900005678' })
    await county.anyone().post('/api/v1/matters', report)
  })
  const form = `/v/${GUIHUA}/report`

  test('it is shown before sending; one press follows it, with a receipt of one’s own', async () => {
    const text = '老祠堂前面路灯不亮'
    const asked = await visitor.send(await visitor.get(form), form, { text, phone: '13800001234' })
    expect(asked.words).toContain('像是同一件事')
    expect(asked.words).toContain('老祠堂前面的路灯不亮')
    expect(asked.words).not.toContain('5678')
    const follow = /name="follow" value="([^"]+)"/.exec(asked.html)?.[1] ?? ''
    const followed = await visitor.send(asked, form, { follow })
    expect(followed.words).toContain('收到了')
    expect(followed.words).toContain('您是后来加入的')
    const again = await visitor.get(`/r/${receiptIn(followed)}`)
    expect(again.words).toContain('您也说了这件事')
    // Their own words, which the first reporter does not see.
    expect(again.words).toContain(text)
  })

  test('not the same: everything typed goes on', async () => {
    const asked = await visitor.send(await visitor.get(form), form, {
      text: '老祠堂前面的路灯不亮，还漏电',
      placeText: '西边那盏',
    })
    const sent = await visitor.send(asked, form, { sure: '1' })
    expect(sent.words).toContain('西边那盏')
    expect(sent.words).toContain('还漏电')
  })

  test('back to change it: nothing is lost, nothing is sent', async () => {
    const text = '老祠堂前面的路灯又不亮'
    const asked = await visitor.send(await visitor.get(form), form, { text, placeText: '东边' })
    const back = await visitor.send(asked, form, { back: '1' })
    expect(back.words).toContain('出了什么事？')
    expect(back.html).toContain(text)
    expect(back.html).toContain('value="东边"')
  })

  test('from the board: me too', async () => {
    const board = await visitor.get(`/v/${GUIHUA}`)
    const same = /href="([^"]+\?same=[^"]+)"/.exec(board.html)?.[1] ?? ''
    const page = await visitor.get(same)
    expect(page.words).toContain('不用再说一遍')
    const followed = await visitor.send(page, form)
    expect(followed.url).toContain('/r/')
    expect(await visitor.get(`${form}?same=nobody`)).toMatchObject({ status: 200, url: form })
  })
})

describe('complaints about the platform', () => {
  test('from a village’s page they go to the county centre, with the page', async () => {
    const page = await visitor.get(`/feedback?page=${encodeURIComponent(`/v/${GUIHUA}/poster?size=a3`)}`)
    expect(page.words).toContain('哪里不好用？')
    const sent = await visitor.send(page, `/v/${GUIHUA}/report`, { text: '字太小了，老人看不清楚' })
    expect(sent.words).toContain('建德市社会治理中心')
    expect(sent.words).toContain(`/v/${GUIHUA}/poster`)
  })

  test('from a receipt’s page its secret stays behind', async () => {
    const sent = await visitor.send(await open(), FORM, { text: '医保报销的钱一直没到账' })
    const link = /href="(\/feedback[^"]*)"/.exec(sent.html)?.[1] ?? ''
    expect(link).toBe('/feedback?page=%2Fr')
    const page = await visitor.get(link)
    expect(page.words).toContain('先选您的村')
    expect(page.html).toContain(`/v/${GUIHUA}/report?kind=platform&amp;page=%2Fr`)
  })
})
