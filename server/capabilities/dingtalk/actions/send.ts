import type { Context } from '#platform/context.ts'
import { type DingTalk, DingTalkFault, type Notice } from '#platform/dingtalk/dingtalk.ts'
import type { Acting } from '#platform/jobs/worker.ts'
import { type Due, dueMessages } from '../queries.ts'
import { afterFailure } from '../rules.ts'

const AT_ONCE = 100
/** So many without an answer: the platform is away, and the rest is not worth waiting for this time. */
const SILENT_MOST = 3

/** What became of one: it is on the platform, or there is nobody and nothing to send it to. */
type Done = { remote?: string } | 'nobody'

/**
 * Sends what is due. Nothing is open while the platform thinks; the same message again is the same one there, by its id,
 * so that a crash between the answer and our note doubles nothing.
 */
export async function sendMessages(act: Acting, dingTalk: DingTalk, publicUrl: string): Promise<void> {
  const due = await act((context) => dueMessages(context, dingTalk.kind, AT_ONCE))
  let silent = 0
  for (const one of due) {
    try {
      const done = await sendOne(dingTalk, one, publicUrl)
      await act((context) => noteDone(context, one, done))
    } catch (error) {
      if (!(error instanceof DingTalkFault)) throw error
      await act((context) => noteFailure(context, one, error.message))
      silent += error.code === 'unreachable' ? 1 : 0
      if (silent >= SILENT_MOST) return
    }
  }
}

async function sendOne(dingTalk: DingTalk, one: Due, publicUrl: string): Promise<Done> {
  const { id, kind, text, path, ends, remote, externalId } = one
  const notice: Notice = { id, text, url: new URL(path, publicUrl).href }
  if (kind === 'group') {
    if (!dingTalk.tellGroup) return 'nobody'
    await dingTalk.tellGroup(notice)
    return {}
  }
  if (externalId === null) return 'nobody'
  if (kind === 'notice') {
    await dingTalk.notify(externalId, notice)
    return {}
  }
  if (!ends) return dingTalk.openTodo ? { remote: await dingTalk.openTodo(externalId, notice) } : 'nobody'
  if (remote !== null) await dingTalk.closeTodo?.(externalId, remote)
  return {}
}

async function noteDone({ tx, county, now }: Context, { id, kind, ends }: Due, done: Done): Promise<void> {
  const arrived = done === 'nobody' || ends ? {} : { delivered_at: now, remote: done.remote ?? null }
  const open = kind === 'todo' && !ends && done !== 'nobody'
  await tx
    .updateTable('dingtalk_message')
    .set({ ...arrived, ...(open ? {} : { ended_at: now }), last_error: null, next_try_at: null })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

async function noteFailure({ tx, county, now }: Context, { id, tries }: Due, fault: string): Promise<void> {
  await tx
    .updateTable('dingtalk_message')
    .set({ ...afterFailure(tries, now), last_error: fault.slice(0, 300) })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
