import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { handedWithoutTodo } from '../queries.ts'

const AT_ONCE = 200
const DAY_MS = 86_400_000
/** The page counts thirty days; what is older and done with has no more use. */
const KEPT_MS = 60 * DAY_MS

/** A to-do for everybody who asked for it, for each matter that came into their unit's hands. */
export async function writeTodos(context: Context, say: (number: string) => string): Promise<void> {
  const { tx, county, now } = context
  for (const { bindingId, matterId, number } of await handedWithoutTodo(context, AT_ONCE))
    await tx
      .insertInto('dingtalk_message')
      .values({
        ...{ county, id: newId(now.getTime()), kind: 'todo', binding_id: bindingId, about: matterId, made_at: now },
        ...{ text: say(number), path: `/desk/matters/${matterId}` },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/**
 * A to-do is over when the matter waits for that unit no more, or its person no longer wants to be told. One that never
 * arrived is done with at once. What was done with long ago is forgotten.
 */
export async function endTodos({ tx, county, now }: Context): Promise<void> {
  await sql`
    update dingtalk_message d
    set over_at = ${now}::timestamptz, tries = 0, next_try_at = null,
      ended_at = case when d.delivered_at is null then ${now}::timestamptz end
    where d.county = ${county} and d.kind = 'todo' and d.over_at is null and not exists (
      select from account_binding b
      join account a on a.county = b.county and a.id = b.account_id and a.disabled_at is null
      join matter m on m.county = b.county and m.holder = a.unit and m.id = d.about::uuid and m.state in ('reported', 'accepted')
      where b.county = d.county and b.id = d.binding_id and b.revoked_at is null and b.notices_since is not null)`.execute(
    tx,
  )
  await tx
    .deleteFrom('dingtalk_message')
    .where('county', '=', county)
    .where('ended_at', '<', new Date(now.getTime() - KEPT_MS))
    .execute()
}

/** Something for the county's group: `about` is its own name, under which it is told once. */
export interface News {
  about: string
  text: string
  path: string
}

/** News younger than this are told; what was published before the group was there is not. */
export const newsSince = ({ now }: Context): Date => new Date(now.getTime() - DAY_MS)

export async function writeNews({ tx, county, now }: Context, news: readonly News[]): Promise<void> {
  for (const one of news)
    await tx
      .insertInto('dingtalk_message')
      .values({ county, id: newId(now.getTime()), kind: 'group', made_at: now, ...one })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}
