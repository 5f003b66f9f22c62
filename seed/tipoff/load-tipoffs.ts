import { calendarOn, type Playbook } from '#capabilities/playbook/index.ts'
import { keepSealed, tipoffFolder } from '#capabilities/tipoff/index.ts'
import { compileCalendar, localDate } from '#kernel/calendar.ts'
import { CHANNELS, type Channel } from '#kernel/tipoff/keyset.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { noHash, officeOf, type SeedOffice } from './keysets.ts'
import { readTipoffWords, type SeedTipoff, tipoffOf } from './letters.ts'

interface TipoffLoad {
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  filesDir?: string | undefined
}

export interface LoadedTipoffs {
  leaves: SeedLeaf[]
  /** Writes the rows and the sealed files. */
  commit(tx: Tx): Promise<void>
}

const DAY_MS = 86_400_000
/** The keysets are older than the oldest report. */
const KEYSET_DAYS = 60
const UNITS: Record<Channel, string> = { county: 'discipline', city: 'city-discipline' }

/** Keys of both commissions, and some reports sealed to them. */
export async function loadTipoffs(load: TipoffLoad): Promise<LoadedTipoffs> {
  const { county, playbook, asOf, seed, filesDir } = load
  const calendar = compileCalendar(calendarOn(playbook, asOf.toISOString().slice(0, 10)))
  const dayBefore = (days: number) => localDate(calendar, asOf.getTime() - days * DAY_MS)
  const newId = idsFrom(randomOf(seed, 'tipoff-ids'))
  const code = county.places.county.code
  const offices = new Map<Channel, SeedOffice>()
  for (const channel of CHANNELS) {
    const officer = county.staff.find(({ unit, demo }) => demo && unit === `${code}/${UNITS[channel]}`)
    const at = new Date(asOf.getTime() - KEYSET_DAYS * DAY_MS)
    if (officer) offices.set(channel, await officeOf(channel, officer, dayBefore(KEYSET_DAYS), at, newId))
  }
  const made: SeedTipoff[] = []
  for (const [i, words] of readTipoffWords().entries()) {
    const office = offices.get(words.channel)
    if (office) made.push(await tipoffOf(words, i, office.keyset))
  }
  const leaves = [...offices.values()].map(({ leaf }) => ({ ...leaf, villageCode: code }))
  const commit = async (tx: Tx) => {
    for (const [channel, office] of offices) await insertOffice(tx, code, channel, office)
    for (const one of made) await insertTipoff(tx, code, one, dayBefore, filesDir && tipoffFolder(filesDir))
  }
  return { leaves, commit }
}

async function insertOffice(
  tx: Tx,
  county: string,
  channel: Channel,
  { keyset, key, leaf, row }: SeedOffice,
): Promise<void> {
  const both = { county, channel, body_hash: noHash() }
  await tx
    .insertInto('tipoff_keyset')
    .values({ ...both, ...row, n: keyset.n, id: leaf.id, leaf_id: leaf.id, made_on: keyset.from })
    .execute()
  await tx
    .insertInto('tipoff_key')
    .values({ ...both, ...key, made_on: keyset.from, seated: true })
    .execute()
}

async function insertTipoff(
  tx: Tx,
  county: string,
  { words, mailbox, tokenHash, letters }: SeedTipoff,
  dayBefore: (days: number) => string,
  folder: string | undefined,
): Promise<void> {
  const { daysAgo, channel, steps } = words
  const state = steps.at(-1) ?? 'received'
  // Each step some days after the one before, none of them in the future.
  const stateOn = dayBefore(Math.max(1, daysAgo - 3 * steps.length))
  await tx
    .insertInto('tipoff')
    .values({
      ...{ county, mailbox, channel, state, token_hash: Buffer.from(tokenHash, 'hex'), body_hash: noHash() },
      ...{ received_on: dayBefore(daysAgo), state_on: steps.length > 0 ? stateOn : dayBefore(daysAgo) },
      version: steps.length + 1,
    })
    .execute()
  for (const [i, { id, author, sealed, daysLater }] of letters.entries()) {
    const day = dayBefore(daysAgo - daysLater)
    const bytes = Buffer.from(sealed)
    const file = folder ? await keepSealed(folder, bytes, day) : sha256(bytes).toString('hex')
    await tx
      .insertInto('tipoff_letter')
      .values({
        ...{ county, id, mailbox, author, kind: 'letter', seq: i + 1, day, file },
        ...{ bytes: bytes.length, body_hash: sha256(bytes) },
      })
      .execute()
  }
}
