import type { Opened } from './queries/household.ts'
import { standing } from './queries/household.ts'
import { dueAt } from './rules/due.ts'

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null

/** One household as the API says it. */
export function householdView({ row, facts, conflicts, flags, residents }: Opened, masked: boolean) {
  const shown = (fact: { value: string; mask: string }) => (masked ? fact.mask : fact.value)
  const now = standing(facts)
  return {
    id: row.id,
    gridCode: row.grid_code,
    doorCode: row.door_code,
    doorText: row.door_text,
    headMask: row.head_mask,
    phoneMask: row.phone_mask,
    people: row.people,
    consent: row.consent,
    lastVisitAt: iso(row.last_visit_at),
    dueAt: iso(dueAt(flags, row.last_visit_at)),
    version: row.version,
    facts: [...now.values()].map((fact) => ({
      field: fact.field,
      value: shown(fact),
      statedAt: fact.statedAt.toISOString(),
      by: fact.by,
      source: fact.source,
    })),
    conflicts: conflicts.map((fact) => ({
      id: fact.id,
      field: fact.field,
      value: shown(fact),
      stands: shown(now.get(fact.field) ?? { value: '', mask: '' }),
      statedAt: fact.statedAt.toISOString(),
      by: fact.by,
    })),
    flags: flags.map(({ id, kind, cycleDays, since }) => ({ id, kind, cycleDays, since: since.toISOString() })),
    residents: residents.map((one) => ({ ...one, name: masked ? '' : one.name })),
  }
}
