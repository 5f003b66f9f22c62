import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { act, registered, TOWN } from '#testing/petitions.ts'
import type { AccountName } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

async function send(path: string, fields: Record<string, unknown>, who: AccountName | undefined = 'town.shouchang') {
  const { cookie, payload } = formOf(county, fields)
  const headers = { cookie: `${who ? `sid=test-${who}; ` : ''}${cookie}`, 'content-type': FORM_TYPE }
  return await county.app.inject({ method: 'POST', url: path, headers, payload })
}
const page = async (path: string, who: AccountName = 'town.shouchang', lang = 'zh-CN') =>
  await county.staff(who).get(path, { 'accept-language': lang })

/** Registered, passed on to the town itself, accepted, decided and delivered, all by the desk's forms. */
async function told() {
  const report = county.report({ text: `邻居的围墙占了路 ${newId()}`, phone: '13800001234' })
  const { receipt } = (await county.anyone().post('/api/v1/matters', report)).body
  const id = newId()
  await send(`/desk/petitions/new?matter=${report.id}`, { id, people: '１' })
  const steps: [string, Record<string, string>][] = [
    ['transfers', { unit: TOWN }],
    ['acceptances', { paper: '寿信告〔2026〕8号' }],
    ['opinions', { basis: 'explained', text: '围墙在宅基地红线以内。', paper: '寿信答〔2026〕8号' }],
    ['deliveries', { how: 'at-home', paper: '送达回证8号' }],
  ]
  for (const [i, [resource, fields]] of steps.entries()) {
    const done = await send(`/desk/petitions/${id}/${resource}`, { id: newId(), seen: String(i + 1), ...fields })
    expect([resource, done.statusCode], done.body).toEqual([resource, 303])
  }
  return { id, receipt, matter: report.id }
}

describe('the desk', () => {
  test('makes a petition of a matter once, keeps what was typed, and leads back to the one that is there', async () => {
    const report = county.report({ text: `六户人家的水停了 ${newId()}` })
    await county.anyone().post('/api/v1/matters', report)
    expect((await page(`/desk/matters/${report.id}`)).text).toContain(`/desk/petitions/new?matter=${report.id}`)
    const path = `/desk/petitions/new?matter=${report.id}`
    expect((await page(path)).text).toContain('六户人家的水停了')
    const refused = await send(path, { id: newId(), people: '6', representatives: '甲\n乙\n丙\n丁\n戊\n己' })
    expect([refused.statusCode, refused.body.includes('最多推选 5 名'), refused.body.includes('戊')]).toEqual([
      422,
      true,
      true,
    ])
    const done = await send(path, { id: newId(), people: '6', representatives: '叶小燕' })
    expect(done.statusCode, done.body).toBe(303)
    expect((await page(path)).status).toBe(303)
    expect((await page('/desk/petitions')).text).toContain('六户人家的水停了')
  })

  test.each(['zh-CN', 'en'])('shows each stage, what may be done, and the papers, in %s', async (lang) => {
    const { id } = await told()
    for (const heap of ['mine', 'open', 'late', 'ended'])
      expect((await page(`/desk/petitions?heap=${heap}`, 'centre', lang)).status).toBe(200)
    const one = await page(`/desk/petitions/${id}`, 'town.shouchang', lang)
    expect(one.text).toContain('寿信答〔2026〕8号')
    for (const kind of ['transfer', 'acceptance', 'opinion', 'delivery']) {
      const pdf = await county.app.inject({
        url: `/desk/petitions/${id}/papers/${kind}.pdf`,
        headers: { cookie: 'sid=test-town.shouchang', 'accept-language': lang },
      })
      expect([kind, pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([kind, 200, '%PDF-'])
      const word = await county.app.inject({
        url: `/desk/petitions/${id}/papers/${kind}.docx`,
        headers: { cookie: 'sid=test-town.shouchang', 'accept-language': lang },
      })
      // A Word file is a zip.
      expect([kind, word.statusCode, word.rawPayload.subarray(0, 2).toString()]).toEqual([kind, 200, 'PK'])
    }
  })

  test('refuses with the words of the rule and gives the typed words back; no paper before its act', async () => {
    const { id } = await registered(county)
    expect((await page(`/desk/petitions/${id}/papers/opinion.pdf`)).status).toBe(404)
    await act(county, id, 'transfers', { unit: TOWN })
    const early = await send(`/desk/petitions/${id}/opinions`, {
      id: newId(),
      seen: '2',
      basis: 'supported',
      text: '写了半天的意见',
      paper: '9号',
    })
    expect([early.statusCode, early.body.includes('还轮不到这一步')]).toEqual([409, true])
    const lacking = await send(`/desk/petitions/${id}/acceptances`, { id: newId(), seen: '2', text: '写过的话' })
    expect([lacking.statusCode, lacking.body.includes('写过的话')]).toEqual([400, true])
  })
})

describe('the receipt', () => {
  test('leads to the petition, where one asks for a review without signing in; sent twice it is asked once', async () => {
    const { id, receipt } = await told()
    const code = receipt.replace('-', '')
    expect((await county.anyone().get(`/r/${code}`)).text).toContain('/petition')
    const shown = await county.anyone().get(`/r/${code}/petition`)
    expect(shown.text).toContain('寿信答〔2026〕8号')
    expect(shown.text).toContain('2026')
    const empty = await send(`/r/${code}/petition`, { id: newId() }, undefined)
    expect(empty.statusCode).toBe(400)
    const body = { id: newId(), reason: '红线画错了，请复查' }
    expect((await send(`/r/${code}/petition`, body, undefined)).statusCode).toBe(303)
    expect((await send(`/r/${code}/petition`, body, undefined)).statusCode).toBe(303)
    const late = await send(`/r/${code}/petition`, { id: newId(), reason: '再说一遍理由' }, undefined)
    expect([late.statusCode, late.body.includes('再说一遍理由')]).toEqual([409, true])
    const { body: petition } = await county.staff('centre').get(`/api/v1/petitions/${id}`)
    expect(petition.actions.filter(({ verb }: { verb: string }) => verb === 'review-asked')).toHaveLength(1)
    const other = county.report({ text: `路灯 ${newId()}` })
    const plain = (await county.anyone().post('/api/v1/matters', other)).body.receipt
    expect((await county.anyone().get(`/r/${plain}/petition`)).status).toBe(404)
    expect((await county.anyone().get(`/r/${plain}`)).text).not.toContain(`/r/${plain}/petition`)
  })
})
