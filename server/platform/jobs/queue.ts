import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Adds a job in the transaction of the change: it runs if and only if the change commits. Same `key`: one job. */
export async function addJob(
  { tx }: Pick<Context, 'tx'>,
  task: string,
  payload: Record<string, unknown>,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select add_job(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null})`.execute(
    tx,
  )
}
