import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { Power, PowerContext } from '../context.ts'
import { listsOf, powersOf } from '../queries/lists.ts'
import { applied, type PowerAction, stepsFor } from '../rules/index.ts'
import type { OpenItemBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

interface Done {
  id: string
  repeated: boolean
}

/** An item executes a power of the village's own list, by the flow that its assembly adopted. */
export async function openItem(context: PowerContext, body: OpenItemBody): Promise<Done> {
  const { id, villageCode } = body
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'open', villageCode)
  const hash = canonicalHash({ open: body })
  if (await wasDone(context, 'power_item', id, hash)) return { id, repeated: true }
  const [list] = await listsOf(context, villageCode)
  if (!list) throw refuse('power.no-list', 409)
  const power = powersOf(context, list).find(({ key }) => key === body.power)
  if (!power) throw refuse('power.not-listed', 422, { field: 'power' })
  const action = openingOf(context, body, power, list.day)
  const state = applied(undefined, action)
  const of = { id, village_code: villageCode }
  const { sort, title, power: key } = state
  await context.tx
    .insertInto('power_item')
    .values({
      ...of,
      county: context.county,
      list_id: list.id,
      power: key,
      sort,
      title,
      opened_at: context.now,
      body_hash: hash,
      ...columnsOf(state),
    })
    .execute()
  const kept = power.asks_person ? { person: body.person, text: body.text } : undefined
  await insertFact(context, of, state.version, { action, hash: null, kept })
  await record(context, 'power.opened', { kind: 'power-item', id, place: villageCode }, { power: key })
  return { id, repeated: false }
}

/** Of somebody's own business everybody reads which service it is; whose it is and the words stay with the desks. */
function openingOf(context: PowerContext, body: OpenItemBody, power: Power, ruleDay: string): PowerAction {
  const { title, text, amountCents, person } = body
  if (power.asks_person && person === undefined) throw refuse('validation.required', 400, { field: 'person' })
  if (!power.asks_person && title === undefined) throw refuse('validation.required', 400, { field: 'title' })
  if (power.asks_amount && amountCents === undefined) throw refuse('validation.required', 400, { field: 'amountCents' })
  requirePublicText({ title, text: power.asks_person ? undefined : text })
  const at_ms = context.now.getTime()
  const steps = stepsFor(power, amountCents)
  const limit = steps[0]?.limit
  const shown = power.asks_person ? { title: power.name.zh } : { title: title ?? power.name.zh, text }
  const data = {
    ...shown,
    power: power.key,
    sort: power.sort,
    steps,
    ruleDay,
    ...(power.works ? { works: power.works } : {}),
    ...(power.asks_amount && amountCents !== undefined ? { amountCents } : {}),
    ...(limit ? { dueOn: context.powers.dueOn(at_ms, limit) } : {}),
  }
  return { id: newId(at_ms), verb: 'opened', at_ms, by: byActor(context), data }
}
