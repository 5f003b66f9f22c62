import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'
import { mayDo, organOf, requireDesk, requireMay } from '../access.ts'
import type { FundContext, Kind } from '../context.ts'
import { actorNow, type FundAction, type FundState, folded } from '../rules/index.ts'
import { type DeskVerb, FUND_ACTS } from '../schema.ts'
import { actionsOf, type FundRow, getFund, getPublicFund, type Payee, payeesOf, shownNames } from './fund.ts'

export interface FundDetail {
  row: FundRow
  state: FundState
  actions: FundAction[]
  kind: Kind | undefined
  /** Masked names, where the law has the recipients named or a desk asks. */
  shown: string[] | undefined
}

export interface DeskDetail extends FundDetail {
  /** In full, when they were asked for. */
  payees: Payee[] | undefined
  may: Record<DeskVerb | 'payees' | 'file', boolean>
}

async function detailOf(context: FundContext, row: FundRow): Promise<Omit<FundDetail, 'shown'>> {
  const actions = await actionsOf(context, row.id)
  const state = folded(actions)
  return { row, state, actions, kind: context.funds.kindOn(row.kind, state.ruleDay) }
}

/** For everybody: masked names only where the law has them named. */
export async function readPublicFund(context: FundContext, village: string, id: string): Promise<FundDetail> {
  const detail = await detailOf(context, await getPublicFund(context, village, id))
  const hung = detail.state.waitUntil !== undefined
  const shown = detail.kind?.named && hung ? await shownNames(context, id, detail.state.list) : undefined
  return { ...detail, shown }
}

/** On a desk; names in full only when asked for, and then it is recorded. */
export async function readFund(context: FundContext, id: string, withNames: boolean): Promise<DeskDetail> {
  requireDesk(context.actor)
  const row = await getFund(context, id)
  const detail = await detailOf(context, row)
  const shown = await shownNames(context, id, detail.state.list)
  const payees = withNames ? await readPayees(context, id) : undefined
  return { ...detail, shown, payees, may: mayOf(context, row.village_code, detail.state) }
}

/** @throws Problem `forbidden` 403 for desks that neither pay nor watch */
export async function readPayees(context: FundContext, id: string): Promise<Payee[]> {
  const row = await getFund(context, id)
  requireMay(context.actor, 'payees', row.village_code)
  await record(context, 'fund.payees-read', { kind: 'fund', id, place: row.village_code })
  return await payeesOf(context, id, row.list)
}

/** What this reader may do now: by post, and by how it stands. */
function mayOf({ actor }: Context, village: string, state: FundState): DeskDetail['may'] {
  const hangs = state.stage === 'hanging' || state.stage === 'approving'
  const mine = actorNow(state) === organOf(actor)
  const back = state.payments.some(({ returned }) => !returned)
  const now: Record<DeskVerb, boolean> = {
    listed: state.stage === 'listing',
    announced: state.stage === 'listing' && state.list > 0,
    objected: hangs,
    answered: hangs && state.objections > 0,
    cleared: state.lines.some(({ ties, cleared }) => ties > 0 && !cleared) && (hangs || state.stage === 'listing'),
    approved: hangs && mine && state.objections === 0,
    refused: hangs && mine && state.objections === 0,
    ordered: state.stage === 'paying' && state.lines.some((line) => line.state === 'listed' || line.state === 'unpaid'),
    returned: state.stage === 'paying' && back,
    corrected: state.stage === 'paying' && state.lines.some((line) => line.state === 'unpaid'),
    closed: state.stage === 'paying' && !back && state.payments.length > 0,
    stopped: state.stage !== 'done' && state.stage !== 'stopped' && state.payments.length === 0,
  }
  const acts = FUND_ACTS.map(({ verb }) => [verb, now[verb] && mayDo(actor, verb, village)] as const)
  // Every act is there.
  const may = Object.fromEntries(acts) as Record<DeskVerb, boolean>
  return { ...may, payees: mayDo(actor, 'payees', village), file: mayDo(actor, 'file', village) }
}

export const publicationsOf = (context: Context, fundId: string): Promise<Publication[]> =>
  publishedOf(context, 'fund_publication', 'fund_id', fundId)
