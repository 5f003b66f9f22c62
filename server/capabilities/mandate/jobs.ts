import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { append } from './actions/store.ts'
import { actionsOf } from './queries/mandate.ts'
import { mandatesWithin } from './queries/reach.ts'
import { folded } from './rules/index.ts'

const AT_ONCE = 200

/** After its last day a mandate ends by itself: nobody acts for a resident on an old paper. */
export const mandateJobs = (): Job[] => [
  {
    task: 'mandates-expire',
    every: '11 * * * *',
    run: (act) =>
      act(async (context) => {
        const rows = await mandatesWithin(context)
          .selectAll('mandate')
          .where('mandate.stage', '<>', 'ended')
          .where('mandate.expires_on', '<', context.today)
          .limit(AT_ONCE)
          .forUpdate()
          .skipLocked()
          .execute()
        for (const { id, place_code } of rows) {
          const at_ms = context.now.getTime()
          const data = { day: context.today }
          const action = { id: newId(at_ms), verb: 'expired' as const, at_ms, by: { kind: 'system' as const }, data }
          await append(context, id, folded(await actionsOf(context, id)), action, null)
          await record(context, 'mandate.expired', { kind: 'mandate', id, place: place_code })
        }
      }),
  },
]
