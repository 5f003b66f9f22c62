import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { seal } from '#platform/crypto/keys.ts'
import { tellBound } from '#platform/dingtalk/outbox.ts'

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

/** A unit is told that something waits, and on which page. */
interface UnitNotice {
  template: string
  text: string
  path: string
}

/**
 * One text message to everybody who holds a unit's post now and left a number, and one notice to everybody who asked
 * to be told by DingTalk. Needs the system's reach.
 */
export async function tellUnit(context: Context, unit: string, { template, text, path }: UnitNotice): Promise<void> {
  const people = await context.tx
    .selectFrom('account')
    .select('phone')
    .where('county', '=', context.county)
    .where('unit', '=', unit)
    .where('disabled_at', 'is', null)
    .where('phone', 'is not', null)
    .orderBy('id')
    .execute()
  for (const { phone } of people) if (phone) await outboxSender.send(context, { phone, template, text })
  await tellBound(context, unit, text, path)
}
