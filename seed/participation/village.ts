import { readFileSync } from 'node:fs'
import type { Insertable } from 'kysely'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { DB } from '#platform/db/tables.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedDecision } from '../decisions/course.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { nameOf } from '../people/names.ts'
import type { StaffMember } from '../people/staff.ts'
import { dataFile } from '../places.ts'
import type { Random } from '../random.ts'

/** A village while what its people take part in is made up. */
export interface ParticipationVillage {
  county: string
  code: string
  clerk: StaffMember
  /** Who acts for the village. */
  by: { kind: 'staff'; unit: string; name: string }
  random: Random
  idOf: (at_ms: number) => string
  playbook: Playbook
  asOf_ms: number
  decided: readonly SeedDecision[]
  nameOf: (random: Random) => string
}

export const anyName = (random: Random): string => nameOf(random, random.pick(['young', 'middle', 'elder'] as const))

/** The project's own files. */
export const readWords = <W>(file: string): W => JSON.parse(readFileSync(dataFile(file), 'utf8')) as W

export interface Rows {
  leaves: SeedLeaf[]
  add<T extends keyof DB & string>(table: T, row: Insertable<DB[T]>): void
  /** Writes everything, in the order in which the tables were first named. */
  keep(tx: Tx): Promise<void>
}

const AT_ONCE = 800

export function emptyRows(): Rows {
  const lines = new Map<string, object[]>()
  return {
    leaves: [],
    add: (table, row) => {
      const known = lines.get(table)
      if (known) known.push(row)
      else lines.set(table, [row])
    },
    keep: async (tx) => {
      for (const [table, rows] of lines)
        for (let from = 0; from < rows.length; from += AT_ONCE) {
          const some = rows.slice(from, from + AT_ONCE)
          // Each row was held to its table when it was added.
          await tx
            .insertInto(table as 'deliberation')
            .values(some as Insertable<DB['deliberation']>[])
            .execute()
        }
    },
  }
}
