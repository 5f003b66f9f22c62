import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, requireDesk } from '../access.ts'
import type { Power, PowerContext } from '../context.ts'
import { folded, type ItemState, nextOf, type PowerAction, type PrivateData } from '../rules/index.ts'
import { actionsOf, getItem, getPublicItem, type ItemRow, privatesOf } from './item.ts'

export interface ItemDetail {
  row: ItemRow
  state: ItemState
  actions: PowerAction[]
  /** The words of the power, by the rule of the day of the list it was opened under. */
  power: Power | undefined
}

export interface DeskDetail extends ItemDetail {
  privates: Map<number, PrivateData>
  may: { step: boolean; beside: boolean }
}

async function detailOf(context: PowerContext, row: ItemRow): Promise<ItemDetail> {
  const actions = await actionsOf(context, row.id)
  const day = actions[0]?.data.ruleDay ?? context.powers.dayOf(row.opened_at.getTime())
  return { row, state: folded(actions), actions, power: context.powers.powerOn(row.power, day) }
}

/** On a desk; reading somebody's own business is recorded. */
export async function readItem(context: PowerContext, id: string): Promise<DeskDetail> {
  requireDesk(context.actor)
  const detail = await detailOf(context, await getItem(context, id))
  const { row, state } = detail
  const privates = await privatesOf(context, id)
  if (privates.size > 0) await record(context, 'power.read', { kind: 'power-item', id, place: row.village_code })
  const next = nextOf(state)
  const step = next !== undefined && mayDo(context.actor, next.actor, row.village_code)
  const beside = next !== undefined && mayDo(context.actor, 'beside', row.village_code)
  return { ...detail, privates, may: { step, beside } }
}

/** For everybody; what is somebody's own stays with the desks. */
export const readPublicItem = async (context: PowerContext, village: string, id: string): Promise<ItemDetail> =>
  await detailOf(context, await getPublicItem(context, village, id))

export const publicationsOf = (context: Context, itemId: string): Promise<Publication[]> =>
  publishedOf(context, 'power_publication', 'item_id', itemId)
