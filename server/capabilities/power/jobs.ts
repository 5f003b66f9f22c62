import { record } from '#platform/audit/audit.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { publishIfDue } from './actions/publish.ts'
import type { WithPowerRules } from './context.ts'
import { actionsOf } from './queries/item.ts'
import { itemsWithin } from './queries/reach.ts'
import { folded } from './rules/index.ts'

const AT_ONCE = 200

/** What hung its days is published by itself: nobody has to remember it. */
export const powerJobs = (withRules: WithPowerRules): Job[] => [
  {
    task: 'power-publish',
    every: '*/10 * * * *',
    run: (act) =>
      act(async (plain) => {
        const context = withRules(plain)
        const waiting = await itemsWithin(context)
          .selectAll('power_item')
          .where('power_item.stage', '=', 'running')
          .where('power_item.actor', '=', 'system')
          .where((is) =>
            is.or([is('power_item.wait_until', 'is', null), is('power_item.wait_until', '<', context.today)]),
          )
          .limit(AT_ONCE)
          .forUpdate()
          .skipLocked()
          .execute()
        for (const row of waiting) {
          const actions = await actionsOf(context, row.id)
          await publishIfDue(context, row, actions, folded(actions))
          await record(context, 'power.published', { kind: 'power-item', id: row.id, place: row.village_code })
        }
      }),
  },
]
