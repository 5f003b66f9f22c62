import { randomBytes } from 'node:crypto'
import { newId } from '#kernel/id.ts'
import { toBase64 } from '#kernel/log/base64.ts'
import { readContentFile } from '#kernel/log/content-file.ts'
import { type Channel, type Keyset, readKeyset } from '#kernel/tipoff/keyset.ts'
import type { Letter } from '#kernel/tipoff/letter.ts'
import { type AgeKey, ageKeyOf, lock, newAgeKey } from '#web/sealed/age.ts'
import { unboxed } from '#web/sealed/answer-box.ts'
import { hashOfToken, identityOf, type MailboxKeys } from '#web/sealed/derive.ts'
import { sealLetter } from '#web/sealed/letters.ts'
import { newRoot, signKeyset } from '#web/sealed/root-key.ts'
import type { TestCounty } from './county.ts'
import { type AccountName, PEOPLE } from './world.ts'

export interface Office {
  account: AccountName
  channel: Channel
  key: AgeKey
  recovery: AgeKey
  root: string
  keyset: Keyset
}

export const newHex = (bytes = 16): string => randomBytes(bytes).toString('hex')
const PASSPHRASE = '三江两岸清风常在 2026'
/** log₂ of the cost of locking a key: quick, since nobody guesses here. */
const QUICK = 8

/** A key as the officer's browser makes it; it is seated by the next keyset. */
export async function makeKey(county: TestCounty, account: AccountName): Promise<AgeKey> {
  const key = await newAgeKey()
  const locked = toBase64(await lock(PASSPHRASE, key.identity, QUICK))
  const kept = await county
    .staff(account)
    .post('/api/v1/tipoff-keys', { id: newId(), recipient: key.recipient, locked })
  if (kept.status !== 201) throw new Error(kept.text)
  return key
}

const yearLater = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`

/** What a desk's browser does on its first day: key, root, recovery, a signed keyset. */
export async function openOffice(county: TestCounty, account: AccountName): Promise<Office> {
  const [key, recovery, root] = [await makeKey(county, account), await newAgeKey(), newRoot()]
  const { today, channel } = (await county.staff(account).get('/api/v1/tipoff-keys')).body
  const keyset: Keyset = {
    ...{ v: 1, channel, n: 1, from: today, until: yearLater(today) },
    ...{ officers: [key.recipient], recovery: recovery.recipient },
  }
  const signed = JSON.stringify(signKeyset(root, keyset))
  const done = await county.staff(account).post('/api/v1/tipoff-keysets', { id: newId(), signed })
  if (done.status !== 201) throw new Error(done.text)
  return { account, channel, key, recovery, root, keyset }
}

export async function servedKeyset(county: TestCounty, channel: Channel): Promise<Keyset> {
  const { keysets } = (await county.anyone().get('/api/v1/tipoff-keysets')).body
  const read = readKeyset(readContentFile(keysets[channel].file)?.body ?? '')
  if (!read) throw new Error('no keyset')
  return read.keyset
}

/** Keys of a mailbox without the slow derivation from 20 digits, which has tests of its own. */
export async function quickMailbox(): Promise<MailboxKeys> {
  return { mailbox: newHex(), token: newHex(32), ...(await ageKeyOf(identityOf(randomBytes(32)))) }
}

/** A sealed report as the page makes it. */
export async function sealedReport(
  keyset: Keyset,
  keys: MailboxKeys,
  letter: Partial<Letter> & { text: string },
): Promise<Record<string, unknown>> {
  const sealed = await sealLetter(keyset, keys.recipient, {
    v: 1,
    from: 'reporter',
    replyTo: keys.recipient,
    ...letter,
  })
  return {
    channel: keyset.channel,
    keyset: keyset.n,
    mailbox: keys.mailbox,
    tokenHash: hashOfToken(keys.token),
    id: newHex(),
    sealed: toBase64(sealed),
  }
}

let addresses = 0
/** A reporter at a new network address. */
export function reporter(county: TestCounty) {
  addresses += 1
  return county.anyone(`10.9.${(addresses >> 8) & 255}.${addresses & 255}`)
}

export async function openMailbox(county: TestCounty, { mailbox, token }: MailboxKeys, page = 0) {
  const { statusCode, headers, rawPayload } = await county.app.inject({
    method: 'POST',
    url: '/api/v1/tipoff-mailboxes',
    payload: { mailbox, token, page },
  })
  return { status: statusCode, headers, bytes: rawPayload, answer: unboxed(token, new Uint8Array(rawPayload)) }
}

export const EVERYBODY_ELSE = PEOPLE.filter(({ role }) => role !== 'discipline-officer')
