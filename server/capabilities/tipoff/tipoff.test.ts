import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { fromBase64, toBase64 } from '#kernel/log/base64.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import {
  EVERYBODY_ELSE,
  makeKey,
  newHex,
  type Office,
  openMailbox,
  openOffice,
  quickMailbox,
  reporter,
  sealedReport,
  servedKeyset,
} from '#testing/tipoff.ts'
import { openLetter, sealLetter } from '#web/sealed/letters.ts'
import { signKeyset } from '#web/sealed/root-key.ts'
import type { ShownTipoff } from './schema.ts'

let county: TestCounty
let office: Office
let city: Office

beforeAll(async () => {
  county = await openCounty()
  office = await openOffice(county, 'discipline')
  city = await openOffice(county, 'city.discipline')
})
afterAll(() => county.close())

const report = async (text: string, to = office) => {
  const keys = await quickMailbox()
  const body = await sealedReport(to.keyset, keys, { text })
  expect((await reporter(county).post('/api/v1/tipoffs', body)).status).toBe(201)
  return { keys, body }
}
const desk = async (account = office.account): Promise<ShownTipoff[]> =>
  (await county.staff(account).get('/api/v1/tipoffs')).body.tipoffs
const shown = async (mailbox: string, account = office.account) =>
  (await desk(account)).find((one) => one.mailbox === mailbox)
const bytesOf = async (id: string, account = office.account) => {
  const { statusCode, rawPayload } = await county.app.inject({
    url: `/api/v1/tipoff-letters/${id}`,
    headers: { cookie: `sid=test-${account}` },
  })
  return statusCode === 200 ? new Uint8Array(rawPayload) : undefined
}
const step = (mailbox: string, name: string, seen: number, id = newHex()) =>
  county.staff(office.account).post(`/api/v1/tipoffs/${mailbox}/steps`, { id, seen, step: name })

describe('a report and its answer', () => {
  test('goes sealed to the commission, which answers; the reporter reads it by the secret and writes again', async () => {
    const { keys } = await report('村支书把修路款给了小舅子')
    const found = await shown(keys.mailbox)
    expect(found).toMatchObject({ state: 'received', version: 1, due: { what: 'acceptance', isLate: false } })
    const sealed = await bytesOf(found?.letters[0]?.id ?? '')
    const letter = await openLetter([office.key.identity], sealed ?? new Uint8Array())
    expect(letter).toMatchObject({ text: '村支书把修路款给了小舅子', from: 'reporter', replyTo: keys.recipient })
    // The recovery key opens it as well, the other commission's does not.
    expect(await openLetter([office.recovery.identity], sealed ?? new Uint8Array())).toMatchObject({ from: 'reporter' })
    expect(await openLetter([city.key.identity], sealed ?? new Uint8Array())).toBeUndefined()

    const answer = await sealLetter(office.keyset, letter?.replyTo ?? '', {
      v: 1,
      from: 'commission',
      text: '已受理，请补充合同。',
    })
    const reply = { id: newHex(), sealed: toBase64(answer) }
    const replies = `/api/v1/tipoffs/${keys.mailbox}/replies`
    expect((await county.staff('discipline').post(replies, reply)).status).toBe(201)
    expect((await county.staff('discipline').post(replies, reply)).status).toBe(201)
    expect((await step(keys.mailbox, 'accepted', 1)).status).toBe(201)

    const read = (await openMailbox(county, keys)).answer
    expect(read).toMatchObject({ state: 'accepted', hasOlder: false, letters: [{ id: reply.id }] })
    expect(await openLetter([keys.identity], read?.letters[0]?.sealed ?? new Uint8Array())).toMatchObject({
      text: '已受理，请补充合同。',
    })

    const more = await sealLetter(office.keyset, keys.recipient, { v: 1, from: 'reporter', text: '合同在他家抽屉里' })
    const addition = { mailbox: keys.mailbox, token: keys.token, id: newHex(), sealed: toBase64(more) }
    expect((await reporter(county).post('/api/v1/tipoff-additions', addition)).status).toBe(201)
    expect((await reporter(county).post('/api/v1/tipoff-additions', addition)).status).toBe(201)
    expect((await shown(keys.mailbox))?.letters.map(({ author }) => author)).toEqual([
      'reporter',
      'commission',
      'reporter',
    ])
  })

  test('sent twice it is taken once; with other content under the same mailbox it is refused', async () => {
    const { keys, body } = await report('同一封')
    expect((await reporter(county).post('/api/v1/tipoffs', body)).status).toBe(201)
    expect((await shown(keys.mailbox))?.letters).toHaveLength(1)
    const other = await sealedReport(office.keyset, keys, { text: '另一封' })
    expect(await reporter(county).post('/api/v1/tipoffs', other)).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    })
  })

  test('a photo travels sealed beside it; a wrong token adds and withdraws nothing', async () => {
    const { keys } = await report('有照片')
    const file =
      fromBase64((await sealedReport(office.keyset, keys, { text: 'x' }))['sealed'] as string) ?? new Uint8Array()
    const frame = (token: string) => Buffer.concat([Buffer.from(keys.mailbox + token + newHex(), 'hex'), file])
    const send = (bytes: Buffer) =>
      reporter(county).send('POST', '/api/v1/tipoff-files', bytes, { 'content-type': 'application/octet-stream' })
    expect((await send(frame(keys.token))).status).toBe(201)
    expect(await send(frame(newHex(32)))).toMatchObject({ status: 404, body: { code: 'tipoff.unknown' } })
    expect((await shown(keys.mailbox))?.letters.map(({ kind }) => kind)).toEqual(['letter', 'file'])
    const wrong = { mailbox: keys.mailbox, token: newHex(32) }
    expect((await reporter(county).post('/api/v1/tipoff-withdrawals', wrong)).status).toBe(404)
    expect(await shown(keys.mailbox)).toBeDefined()
  })

  test('four letters of the commission fit into one answer, the fifth stands on the next page; a longer one is refused', async () => {
    const { keys } = await report('写长信')
    const seal = async (signs: number) =>
      toBase64(await sealLetter(office.keyset, keys.recipient, { v: 1, from: 'commission', text: '复'.repeat(signs) }))
    const write = async (signs: number) =>
      county
        .staff('discipline')
        .post(`/api/v1/tipoffs/${keys.mailbox}/replies`, { id: newHex(), sealed: await seal(signs) })
    for (let i = 0; i < 5; i += 1) expect((await write(2400)).status).toBe(201)
    expect(await write(6000)).toMatchObject({ status: 422, body: { code: 'tipoff.too-long' } })
    const [first, second] = [await openMailbox(county, keys), await openMailbox(county, keys, 1)]
    expect(first.bytes).toHaveLength(second.bytes.length)
    expect(first.answer).toMatchObject({ hasOlder: true, letters: { length: 4 } })
    expect(second.answer).toMatchObject({ hasOlder: false, letters: { length: 1 } })
  })

  test('steps follow each other, are done once, and not on an old page', async () => {
    const { keys } = await report('步骤')
    const id = newHex()
    expect(await step(keys.mailbox, 'concluded', 1)).toMatchObject({ status: 409, body: { code: 'tipoff.not-now' } })
    expect((await step(keys.mailbox, 'accepted', 1, id)).status).toBe(201)
    expect((await step(keys.mailbox, 'accepted', 1, id)).status).toBe(201)
    expect(await step(keys.mailbox, 'declined', 1, id)).toMatchObject({
      status: 409,
      body: { code: 'same-id-other-content' },
    })
    expect(await step(keys.mailbox, 'concluded', 1)).toMatchObject({ status: 409, body: { code: 'tipoff.changed' } })
    expect((await step(keys.mailbox, 'concluded', 2)).status).toBe(201)
    expect(await shown(keys.mailbox)).toMatchObject({ state: 'concluded', due: { what: 'feedback' } })
  })

  test('about the commission itself it goes to the one above, which alone sees it; what is passed up goes there too', async () => {
    const { keys } = await report('县纪委有人收钱', city)
    expect(await shown(keys.mailbox)).toBeUndefined()
    expect(await shown(keys.mailbox, 'city.discipline')).toMatchObject({ state: 'received' })
    const id = (await shown(keys.mailbox, 'city.discipline'))?.letters[0]?.id ?? ''
    expect(await bytesOf(id)).toBeUndefined()
    const other = await report('写错了地方')
    const passing = newHex()
    expect((await step(other.keys.mailbox, 'passed-up', 1, passing)).status).toBe(201)
    expect((await step(other.keys.mailbox, 'passed-up', 1, passing)).status).toBe(201)
    expect(await shown(other.keys.mailbox)).toBeUndefined()
    expect(await shown(other.keys.mailbox, 'city.discipline')).toMatchObject({ state: 'received' })
  })
})

describe('bad input', () => {
  test.each([
    ['not sealed at all', Buffer.alloc(9000, 'x')],
    ['shorter than any padded letter', Buffer.from('age-encryption.org/v1\n')],
  ])('%s is refused', async (_name, bytes) => {
    const body = {
      ...(await sealedReport(office.keyset, await quickMailbox(), { text: 'x' })),
      sealed: bytes.toString('base64'),
    }
    expect(await reporter(county).post('/api/v1/tipoffs', body)).toMatchObject({
      status: 422,
      body: { code: 'tipoff.not-sealed' },
    })
  })

  test('an attachment over the limit is refused before it is read whole', async () => {
    const { keys } = await report('大文件')
    const bytes = Buffer.concat([
      Buffer.from(keys.mailbox + keys.token + newHex(), 'hex'),
      Buffer.alloc(24 * 1024 * 1024),
    ])
    const sent = await reporter(county).send('POST', '/api/v1/tipoff-files', bytes, {
      'content-type': 'application/octet-stream',
    })
    expect(sent.status).toBe(413)
  })

  test('sealed to a keyset that is no more, or that never was', async () => {
    const body = await sealedReport({ ...office.keyset, n: 7 }, await quickMailbox(), { text: 'x' })
    expect(await reporter(county).post('/api/v1/tipoffs', body)).toMatchObject({
      status: 409,
      body: { code: 'tipoff.keyset-expired' },
    })
    const now = county.now()
    county.setNow(new Date('2027-11-20T10:00:00+08:00'))
    const late = await sealedReport(office.keyset, await quickMailbox(), { text: 'x' })
    expect((await reporter(county).post('/api/v1/tipoffs', late)).status).toBe(409)
    county.setNow(now)
  })

  test('a broken letter opens for nobody and breaks nothing', async () => {
    const keys = await quickMailbox()
    const body = await sealedReport(office.keyset, keys, { text: 'x' })
    const bytes = fromBase64(body['sealed'] as string) ?? new Uint8Array()
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
    expect((await reporter(county).post('/api/v1/tipoffs', { ...body, sealed: toBase64(bytes) })).status).toBe(201)
    const found = await shown(keys.mailbox)
    const sealed = await bytesOf(found?.letters[0]?.id ?? '')
    expect(sealed).toBeDefined()
    expect(await openLetter([office.key.identity], sealed ?? new Uint8Array())).toBeUndefined()
  })
})

describe('limits', () => {
  test('after some reports of one network the sender’s phone computes; each work counts once', async () => {
    const client = county.anyone('10.200.0.1')
    const send = async (more: object = {}) =>
      client.post('/api/v1/tipoffs', {
        ...(await sealedReport(office.keyset, await quickMailbox(), { text: 'x' })),
        ...more,
      })
    for (let i = 0; i < 5; i += 1) expect((await send()).status).toBe(201)
    const asked = await send()
    expect(asked).toMatchObject({ status: 429, body: { code: 'tipoff.work-needed' } })
    const { workFor } = await import('#kernel/tipoff/work.ts')
    const { sha256 } = await import('#platform/log/signer.ts')
    const work = await workFor(sha256, asked.body.params.challenge, asked.body.params.bits)
    expect((await send({ work: `${asked.body.params.challenge}.0` })).status).toBe(429)
    expect((await send({ work })).status).toBe(201)
    expect((await send({ work })).status).toBe(429)
  })
})

describe('keys', () => {
  test('a post alone opens nothing: an account that an administrator makes has no seat', async () => {
    const other = await openCounty()
    for (const url of ['/api/v1/tipoffs', `/api/v1/tipoff-letters/${newHex()}`])
      expect(await other.staff('discipline').get(url)).toMatchObject({ status: 403, body: { code: 'tipoff.no-seat' } })
    await other.close()
  })

  test('a keyset is the next one, of the same root, of keys that officers made, or it is refused', async () => {
    const publish = (root: string, change: object, channelOf = office) =>
      county.staff(channelOf.account).post('/api/v1/tipoff-keysets', {
        id: newId(),
        signed: JSON.stringify(signKeyset(root, { ...office.keyset, n: 2, ...change })),
      })
    const { root } = city
    expect(await publish(root, {})).toMatchObject({ status: 409, body: { code: 'tipoff.keyset-misfit' } })
    expect((await publish(office.root, { n: 3 })).status).toBe(409)
    expect((await publish(office.root, { until: '2029-01-01' })).status).toBe(409)
    expect((await publish(office.root, { officers: [city.key.recipient] })).status).toBe(409)
    expect((await publish(office.root, {}, city)).status).toBe(409)
    const signed = signKeyset(office.root, { ...office.keyset, n: 2 })
    const bent = { ...signed, keyset: { ...signed.keyset, recovery: city.recovery.recipient } }
    const sent = { id: newId(), signed: JSON.stringify(bent) }
    expect(await county.staff('discipline').post('/api/v1/tipoff-keysets', sent)).toMatchObject({ status: 422 })
  })

  test('an officer who is left out sees nothing from then on; what was sealed before is sealed anew', async () => {
    const { keys } = await report('换钥匙以前的一封')
    const before = await shown(keys.mailbox)
    const fresh = await makeKey(county, 'discipline')
    const keyset = { ...office.keyset, n: 2, officers: [fresh.recipient] }
    const body = { id: newId(), signed: JSON.stringify(signKeyset(office.root, keyset)) }
    expect((await county.staff('discipline').post('/api/v1/tipoff-keysets', body)).status).toBe(201)
    expect((await county.staff('discipline').post('/api/v1/tipoff-keysets', body)).status).toBe(201)
    expect(await servedKeyset(county, 'county')).toEqual(keyset)
    // Sealed to the one who left: not taken any more, since somebody is missing in the new one.
    const old = await sealedReport(office.keyset, await quickMailbox(), { text: 'x' })
    expect((await reporter(county).post('/api/v1/tipoffs', old)).status).toBe(409)
    const id = before?.letters[0]?.id ?? ''
    const letter = await openLetter([office.recovery.identity], (await bytesOf(id)) ?? new Uint8Array())
    const again = await sealLetter(keyset, keys.recipient, letter ?? { v: 1, from: 'reporter', text: '' })
    const sealings = () =>
      county.staff('discipline').send('POST', `/api/v1/tipoff-letters/${id}/sealings`, Buffer.from(again), {
        'content-type': 'application/octet-stream',
      })
    expect((await sealings()).status).toBe(201)
    expect((await sealings()).status).toBe(201)
    const now = (await bytesOf(id)) ?? new Uint8Array()
    expect(await openLetter([fresh.identity], now)).toMatchObject({ text: '换钥匙以前的一封' })
    expect(await openLetter([office.key.identity], now)).toBeUndefined()
    office = { ...office, key: fresh, keyset }
  })
})

describe('everybody else', () => {
  test('sees nothing, not even a count', async () => {
    const { keys } = await report('谁也看不见')
    const id = (await shown(keys.mailbox))?.letters[0]?.id ?? ''
    for (const { account } of EVERYBODY_ELSE)
      for (const url of ['/api/v1/tipoffs', '/api/v1/tipoff-keys', `/api/v1/tipoff-letters/${id}`])
        expect((await county.staff(account).get(url)).status, `${account} ${url}`).toBe(403)
    const audit = await county.staff('auditor').get('/desk/audit')
    expect(audit.status).toBe(200)
    expect(audit.text).not.toMatch(/tipoff\.(received|written|accepted|taken)/)
    const metrics = await county.anyone().get('/metrics')
    expect(metrics.text).not.toContain('/api/v1/tipoff')
  })
})

describe('deleting', () => {
  const files = (): string[] => {
    const folder = join(county.floor.filesDir, 'tipoff')
    return (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
      statSync(join(folder, name)).isFile(),
    )
  }

  test('a report that is taken back leaves no row and no byte', async () => {
    const before = files().length
    const { keys } = await report('我后悔了')
    expect(files()).toHaveLength(before + 1)
    const withdrawn = await reporter(county).post('/api/v1/tipoff-withdrawals', {
      mailbox: keys.mailbox,
      token: keys.token,
    })
    expect(withdrawn.status).toBe(201)
    expect(await shown(keys.mailbox)).toBeUndefined()
    expect(files()).toHaveLength(before)
    expect((await openMailbox(county, keys)).answer).toBeUndefined()
  })

  test('the clock deletes what is over, the day it says and not before; the files show no time of day', async () => {
    const { keys } = await report('到期')
    await step(keys.mailbox, 'declined', 1)
    const deleted = (await shown(keys.mailbox))?.deletedOn
    expect(deleted).toBe('2027-02-14')
    const now = county.now()
    county.setNow(new Date('2027-02-13T23:00:00+08:00'))
    await county.run('tipoff-forget')
    expect(await shown(keys.mailbox)).toBeDefined()
    const folder = join(county.floor.filesDir, 'tipoff')
    for (const name of files()) expect(statSync(join(folder, name)).mtime.toISOString()).toContain('T00:00:00.000Z')
    county.setNow(new Date('2027-02-14T01:00:00+08:00'))
    await county.run('tipoff-forget')
    expect(await shown(keys.mailbox)).toBeUndefined()
    county.setNow(now)
    expect(
      readFileSync(join(folder, files()[0] ?? ''))
        .subarray(0, 21)
        .toString(),
    ).toBe('age-encryption.org/v1')
  })
})
