import { newId } from '#kernel/id.ts'
import { record } from '#platform/audit/audit.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { append } from './actions/store.ts'
import type { WithPetitionRules } from './context.ts'
import { actionsOf } from './queries/petition.ts'
import { petitionsWithin } from './queries/reach.ts'
import { folded } from './rules/index.ts'

const AT_ONCE = 200

/** Once nobody may ask for the next instance any more the petition is over by itself (arts. 35 and 36). */
export const petitionJobs = (withRules: WithPetitionRules): Job[] => [
  {
    task: 'petitions-settle',
    every: '7 * * * *',
    run: (act) =>
      act(async (plain) => {
        const context = withRules(plain)
        const rows = await petitionsWithin(context)
          .selectAll('petition')
          .where('petition.stage', '=', 'told')
          .where('petition.due_on', '<', context.today)
          .limit(AT_ONCE)
          .forUpdate()
          .skipLocked()
          .execute()
        for (const { id, place_code } of rows) {
          const at_ms = context.now.getTime()
          const data = { day: context.today }
          const action = { id: newId(at_ms), verb: 'settled' as const, at_ms, by: { kind: 'system' as const }, data }
          await append(context, id, folded(await actionsOf(context, id)), action, null)
          await record(context, 'petition.settled', { kind: 'petition', id, place: place_code })
        }
      }),
  },
]
