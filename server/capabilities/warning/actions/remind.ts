import { unitCode } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { tellUnit } from '#platform/identity/sms.ts'
import { warningsWithin } from '../queries/reach.ts'

const AT_ONCE = 500

interface Due {
  village_code: string
  owner: string
  turn: string | null
  supervisor: string
}

/** Whoever has to act now: the village answers, its supervisor clears. */
function holderOf({ village_code, owner, turn, supervisor }: Due): string {
  if (turn === 'village') return owner
  if (supervisor === 'committee') return unitCode(village_code, 'supervision')
  if (supervisor === 'town') return unitCode(village_code.slice(0, 9), 'town')
  return unitCode(village_code.slice(0, 6), 'discipline')
}

/** Once for each day that is given: a warning that is sent back gets another, and another reminder. */
export async function remindOfWarnings(context: Context, say: (count: number) => string): Promise<number> {
  const { tx, county, today } = context
  const rows = await warningsWithin(context)
    .select(['warning.id', 'warning.village_code', 'warning.owner', 'warning.turn', 'warning.supervisor'])
    .where('warning.stage', '<>', 'verified')
    .where('warning.due_on', '<=', today)
    .where((is) =>
      is.or([is('warning.reminded_on', 'is', null), is('warning.reminded_on', '<', is.ref('warning.due_on'))]),
    )
    .orderBy('warning.due_on')
    .limit(AT_ONCE)
    .forUpdate()
    .execute()
  const told = new Map<string, number>()
  for (const row of rows) told.set(holderOf(row), (told.get(holderOf(row)) ?? 0) + 1)
  if (rows.length > 0)
    await tx
      .updateTable('warning')
      .set({ reminded_on: today })
      .where('county', '=', county)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
  for (const [unit, count] of told) {
    await tellUnit(context, unit, { template: 'warning-due', text: say(count), path: '/desk/warnings' })
    await record(context, 'warning.reminded', { kind: 'unit', id: unit }, { warnings: count })
  }
  return rows.length
}
