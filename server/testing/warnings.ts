import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { asSystem } from './sign-in.ts'
import { COUNTY, GUIHUA } from './world.ts'

type Supervisor = 'committee' | 'town' | 'discipline'

/** A warning of the first village as the nightly look would have written it, about a record that is not there. */
export async function openWarning(county: TestCounty, supervisor: Supervisor = 'discipline'): Promise<string> {
  const id = newId()
  const found_at = county.now()
  const on = { county: COUNTY, village_code: GUIHUA }
  const common = { rule: 'split-works', rule_from: '2025-01-01', colour: 'red', supervisor, owner: `${GUIHUA}/village` }
  const evidence = [{ kind: 'item', id: newId(), title: '晒场浇筑', on: '2026-10-01', cents: 4_000_000 }]
  const state = { stage: 'open', turn: 'village', due_on: '2026-11-30', since_at: found_at, version: 1 }
  await asSystem(county, async (tx) => {
    await tx
      .insertInto('warning')
      .values({
        ...on,
        ...common,
        ...state,
        id,
        anchor: id,
        numbers: JSON.stringify({ days: 90 }),
        evidence: JSON.stringify(evidence),
        happened_on: '2026-10-01',
        found_at,
      })
      .execute()
    await tx
      .insertInto('warning_action')
      .values({
        ...on,
        warning_id: id,
        seq: 1,
        id: newId(),
        verb: 'found',
        at: found_at,
        by_kind: 'system',
        data: JSON.stringify({ dueOn: '2026-11-30' }),
      })
      .execute()
  })
  return id
}
