import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Type } from 'typebox'
import { ANSWER_BYTES, LETTERS_A_PAGE, type MailboxAnswer } from '#kernel/tipoff/answer.ts'
import { pathOf } from '#platform/files/store.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { boxed } from '#web/sealed/answer-box.ts'
import type { TipoffContext, WithTipoffRules } from '../context.ts'
import { findMailbox, lettersOfPage, mailboxReach } from '../queries/mailbox.ts'
import { MailboxBody } from '../schema.ts'

/** Every answer takes this long, or a whole multiple of it: what was found does not show in the time. */
const BEAT_MS = 60

/** One mailbox, by its secret: the answer has one size and one look, whether there is one or not. */
export function addMailboxRoute(app: App, withRules: WithTipoffRules): void {
  app.post(
    '/api/v1/tipoff-mailboxes',
    {
      config: { access: { open: 'public' }, unseen: true },
      schema: {
        tags: ['tipoff'],
        summary: `Open the mailbox of a report: ${ANSWER_BYTES} bytes always, which only its token opens`,
        body: MailboxBody,
        response: {
          200: { content: { 'application/octet-stream': { schema: Type.Unknown() } } },
          ...problemResponses,
        },
      },
    },
    async (request, reply) => {
      const begun_ms = performance.now()
      const { mailbox, token, page = 0 } = request.body
      const answer = await request.act(
        (plain) => answerOf(withRules(plain), mailbox, token, page),
        mailboxReach(mailbox),
      )
      const box = Buffer.from(boxed(token, answer))
      const spent_ms = performance.now() - begun_ms
      await wait(Math.ceil(spent_ms / BEAT_MS) * BEAT_MS - spent_ms)
      return reply.type('application/octet-stream').send(box)
    },
  )
}

async function answerOf(
  context: TipoffContext,
  mailbox: string,
  token: string,
  page: number,
): Promise<MailboxAnswer | undefined> {
  const found = await findMailbox(context, mailbox, token)
  // Asked for also where there is nothing, so that both do the same work.
  const rows = await lettersOfPage(context, mailbox, page)
  if (!found) return undefined
  const shown = rows.slice(0, LETTERS_A_PAGE)
  const letters = await Promise.all(
    shown.map(async ({ id, day, file }) => ({
      id,
      day,
      // One that is gone shows as a letter that does not open; the others are still read.
      sealed: new Uint8Array(await readFile(pathOf(context.folder, file)).catch(() => Buffer.alloc(0))),
    })),
  )
  const { state, receivedOn, stateOn, channel } = found
  return { state, receivedOn, stateOn, channel, letters, hasOlder: rows.length > shown.length }
}
