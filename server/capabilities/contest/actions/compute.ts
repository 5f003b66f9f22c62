import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { ContestContext, Scheme } from '../context.ts'
import { figuresOf, monthAfter, spanOf } from '../queries/figures.ts'
import { actionsOf, type RoundRow } from '../queries/round.ts'
import { applied, type ContestAction, folded, type RoundData, type RoundList } from '../rules/index.ts'
import { columnsOf, insertFact, publish } from './store.ts'

const DAY_MS = 86_400_000
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Computes the newest month whose time has come, once by each scheme; nobody starts it and nobody can hold it back. */
export async function computeDue(context: ContestContext): Promise<void> {
  for (const scheme of context.contests.schemesOn(context.today)) await computeBy(context, scheme)
}

async function computeBy(context: ContestContext, scheme: Scheme): Promise<void> {
  const { tx, county, now, today, contests } = context
  const last = monthAfter(today.slice(0, 7), -1)
  const ready = today >= dayAfter(spanOf(last, 1).to, scheme.settle_days)
  const month = ready ? last : monthAfter(last, -1)
  const before = await tx
    .selectFrom('contest_round')
    .selectAll()
    .where('county', '=', county)
    .where('scheme', '=', scheme.key)
    .orderBy('month', 'desc')
    .executeTakeFirst()
  if (before && before.month >= month) return
  const data: RoundData = {
    ...{ scheme, month, units: contests.unitsOf(scheme), figures: await figuresOf(context, scheme, month) },
    ...(before && before.scheme_from === scheme.version ? beforeOf(before, scheme) : {}),
  }
  const at_ms = now.getTime()
  const previewUntil = contests.previewUntil(at_ms, scheme.preview_workdays)
  const action: ContestAction = {
    ...{ id: newId(at_ms), verb: 'computed', at_ms, by: { kind: 'system' } },
    data: { data, previewUntil },
  }
  const state = applied(undefined, action)
  const id = newId(at_ms)
  await tx
    .insertInto('contest_round')
    .values({
      ...{ county, id, scheme: scheme.key, scheme_from: scheme.version, month, computed_at: now },
      ...columnsOf(state),
    })
    .execute()
  await insertFact(context, id, state.version, action, null)
  await record(context, 'contest.computed', { kind: 'contest-round', id, place: county }, { month })
}

/** What the round before left, held in its row as text that the rules wrote: scores, and who holds the flags. */
function beforeOf({ list }: RoundRow, scheme: Scheme): Pick<RoundData, 'before' | 'flags'> {
  const { units, flags } = JSON.parse(list) as RoundList
  return {
    before: Object.fromEntries(units.map(({ unit, score }) => [unit, score])),
    ...(scheme.flags && flags ? { flags } : {}),
  }
}

/** What was long enough in preview, with every objection answered, is published by itself. */
export async function publishDue(context: ContestContext): Promise<number> {
  const { tx, county, today } = context
  const due = await tx
    .selectFrom('contest_round')
    .select('id')
    .where('county', '=', county)
    .where('stage', '=', 'preview')
    .where('preview_until', '<', today)
    .where('waiting', '=', 0)
    .forUpdate()
    .execute()
  for (const { id } of due) {
    await publish(context, id, folded(await actionsOf(context, id)))
    await record(context, 'contest.published', { kind: 'contest-round', id, place: county })
  }
  return due.length
}
