import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { seal } from '#platform/crypto/keys.ts'

export interface Sms {
  phone: string
  /** Name of the text, as a gateway wants its approved templates named. */
  template: string
  text: string
}

/**
 * Brings text messages on their way in the transaction of the change. A gateway of the county implements this beside
 * the outbox, from which a job sends: what was rolled back is never sent.
 */
export interface SmsSender {
  send(context: Context, sms: Sms): Promise<void>
}

/** Keeps the message in `sms_outbox`, where the administrator of a demonstration reads it. */
export const outboxSender: SmsSender = {
  async send({ tx, county, keys, now }, { phone, template, text }) {
    await tx
      .insertInto('sms_outbox')
      .values({
        county,
        id: newId(now.getTime()),
        phone_sealed: seal(keys.field, phone),
        phone_tail: phone.slice(-4),
        template,
        text,
        created_at: now,
      })
      .execute()
  },
}
