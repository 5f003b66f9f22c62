import type { Happening, RecordSource } from '#capabilities/disclosure/index.ts'
import type { Context } from '#platform/context.ts'
import type { PowerContext, WithPowerRules } from '../context.ts'
import { folded } from '../rules/index.ts'
import { actionsOf } from './item.ts'

/** The item of the catalogue that works fill, and the names of its cells: playbook/disclosure-catalogue.json. */
const ITEM = 'project-progress'
/** Steps that the flow itself hangs on the wall. */
const SHOWN: readonly string[] = ['announced', 'published']

/** Works as they go: who got them, what they came to, and the end, each when its flow makes it public. */
export const worksRecords = (withRules: WithPowerRules): RecordSource => ({
  key: 'works',
  happenedSince: async (plain, since) => {
    const context = withRules(plain)
    const happened: Happening[] = []
    for (const { id, villageCode } of await movedSince(context, since))
      happened.push(...(await stagesOf(context, id, villageCode, since)))
    return happened
  },
  path: (village, id) => `/v/${village}/items/${id}`,
})

const movedSince = ({ tx, county }: Context, since: Date) =>
  tx
    .selectFrom('power_item as i')
    .select(['i.id', 'i.village_code as villageCode'])
    .where('i.county', '=', county)
    .where('i.sort', '=', 'project')
    .where((is) =>
      is.exists(
        is
          .selectFrom('power_action as a')
          .select('a.seq')
          .whereRef('a.county', '=', 'i.county')
          .whereRef('a.item_id', '=', 'i.id')
          .where('a.verb', '=', 'stepped')
          .where('a.at', '>=', since),
      ),
    )
    .orderBy('i.id')
    .execute()

async function stagesOf(context: PowerContext, id: string, villageCode: string, since: Date): Promise<Happening[]> {
  const actions = await actionsOf(context, id)
  return actions.flatMap((action, i) => {
    if (action.verb !== 'stepped' || action.at_ms < since.getTime()) return []
    const { title, steps, project } = folded(actions.slice(0, i + 1))
    const step = steps.find(({ key }) => key === action.step)
    const amount = project?.settledCents ?? project?.contractCents ?? project?.award?.cents
    // Before somebody has won there is no price and no contractor to tell.
    if (!step || !SHOWN.includes(step.act) || !project?.award || amount === undefined) return []
    const row = {
      name: title,
      step: step.name.zh,
      contractor: project.award.supplier,
      amount,
      paid: project.paidCents,
    }
    return [
      {
        recordId: id,
        stage: step.key,
        villageCode,
        item: ITEM,
        day: context.powers.dayOf(action.at_ms),
        subject: title,
        figures: {},
        tables: { steps: [row] },
      },
    ]
  })
}
