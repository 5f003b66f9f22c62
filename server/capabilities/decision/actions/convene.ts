import type { OrganKey } from '#capabilities/playbook/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { DecisionContext, Organ, Procedure } from '../context.ts'
import { type DecisionRow, procedureOf } from '../queries/decision.ts'
import { entitledOf } from '../queries/electors.ts'
import { type ActionData, requireNotice, type VotingRule } from '../rules/index.ts'
import type { ActBody } from '../schema.ts'

/** The meeting as it is called: an organ that the law allows, its rule of the day, enough days, a register of voters. */
export async function convocationOf(
  context: DecisionContext,
  row: DecisionRow,
  body: Omit<ActBody, 'id' | 'seen'>,
  today: string,
): Promise<ActionData> {
  const { organ: key, meetsOn, place, text } = body
  if (key === undefined || meetsOn === undefined || place === undefined)
    throw refuse('validation.required', 400, { field: 'organ' })
  const procedure = currentProcedure(context, row, today)
  const organ = requireOrgan(context, procedure, key, today)
  const notice_days = Math.max(organ.notice_days, procedure.comment_days)
  requireNotice(today, meetsOn, notice_days)
  const authority = authorityOf(procedure, key, meetsOn, body)
  const entitled = await entitledOf(context, row.village_code, organ.body)
  if (entitled.people === 0) throw refuse('decision.no-register', 422, { field: 'organ' })
  const rule = ruleOf(organ, procedure, notice_days)
  return { meetsOn, place, rule, entitled, ...authority, ...(text === undefined ? {} : { text }) }
}

/** A law that came into force since the question was put holds for the meeting. */
const currentProcedure = (context: DecisionContext, row: DecisionRow, today: string): Procedure =>
  context.rules.procedureOn(row.kind, today) ?? procedureOf(context, row)

/** @throws Problem `decision.organ-refused` 422 with the law's own words */
function requireOrgan({ rules }: DecisionContext, procedure: Procedure, key: OrganKey, today: string): Organ {
  const refused = procedure.refused.find(({ organ }) => organ === key)
  if (refused)
    throw refuse('decision.organ-refused', 422, {
      field: 'organ',
      params: { zh: refused.why.zh, en: refused.why.en },
    })
  const organ = rules.organOn(key, today)
  if (!organ || !procedure.organs.some((one) => one.organ === key))
    throw refuse('decision.organ-not-listed', 422, { field: 'organ' })
  return organ
}

/** Where the assembly has to authorise the organ, the authority covers the day of the meeting. */
function authorityOf(
  { organs }: Procedure,
  key: OrganKey,
  meetsOn: string,
  { authority, authorityUntil }: Omit<ActBody, 'id' | 'seen'>,
): Pick<ActionData, 'authority' | 'authorityUntil'> {
  if (!organs.some(({ organ, authority: needed }) => organ === key && needed)) return {}
  if (authority === undefined) throw refuse('decision.authority', 422, { field: 'authority' })
  if (authorityUntil === undefined || authorityUntil < meetsOn)
    throw refuse('decision.authority-ended', 422, { field: 'authorityUntil' })
  return { authority, authorityUntil }
}

const ruleOf = (organ: Organ, { secrecy }: Procedure, notice_days: number): VotingRule => ({
  organ: organ.key,
  body: organ.body,
  quorum: organ.quorum,
  majority: organ.majority,
  notice_days,
  minutes_days: organ.minutes_days,
  proxies: organ.proxies,
  online: organ.online,
  ...(organ.phone ? { phone: organ.phone } : {}),
  secrecy,
})
