import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNumber } from '#kernel/tipoff/number.ts'
import { projectRoot } from '#platform/config/root.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { type Office, openMailbox, openOffice } from '#testing/tipoff.ts'
import { keysOf } from '#web/sealed/derive.ts'
import { openLetter } from '#web/sealed/letters.ts'
import type { ShownTipoff } from './schema.ts'

let county: TestCounty
let office: Office
beforeAll(async () => {
  county = await openCounty()
  office = await openOffice(county, 'discipline')
})
afterAll(() => county.close())

const zh = { 'accept-language': 'zh-CN', accept: 'text/html' }

/** As a browser without scripts sends the form. */
function plainly(fields: Record<string, string>, address = '10.77.0.1') {
  const boundary = 'form-of-ours'
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const body = Buffer.from(`${parts.join('')}--${boundary}--\r\n`)
  const type = `multipart/form-data; boundary=${boundary}`
  return county.anyone(address).send('POST', '/tipoff/plain', body, { ...zh, 'content-type': type })
}

describe('pages of sealed reports', () => {
  test('set no cookie, are not kept, name no third party, and the way out clears what the visit left', async () => {
    for (const path of ['/tipoff', '/tipoff/mailbox', '/tipoff/plain']) {
      const page = await county.anyone().get(path, zh)
      expect(page.status, path).toBe(200)
      expect(page.headers['set-cookie'], path).toBeUndefined()
      expect(page.headers, path).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      expect(page.text, path).not.toMatch(/(src|href)="(https?:)?\/\//)
    }
    const left = await county.anyone().get('/tipoff/leave', zh)
    expect(left).toMatchObject({ status: 303, headers: { 'clear-site-data': '"cache"', location: '/' } })
  })

  test.skipIf(!existsSync(join(projectRoot(), 'dist/tipoff-form.js')))(
    'the offline form is one file with keys in it that asks nobody for anything',
    async () => {
      const { text, headers } = await county.anyone().get('/tipoff/offline', zh)
      expect(headers['content-disposition']).toContain('attachment')
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).toContain(office.key.recipient)
      expect(text).not.toMatch(/(src|href)="\/assets/)
      expect(text.match(/<\/script>/g)).toHaveLength(2)
    },
  )
})

describe('the form without scripts', () => {
  test('says first that the server sees the words', async () => {
    const { text } = await county.anyone().get('/tipoff/plain', zh)
    expect(text.indexOf('服务器会短暂看到内容')).toBeGreaterThan(0)
    expect(text.indexOf('服务器会短暂看到内容')).toBeLessThan(text.indexOf('<form'))
  })

  test('is sealed on arrival; its number opens the mailbox like one made on a phone', { timeout: 30_000 }, async () => {
    const sent = await plainly({ channel: 'county', named: 'anonymous', text: '没有脚本也能举报', name: '不该留下' })
    expect(sent.status).toBe(201)
    expect(sent.headers['set-cookie']).toBeUndefined()
    const number = readNumber(/class="[^"]*receipt-code[^"]*">([\d ]+)</.exec(sent.text)?.[1] ?? '')
    const { answer } = await openMailbox(county, await keysOf(number ?? ''))
    expect(answer).toMatchObject({ state: 'received', letters: [] })
    const { tipoffs } = (await county.staff('discipline').get('/api/v1/tipoffs')).body as { tipoffs: ShownTipoff[] }
    const { rawPayload } = await county.app.inject({
      url: `/api/v1/tipoff-letters/${tipoffs[0]?.letters[0]?.id}`,
      headers: { cookie: 'sid=test-discipline' },
    })
    const letter = await openLetter([office.key.identity], new Uint8Array(rawPayload))
    expect(letter).toMatchObject({ text: '没有脚本也能举报' })
    // Whoever chose to stay without a name stays so, whatever stands in the field.
    expect(letter).not.toHaveProperty('name')
  })

  test('comes back as it was typed when something is missing, or when there are no keys', async () => {
    const empty = await plainly({ channel: 'county', named: 'named', text: '', about: '村会计' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('value="村会计"')
    const none = await plainly({ channel: 'city', named: 'anonymous', text: '县纪委的人' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('纪委还没有设好钥匙')
    expect(none.text).toContain('县纪委的人')
  })

  test('asks for patience, kindly, when one network sends too many: it cannot compute', async () => {
    for (let i = 0; i < 5; i += 1) await plainly({ channel: 'city', text: 'x' }, '10.77.0.2')
    const busy = await plainly({ channel: 'city', text: '再来一封' }, '10.77.0.2')
    expect(busy.status).toBe(429)
    expect(busy.text).toContain('请过一小时再来')
    expect(busy.text).toContain('再来一封')
  })
})

describe('the desk’s pages', () => {
  test('are empty frames for the commission, and nothing for anybody else', async () => {
    for (const path of ['/desk/tipoffs', '/desk/tipoffs/keys']) {
      expect((await county.staff('discipline').get(path, zh)).status).toBe(200)
      for (const name of ['admin', 'auditor', 'centre', 'town.shouchang', 'village.guihua'] as const)
        expect((await county.staff(name).get(path, zh)).status, name).toBe(403)
    }
  })
})
