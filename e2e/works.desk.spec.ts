import { expect, test } from '@playwright/test'
import { newId } from '#kernel/id.ts'
import { expectReadable } from './reading.ts'
import { letDaysPass } from './records.ts'
import { dayIn, deskOf, odd, send, type Typed } from './steps.ts'
import { VILLAGE } from './village.ts'

const WON = 238_000

/** Each step of a power on its way: what is typed, by whom, how long is waited for what hangs. */
const WAY: [step: string, typed: Typed, by?: 'village' | 'committee' | 'town', days?: number][] = [
  ['apply', { paper: '立项申请', text: '路面坏了三处' }],
  ['consult', { text: '同意提交' }],
  ['decide', {}],
  ['budget', { paper: '预算书', lines: '混凝土路面 １７００\n路缘石 420.5\n普工 60 230' }],
  ['town-check', { text: '核过' }, 'town'],
  ['countersign', { agrees: 'true' }, 'committee'],
  ['announce-tender', {}, 'village', 8],
  ['bids', { paper: '报价单三份' }],
  ['award', {}],
  ['announce-award', {}, 'village', 4],
  ['contract', { paper: '合同', amountCents: '２３８，０００', days: '60' }],
  ['start', {}],
  ['inspect', { people: '9', inFavour: '8', agrees: 'true' }, 'committee'],
  ['settle', { paper: '结算书', amountCents: '238000' }],
  ['countersign-pay', { agrees: 'true' }, 'committee'],
  ['announce-settlement', {}, 'village', 8],
  ['pay', { paper: '发票' }, 'village', 366],
  ['return', { paper: '质保期满确认' }],
]

test('a road of 260,000 yuan goes by the book from proposal to retention money', async ({ browser, baseURL, page }) => {
  test.slow()
  const [village, committee, town] = await Promise.all(
    ['village.guihua', 'committee.guihua', 'town.shouchang'].map((account) => deskOf(browser, baseURL, account)),
  )
  if (!village || !committee || !town) throw new Error('no desks')
  const read = async (path: string) => (await village.request.get(path)).json()
  const title = `桥东到晒场的路${odd()}`

  await village.goto('/desk/decisions/new')
  const opening = { kind: 'village-road', title, text: '铺 420 米水泥路。', amountCents: '２６０，０００' }
  await village.locator('#f-kind').selectOption(opening.kind)
  for (const name of ['title', 'text', 'amountCents'] as const) await village.locator(`#f-${name}`).fill(opening[name])
  await village.locator('main .btn-main').click()
  const decision = new URL(village.url()).pathname
  const decisionId = decision.split('/').at(-1) ?? ''
  await send(village, decision, 'proposals', { proposer: 'branch' })
  await send(village, decision, 'consultations', { present: '7', text: '联席会议同意提交' })
  await send(village, decision, 'party-reviews', { of: '40', present: '30', for: '28', against: '1', abstain: '1' })
  const hall = { place: '文化礼堂', authority: '一月村民会议', authorityUntil: dayIn(90) }
  await send(village, decision, 'convocations', { organ: 'representatives', meetsOn: dayIn(3), ...hall })
  await letDaysPass('decision', decisionId, 3)
  const people = (await read(`/api/v1/decision-electors?villageCode=${VILLAGE}&body=representatives`)).electors
  const inPerson = people.map(({ number }: { number: number }) => number).join('，')
  await send(village, decision, 'rolls', { inPerson })
  const votes = {
    issued: String(people.length),
    for: String(people.length - 1),
    against: '1',
    abstain: '0',
    invalid: '0',
  }
  await send(village, decision, 'counts', { secret: 'false', ...votes, tellers: '叶小燕、洪新木', dueOn: dayIn(300) })
  await send(committee, decision, 'witnessings')
  await send(village, decision, 'minutes', { text: '代表到会，表决通过。' })

  const opened = { id: newId(), villageCode: VILLAGE, power: 'small-works', title, text: '照流程办。' }
  const headers = { origin: new URL(village.url()).origin }
  const data = { ...opened, amountCents: 26_000_000 }
  expect((await village.request.post('/api/v1/power-items', { data, headers })).status()).toBe(201)
  const { suppliers } = await read(`/api/v1/villages/${VILLAGE}/suppliers`)
  const names: string[] = suppliers.slice(0, 3).map(({ name }: { name: string }) => name)
  const bids = names.map((name, i) => `${name} ${WON + i * 1000}`).join('\n')
  const own: Record<string, Typed> = {
    decide: { decision: decisionId },
    bids: { bids },
    award: { supplier: names[0] ?? '' },
  }
  const desks = { village, committee, town }
  for (const [step, typed, by = 'village', days = 0] of WAY) {
    const photo = step === 'start' || step === 'inspect'
    await send(desks[by], `/desk/power-items/${opened.id}`, 'steps', { ...typed, ...own[step] }, photo)
    if (days > 0) await letDaysPass('power', opened.id, days)
  }

  await page.goto(`/v/${VILLAGE}/items/${opened.id}`)
  await expect(page.locator('main')).toContainText('238,000.00')
  await expectReadable(page, 'zh-CN')
  const { payments } = await read(`/api/v1/villages/${VILLAGE}/payments?limit=100`)
  const paid = payments.filter(({ item }: { item: string }) => item === opened.id)
  const told = paid.map(({ reason, amountCents }: { reason: string; amountCents: number }) => [reason, amountCents])
  expect(told.toSorted()).toEqual([
    ['contract', WON * 97],
    ['retention', WON * 3],
  ])
  expect(paid.every((one: { decision: string }) => one.decision === decisionId)).toBe(true)
  await page.locator(`main a[href="/v/${VILLAGE}/decisions/${decisionId}"]`).first().click()
  await expect(page.locator('#result')).toBeVisible()
  for (const desk of [village, committee, town]) await desk.context().close()
})

test('a relative on a relief list is caught by what a holder of a post declared, and only the committee clears it', async ({
  browser,
  baseURL,
  page: anyone,
}) => {
  const [page, committee] = [
    await deskOf(browser, baseURL, 'village.guihua'),
    await deskOf(browser, baseURL, 'committee.guihua'),
  ]
  const kin = `叶${odd()}`
  const posts = `/desk/posts/${VILLAGE}`
  await page.goto(posts)
  const officer = await page.locator('select[name="officer"] option').nth(2).getAttribute('value')
  const declared = { officer: officer ?? '', tie: 'kin', relation: 'sibling', party: kin, firm: 'person' }
  await send(page, posts, 'declarations', declared)
  await expect(page.locator('main')).toContainText(kin)
  // The name of the relative stays with the desks.
  await anyone.goto(`/v/${VILLAGE}/posts`)
  await expect(anyone.locator('main')).toContainText('兄弟姐妹')
  await expect(anyone.locator('main')).not.toContainText(kin)
  await expectReadable(anyone, 'zh-CN')

  const headers = { origin: new URL(page.url()).origin }
  const relief = { title: '高龄补贴（补发）', source: '县级财政', sourcePaper: '文件 1 号', totalCents: 60_000 }
  const data = { id: newId(), villageCode: VILLAGE, kind: 'elder-allowance', ...relief }
  expect((await page.request.post('/api/v1/funds', { data, headers })).status()).toBe(201)
  const fund = `/desk/funds/${data.id}`
  await send(page, fund, 'lists', { lines: `方小兰 6228480402564890018 ３００\n${kin} 6228480402564890026 300` })
  await expect(page.locator('.notice-soon')).toContainText('亲属')
  await expect(page.locator('form[action$="/clearances"]')).toHaveCount(0)
  const { version } = await (await page.request.get(`/api/v1/funds/${data.id}`)).json()
  const own = { id: newId(), seen: version, n: 2, text: '村里自己核过了' }
  expect((await page.request.post(`/api/v1/funds/${data.id}/clearances`, { data: own, headers })).status()).toBe(403)
  await send(committee, fund, 'clearances', { n: '2', text: '年龄、户籍都核过，符合条件。' })
  await expect(committee.locator('.notice-soon')).toHaveCount(0)
  await anyone.goto(`/v/${VILLAGE}/funds/${data.id}`)
  await expect(anyone.locator('main')).not.toContainText(kin)
  await expectReadable(anyone, 'zh-CN')
  for (const desk of [page, committee]) await desk.context().close()
})
