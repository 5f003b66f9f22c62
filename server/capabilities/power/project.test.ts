import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { faultsOfPackage } from '#testing/ocds.ts'
import { adopted, begun, passed, readied, take } from '#testing/powers.ts'
import { type AccountName, COUNTY, GUIHUA } from '#testing/world.ts'

const WON = '寿昌路桥队'
const OTHERS = ['大同建筑队', '更楼工程队']
const COMMITTEE = 'committee.guihua'
const ROAD_CENTS = 26_000_000
const LINES = '混凝土路面 １７００\n路缘石 420.5\n普工 60 230'

let county: TestCounty
let photo: string
beforeAll(async () => {
  county = await openCounty()
  await readied(county)
  await adopted(county, ['small-works', 'spending'])
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer()
  const kept = await county.anyone().send('POST', '/api/v1/photos', bytes, { 'content-type': 'image/jpeg' })
  photo = kept.body.sha256
  for (const name of [WON, ...OTHERS]) {
    const body = { id: newId(), villageCode: GUIHUA, name, sort: 'firm', trade: '道路' }
    expect((await county.staff('village.guihua').post('/api/v1/power-suppliers', body)).status).toBe(201)
  }
})
afterAll(() => county.close())

const problem = ({ status, body }: Answer) => [status, body.code]
const seenBy = async (id: string) => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/power-items/${id}`)).body
const laterBy = (days: number) => county.setNow(new Date(county.now().getTime() + days * 86_400_000))
const BIDS = [`${WON} 238,000`, ...OTHERS.map((name, i) => `${name} ${241_000 + i * 1000}`)].join('\n')

/** Each step on its way, and what is sent for it; an announcement is waited for. */
const WAY: [string, Record<string, unknown>, AccountName?][] = [
  ['apply', { paper: '立项申请' }],
  ['consult', { text: '同意提交' }],
  ['decide', {}],
  ['budget', { paper: '预算书', lines: LINES }],
  ['town-check', { text: '核过' }, 'town.shouchang'],
  ['countersign', { agrees: true }, COMMITTEE],
  ['announce-tender', {}],
  ['bids', { paper: '报价单三份', bids: BIDS }],
  ['award', { supplier: WON }],
  ['announce-award', {}],
  ['contract', { paper: '合同', amountCents: 23_800_000, days: 60 }],
  ['start', {}],
  ['inspect', { people: 9, inFavour: 8, agrees: true }, COMMITTEE],
  ['settle', { paper: '结算书', amountCents: 23_800_000 }],
  ['countersign-pay', { agrees: true }, COMMITTEE],
  ['announce-settlement', {}],
  ['pay', { paper: '发票' }],
  ['return', { paper: '质保期满确认' }],
]

async function upTo(id: string, end: string): Promise<void> {
  const from = (await seenBy(id)).next
  const first = WAY.findIndex(([key]) => key === from)
  const last = WAY.findIndex(([key]) => key === end)
  for (const [key, body, who] of WAY.slice(first, last < 0 ? undefined : last)) {
    const more = key === 'start' || key === 'inspect' ? { files: [photo] } : {}
    const done = await take(county, id, key, { ...body, ...more }, who)
    expect([key, done.status, done.body.code]).toEqual([key, 201, undefined])
    if (key.startsWith('announce')) laterBy(21)
    if (key === 'pay') laterBy(366)
  }
}

async function road(): Promise<string> {
  const decision = await passed(county, { amountCents: ROAD_CENTS })
  const id = await begun(county, 'small-works', { title: '桂花桥东头到晒场的路', amountCents: ROAD_CENTS })
  await upTo(id, 'decide')
  expect((await take(county, id, 'decide', { decision })).status).toBe(201)
  return id
}

describe('a road of 260,000 yuan', () => {
  test('goes by the book from proposal to retention money, each payment on its decision', async () => {
    const id = await road()
    await upTo(id, 'bids')
    const { tender } = (await seenBy(id)).actions.find(({ step }: { step: string }) => step === 'budget').data
    // 1,700 m² at 128, 420.5 m at 46, 60 days at a price of the village's own.
    expect((await seenBy(id)).actions.find(({ step }: { step: string }) => step === 'budget').data.budgetCents).toBe(
      21_760_000 + 1_934_300 + 1_380_000,
    )
    expect([tender.key, tender.bids_least]).toEqual(['works-town', 3])
    const few = await take(county, id, 'bids', { paper: '报价', bids: `${WON} 238000` })
    expect([...problem(few), few.body.params.least]).toEqual([422, 'power.few-bids', 3])
    const strange = await take(county, id, 'bids', { paper: '报价', bids: `${BIDS}\n外地队 200000` })
    expect(problem(strange)).toEqual([422, 'power.no-supplier'])
    await upTo(id, 'award')
    expect(problem(await take(county, id, 'award', { supplier: OTHERS[0] }))).toEqual([422, 'power.not-lowest'])
    await upTo(id, 'contract')
    const dear = { paper: '合同', amountCents: 23_900_000, days: 60 }
    expect(problem(await take(county, id, 'contract', dear))).toEqual([422, 'power.over-award'])
    await upTo(id, 'start')
    expect(problem(await take(county, id, 'start', {}))).toEqual([422, 'power.photo'])
    await upTo(id, 'inspect')
    await change(id)
    const none = { people: 9, inFavour: 4, agrees: false, text: '路肩没压实', files: [photo] }
    const back = await take(county, id, 'inspect', none, COMMITTEE)
    expect([back.status, back.body.next]).toEqual([201, 'inspect'])
    expect(problem(await take(county, id, 'pay', { paper: '发票' }))).toEqual([409, 'power.not-now'])
    await upTo(id, 'settle')
    const much = { paper: '结算书', amountCents: 26_000_000 }
    expect(problem(await take(county, id, 'settle', much))).toEqual([422, 'power.over-contract'])
    await upTo(id, 'return')
    const { payments } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/payments`)).body
    const { decision } = (await seenBy(id)).actions.find(({ step }: { step: string }) => step === 'decide').data
    expect(payments).toMatchObject([
      { item: id, payee: WON, amountCents: 23_086_000, reason: 'contract', decision: decision.id },
    ])
    await upTo(id, 'end')
  })

  test('has a page with its pictures, money, days, supervisors and code, in both languages', async () => {
    const { items } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/power-items?power=small-works`)).body
    const [{ id, stage }] = items
    expect(stage).toBe('done')
    const { payments } = (await county.anyone().get(`/api/v1/villages/${GUIHUA}/payments`)).body
    expect(payments.map(({ amountCents }: { amountCents: number }) => amountCents)).toEqual([714_000, 23_086_000])
    for (const lang of ['zh-CN', 'en']) {
      const page = await county.anyone().get(`/v/${GUIHUA}/items/${id}`, { 'accept-language': lang })
      for (const part of [`photos/${photo}`, '238,000.00', 'daybar', 'receipt-qr', '方秀琴'])
        expect(page.text).toContain(part)
      for (const path of ['projects', 'suppliers', 'payments'])
        expect((await county.anyone().get(`/v/${GUIHUA}/${path}`, { 'accept-language': lang })).status).toBe(200)
    }
    const { body: released } = await county.anyone().get(`/api/v1/villages/${GUIHUA}/ocds`)
    expect(released.releases.map(({ tag }: { tag: string[] }) => tag.at(-1))).toEqual(['implementation'])
    expect(faultsOfPackage(released)).toEqual([])
    const desk = await county.staff('village.guihua').get('/desk/powers/suppliers')
    expect(desk.text).toContain(WON)
    expect((await county.anyone().get(`/v/${GUIHUA}/items/${id}/photos/${photo}`)).status).toBe(200)
  })
})

/** More work than a tenth of the contract needs another decision. */
async function change(id: string): Promise<void> {
  const send = async (more: Record<string, unknown>) => {
    const seen = (await county.staff('village.guihua').get(`/api/v1/power-items/${id}`)).body.version
    const body = { id: newId(), seen, text: '加宽路口', paper: '签证单', ...more }
    return await county.staff('village.guihua').post(`/api/v1/power-items/${id}/changes`, body)
  }
  const over = await send({ changeCents: 2_400_000 })
  expect([...problem(over), over.body.params.percent]).toEqual([422, 'power.change-limit', 10])
  expect((await send({ changeCents: 1_000_000 })).status).toBe(201)
}

describe('the database', () => {
  const insert = (change: string) => `insert into payment
    (county, id, village_code, item_id, seq, payee, amount_cents, reason, decision_id, ordered_at)
    select i.county, gen_random_uuid(), i.village_code, i.id, 1, 'x', 100, 'contract', ${change}, now()
    from power_item i where i.county = '${COUNTY}' and i.sort = 'project' and i.stage = 'running' limit 1`

  test('refuses a payment that rests on nothing, or on a decision without acceptance', async () => {
    await road()
    const client = await county.floor.database.pool.connect()
    try {
      for (const [grounds, code] of [
        ['null', '23514'],
        ['i.decision_id', '23514'],
        ['gen_random_uuid()', '23514'],
      ] as const) {
        await client.query(`begin; set local app.reader = 'system'`)
        const refused = await client.query(insert(grounds)).then(
          () => 'taken',
          (error: { code: string }) => error.code,
        )
        await client.query('rollback')
        expect([grounds, refused]).toEqual([grounds, code])
      }
    } finally {
      client.release()
    }
  })
})
