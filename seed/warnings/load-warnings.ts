import type { Playbook } from '#capabilities/playbook/index.ts'
import { actOnWarning, lookThrough, type WarningContext, warningRules } from '#capabilities/warning/index.ts'
import type { Context } from '#platform/context.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { type Actor, SYSTEM } from '#platform/identity/actor.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { answersOf } from './answers.ts'

interface WarningLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
}

const DAY_MS = 86_400_000
/** The first look was so many days ago; what the nights since then brought is still open. */
const FIRST_LOOK_DAYS = 12
const DUE_DAYS = 14

/** The rules look through the demonstration's records as they do every night, and some villages have answered since. */
export async function loadWarnings({ db }: Database, load: WarningLoad): Promise<void> {
  const { county, playbook, keys, asOf, seed } = load
  const idOf = idsFrom(randomOf(seed, 'warning-ids'))
  const contextAt = (tx: Context['tx'], at: Date, actor: Actor, scope: string): WarningContext => {
    const warnings = warningRules(playbook, new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10))
    const today = warnings.dayOf(at.getTime())
    const code = county.places.county.code
    return { tx, county: code, actor, scope, now: at, today, requestId: 'demonstration', keys, warnings }
  }
  const look = async (at: Date) => {
    for (const { code } of county.places.towns)
      await inTransaction(db, reach({ reader: 'system' }), (tx) =>
        lookThrough(contextAt(tx, at, SYSTEM, county.places.county.code), code),
      )
  }
  await look(new Date(asOf.getTime() - FIRST_LOOK_DAYS * DAY_MS))
  const dueOn = new Date(asOf.getTime() + DUE_DAYS * DAY_MS).toISOString().slice(0, 10)
  await inTransaction(db, reach({ reader: 'system' }), async (tx) => {
    const rows = await tx
      .selectFrom('warning')
      .select(['id', 'village_code', 'rule', 'supervisor'])
      .where('county', '=', county.places.county.code)
      .orderBy('village_code')
      .orderBy('rule')
      .orderBy('anchor')
      .execute()
    for (const [i, row] of rows.entries())
      for (const { by, verb, days, ...said } of answersOf(row, i, county.staff, dueOn)) {
        const at = new Date(asOf.getTime() - days * DAY_MS)
        const context = contextAt(tx, at, actorOf(by), by.scope)
        await actOnWarning(context, row.id, verb, { id: idOf(at.getTime()), ...said })
      }
  })
  await look(asOf)
}

const actorOf = ({ id, personName, role, unit, scope }: StaffMember): Actor => ({
  kind: 'staff',
  id,
  name: personName,
  role,
  unit,
  scope,
})
