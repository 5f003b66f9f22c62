import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readContentFile, writeContentFile } from '#kernel/log/content-file.ts'
import { readKeyset, rootsPin, type SignedKeyset } from '#kernel/tipoff/keyset.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { openTestLog, type TestLog } from '#testing/log.ts'
import { type Office, openOffice } from '#testing/tipoff.ts'
import { browserCrypto } from '../verify/browser-crypto.ts'
import { logReader } from '../verify/log-reader.ts'
import { forgetful } from '../verify/memory.ts'
import { openSession } from '../verify/session.ts'
import { newAgeKey } from './age.ts'
import { checkKeys, type ServedKeysets } from './keys-check.ts'
import { newRoot, publicRoot, signKeyset } from './root-key.ts'

let county: TestCounty
let log: TestLog
let office: Office
let served: ServedKeysets

beforeAll(async () => {
  county = await openCounty()
  log = await openTestLog(county, ['archive.example', 'notary.example', 'college.example'])
  office = await openOffice(county, 'discipline')
  await log.round()
  served = (await county.anyone().get('/api/v1/tipoff-keysets')).body
})
afterAll(async () => {
  await log.close()
  await county.close()
})

const session = () =>
  openSession({
    crypto: browserCrypto,
    reader: logReader(async (path) => await county.anyone().get(path)),
    memory: forgetful(),
  })
const pin = () => rootsPin(browserCrypto.sha256, { county: publicRoot(office.root) })
const check = (change: Partial<Parameters<typeof checkKeys>[2]> = {}, open: typeof session | undefined = session) =>
  checkKeys(browserCrypto, open, { served, channel: 'county', pin: pin(), today: '2026-11-16', ...change })

/** What a server shows instead of the file. */
function showing(change: (signed: SignedKeyset) => SignedKeyset): ServedKeysets {
  const held = served.keysets.county
  const content = readContentFile(held?.file ?? '')
  const signed = readKeyset(content?.body ?? '')
  if (!held || !content || !signed) throw new Error('no keyset')
  const body = JSON.stringify(change(signed))
  return { ...served, keysets: { county: { ...held, file: writeContentFile({ ...content, body }) } } }
}

describe('the page that seals', () => {
  test('takes the keys of an honest county, with and without a poster', async () => {
    expect(await check()).toMatchObject({ state: 'good', isPinned: true, keyset: office.keyset })
    expect(await check({ pin: undefined })).toMatchObject({ state: 'good', isPinned: false })
    expect(await check({}, undefined)).toMatchObject({ state: 'good' })
  })

  test('refuses a recipient that the server slipped in: the root did not sign it', async () => {
    const spy = await newAgeKey()
    const swapped = showing((signed) => ({
      ...signed,
      keyset: { ...signed.keyset, officers: [...signed.keyset.officers, spy.recipient] },
    }))
    expect(await check({ served: swapped })).toEqual({ state: 'refused', why: 'unsigned' })
  })

  test('refuses a keyset of the server’s own root: the poster names another', async () => {
    const [spy, root] = [await newAgeKey(), newRoot()]
    const swapped = showing(({ keyset }) => signKeyset(root, { ...keyset, officers: [spy.recipient] }))
    expect(await check({ served: swapped })).toEqual({ state: 'refused', why: 'other-roots' })
    // Without a poster on this phone: the log was told nothing of it.
    expect(await check({ served: swapped, pin: undefined })).toEqual({ state: 'refused', why: 'unlogged' })
  })

  test('refuses a keyset that the root signed and that nobody logged', async () => {
    const secret = showing(({ keyset }) => signKeyset(office.root, { ...keyset, n: 9 }))
    expect(await check({ served: secret })).toEqual({ state: 'refused', why: 'unlogged' })
  })

  test('refuses what has run out, what is not there, and the other commission’s', async () => {
    expect(await check({ today: office.keyset.until })).toEqual({ state: 'refused', why: 'expired' })
    expect(await check({ today: '2026-11-15' })).toEqual({ state: 'refused', why: 'expired' })
    expect(await check({ channel: 'city' })).toEqual({ state: 'refused', why: 'none' })
    const crossed = { ...served, keysets: { city: served.keysets.county, county: served.keysets.county } }
    expect(await check({ channel: 'city', served: crossed as ServedKeysets })).toEqual({
      state: 'refused',
      why: 'unsigned',
    })
  })
})
