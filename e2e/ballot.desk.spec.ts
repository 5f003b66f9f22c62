import { type Browser, expect, test } from '@playwright/test'
import { expectReadable } from './reading.ts'
import { letDaysPass } from './records.ts'
import { dayIn, deskOf, odd, send } from './steps.ts'
import { VILLAGE } from './village.ts'

/** A phone of somebody in the hall, without script; judged where it matters. */
async function voteByPhone(browser: Browser, baseURL: string | undefined, code: string, choice: string, axe = false) {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: axe,
    viewport: { width: 360, height: 740 },
  })
  const phone = await context.newPage()
  await phone.goto('/ballots')
  await phone.locator('#f-code').fill(code.toLowerCase().replace('-', ' '))
  await phone.locator('main .btn-main').click()
  await phone.locator(`input[name="choice"][value="${choice}"]`).check()
  if (axe) await expectReadable(phone, 'zh-CN')
  await phone.locator('main .btn-main').click()
  await phone.locator('main .btn-main').click()
  await expect(phone.locator('.notice-done')).toBeVisible()
  if (axe) await expectReadable(phone, 'zh-CN')
  // Once is once: the slip says so from now on, and not a word of what was voted.
  await phone.goto(`/ballots/${code}`)
  await expect(phone.locator('input[name="choice"]')).toHaveCount(0)
  await context.close()
}

test('representatives vote in secret, by phone and on paper, and anybody counts it again', async ({
  browser,
  baseURL,
  page,
  request,
}) => {
  const village = await deskOf(browser, baseURL, 'village.guihua')
  const committee = await deskOf(browser, baseURL, 'committee.guihua')
  await village.goto('/desk/decisions/new')
  await village.locator('#f-kind').selectOption('village-road')
  await village.locator('#f-title').fill(`桥西到晒场的路${odd()}`)
  await village.locator('#f-text').fill('铺 420 米水泥路。')
  await village.locator('#f-amountCents').fill('２６０，０００')
  await village.locator('main .btn-main').click()
  const path = new URL(village.url()).pathname
  const id = path.split('/').at(-1) ?? ''
  await send(village, path, 'proposals', { proposer: 'branch' })
  await send(village, path, 'consultations', { present: '7', text: '联席会议同意提交' })
  await send(village, path, 'party-reviews', { of: '40', present: '30', for: '28', against: '1', abstain: '1' })
  const hall = { place: '文化礼堂', authority: '一月村民会议', authorityUntil: dayIn(90) }
  await send(village, path, 'convocations', { organ: 'representatives', meetsOn: dayIn(3), ...hall })
  await letDaysPass('decision', id, 3)
  const register = `/api/v1/decision-electors?villageCode=${VILLAGE}&body=representatives`
  const { electors } = await (await village.request.get(register)).json()
  const numbers: number[] = electors.map(({ number }: { number: number }) => number)
  await send(village, path, 'rolls', { inPerson: numbers.join('，') })
  await send(village, path, 'ballots', { secret: 'true' })

  await village.goto(`${path}/slips`)
  const slips = await village.locator('.slip-vote').allTextContents()
  expect(slips.length).toBe(numbers.length)
  const codes = slips.map((slip) => /[2-9A-Y]{4}-[2-9A-Y]{4}/.exec(slip)?.[0] ?? '')
  await voteByPhone(browser, baseURL, codes[0] ?? '', 'for', true)
  for (const [i, choice] of ['against', 'abstain'].entries())
    await voteByPhone(browser, baseURL, codes[i + 1] ?? '', choice)
  const rest = numbers.slice(3)
  await send(village, path, 'paper-ballots', { papers: rest.join('，') })
  await send(village, path, 'ballot-closings')
  const paper = { issued: rest.length, for: rest.length - 2, against: 1, abstain: 0, invalid: 1 }
  const typed = Object.fromEntries(Object.entries(paper).map(([name, n]) => [name, String(n)]))
  await send(village, path, 'counts', { secret: 'true', ...typed, tellers: '叶小燕、洪新木', dueOn: dayIn(90) })
  await send(committee, path, 'witnessings')

  const sheet = await (await request.get(`/api/v1/villages/${VILLAGE}/decisions/${id}/tally`)).json()
  expect(sheet.phone).toEqual({ cast: 3, for: 1, against: 1, abstain: 1 })
  const all = { issued: numbers.length, for: rest.length - 1, against: 2, abstain: 1, invalid: 1 }
  expect(sheet.ballots).toEqual(all)
  expect(sheet.result.passed).toBe(sheet.result.quorum && sheet.ballots.for >= sheet.result.least)
  await page.goto(`/v/${VILLAGE}/decisions/${id}`)
  await expect(page.locator('#result')).toBeVisible()
  await expectReadable(page, 'zh-CN')
  for (const desk of [village, committee]) await desk.context().close()
})
