import { refuse } from '#kernel/problem.ts'
import type { DecisionContext } from '../context.ts'
import type { DecisionRow } from '../queries/decision.ts'
import { registerOf } from '../queries/electors.ts'
import {
  type Attendance,
  attendanceOf,
  checkRoll,
  type DecisionState,
  type RollLine,
  readNumbers,
  readProxies,
} from '../rules/index.ts'
import type { ActBody } from '../schema.ts'

/** Reads the roll by the register's numbers, checks it, keeps it line by line; the facts get the counts. */
export async function rollOf(
  context: DecisionContext,
  row: DecisionRow,
  { meeting, declared }: DecisionState,
  { inPerson = '', online = '', proxies = '' }: Pick<ActBody, 'inPerson' | 'online' | 'proxies'>,
): Promise<Attendance> {
  if (!meeting) throw refuse('decision.incomplete', 422)
  const { rule, round } = meeting
  const register = new Map(
    (await registerOf(context, row.village_code, rule.body)).map((one) => [one.number, one] as const),
  )
  const lines: RollLine[] = [
    ...readNumbers('inPerson', inPerson).map((number) => ({ number, how: 'in-person' as const })),
    ...readNumbers('online', online).map((number) => ({ number, how: 'online' as const })),
    ...readProxies('proxies', proxies),
  ]
  const blocked = new Set(
    declared.filter(({ body, effect }) => body === rule.body && effect === 'block').map(({ number }) => number ?? 0),
  )
  checkRoll(lines, { register, blocked, proxies: rule.proxies, online: rule.online })
  await keep(context, row, round, lines)
  return attendanceOf(lines, register)
}

const AT_ONCE = 1000

async function keep({ tx, county }: DecisionContext, row: DecisionRow, round: number, lines: readonly RollLine[]) {
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const values = lines.slice(from, from + AT_ONCE).map(({ number, how, holder }) => ({
      county,
      decision_id: row.id,
      village_code: row.village_code,
      round,
      number,
      how,
      holder: holder ?? null,
    }))
    await tx.insertInto('decision_roll').values(values).execute()
  }
}
