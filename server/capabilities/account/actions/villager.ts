import { MOBILE, normalisePhone } from '#kernel/phone.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { asSystem, SYSTEM_REACH } from '#platform/identity/as-system.ts'
import { countHandedToday, type HandedCode, makeHandedCode, takeHandedCode } from '#platform/identity/handed-code.ts'
import { makePhoneCode, takePhoneCode } from '#platform/identity/phone-code.ts'
import { startSession } from '#platform/identity/session.ts'
import { getVillager } from '#platform/identity/villager.ts'
import { requireAccountPower } from '../access.ts'
import type { AccountSettings, Caller } from '../settings.ts'

/** @throws Problem `validation.phone` 400 */
export function readPhone(typed: string): string {
  const phone = normalisePhone(typed)
  if (phone === undefined) throw refuse('validation.phone', 400, { field: 'phone' })
  return phone
}

/** The sentence of the message, with the code in it, in the reader's language. */
export type CodeText = (code: string) => string

/** Sends a code to any mobile number: whether it belongs to somebody we know shows nowhere. */
export async function askPhoneCode(
  caller: Caller,
  { sms }: AccountSettings,
  typed: string,
  textOf: CodeText,
): Promise<void> {
  const phone = readPhone(typed)
  if (!MOBILE.test(phone)) throw refuse('phone-code.no-mobile', 400, { field: 'phone' })
  await caller.act(async (context) => {
    const code = await makePhoneCode(context, phone)
    await sms.send(context, { phone, template: 'sign-in-code', text: textOf(code) })
    await record(context, 'phone-code.sent', { kind: 'phone-code', id: 'sms' })
  }, SYSTEM_REACH)
}

/**
 * A code from a message (six digits) or from a hand (eight signs) proves the number.
 * @throws Problem `wrong-phone-code` 401: wrong, used, too old, or too often tried
 */
export async function provePhone(caller: Caller, typed: { phone: string; code: string }): Promise<string> {
  const phone = readPhone(typed.phone)
  const code = typed.code.trim()
  const bySms = /^\d{6}$/.test(code)
  const token = await caller.act(async (context) => {
    const right = bySms ? await takePhoneCode(context, phone, code) : await takeHandedCode(context, phone, code)
    if (!right) {
      await record(
        context,
        'sign-in.refused',
        { kind: 'villager', id: 'unknown' },
        { step: bySms ? 'sms' : 'in-person' },
      )
      return undefined
    }
    return await enterAsVillager(context, caller, phone, bySms ? 'sms' : 'in-person')
  }, SYSTEM_REACH)
  if (token === undefined) {
    caller.refused()
    throw refuse('wrong-phone-code', 401, { field: 'code' })
  }
  return token
}

async function enterAsVillager(
  context: Context,
  caller: Caller,
  phone: string,
  by: 'sms' | 'in-person',
): Promise<string> {
  const villagerId = await getVillager(context, phone, by)
  const own: Context = { ...context, actor: { kind: 'villager', id: villagerId } }
  await record(own, 'villager.verified', { kind: 'villager', id: villagerId }, { by })
  const owner = { villagerId }
  return await startSession(own, { owner, stage: 'full', device: caller.device, replaces: caller.token })
}

/** How many of the day's codes are left to this giver. */
export async function countHanded(context: Context): Promise<number> {
  requireAccountPower(context.actor, 'hand-code')
  const { actor } = context
  return actor.kind === 'staff' ? await asSystem(context, () => countHandedToday(context, actor.id)) : 0
}

/** Made by whoever serves the villager's grid or village, for a number whose owner stands there. */
export async function handCode(context: Context, typed: string): Promise<HandedCode> {
  requireAccountPower(context.actor, 'hand-code')
  const { actor } = context
  if (actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
  const village = actor.scope.slice(0, 12)
  const phone = readPhone(typed)
  const handed = await asSystem(context, () => makeHandedCode(context, phone, village, actor.id))
  await record(context, 'handed-code.given', { kind: 'handed-code', id: handed.id, place: village })
  return handed
}
