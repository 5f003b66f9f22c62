import type { Happening, RecordSource } from '#capabilities/disclosure/index.ts'
import type { Context } from '#platform/context.ts'
import type { FundContext, WithFundRules } from '../context.ts'
import { folded, sumsOf } from '../rules/index.ts'
import { actionsOf } from './fund.ts'

/** The item of the catalogue that large funds fill, and the names of its cells: playbook/disclosure-catalogue.json. */
const ITEM = 'major-finance'

/** Funds of a size that the county's rule calls a major matter, told when the last approval is given. */
export const fundRecords = (withRules: WithFundRules): RecordSource => ({
  key: 'fund',
  happenedSince: async (plain, since) => {
    const context = withRules(plain)
    const happened: Happening[] = []
    for (const { id, villageCode } of await approvedSince(context, since))
      happened.push(...(await approvalsOf(context, id, villageCode, since)))
    return happened
  },
  path: (village, id) => `/v/${village}/funds/${id}`,
})

const approvedSince = ({ tx, county }: Context, since: Date) =>
  tx
    .selectFrom('fund as f')
    .select(['f.id', 'f.village_code as villageCode'])
    .where('f.county', '=', county)
    .where((is) =>
      is.exists(
        is
          .selectFrom('fund_action as a')
          .select('a.seq')
          .whereRef('a.county', '=', 'f.county')
          .whereRef('a.fund_id', '=', 'f.id')
          .where('a.verb', '=', 'approved')
          .where('a.at', '>=', since),
      ),
    )
    .orderBy('f.id')
    .execute()

async function approvalsOf(context: FundContext, id: string, villageCode: string, since: Date): Promise<Happening[]> {
  const actions = await actionsOf(context, id)
  return actions.flatMap(({ verb, at_ms }, i) => {
    if (verb !== 'approved' || at_ms < since.getTime()) return []
    const state = folded(actions.slice(0, i + 1))
    const amount = sumsOf(state).listedCents
    const day = context.funds.dayOf(at_ms)
    // Not the last approval yet, or a sum that the county tells nobody about by itself.
    if (state.stage !== 'paying' || !context.funds.bandFor(amount, day)?.major) return []
    const { decision, item } = state.grounds
    const grounds = decision?.title ?? item?.title
    const row = { name: state.title, amount, ...(grounds ? { decision: grounds } : {}) }
    return [
      {
        recordId: id,
        stage: `approved-${state.list}`,
        villageCode,
        item: ITEM,
        day,
        subject: state.title,
        figures: {},
        tables: { matters: [row] },
      },
    ]
  })
}
