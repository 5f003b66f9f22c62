import type { Context } from '#platform/context.ts'
import { folded, type Published } from '../rules/index.ts'
import { actionsOf } from './item.ts'
import { listPublic } from './list.ts'

/** The works of a village with all their facts, newest first: for everybody. */
export async function readWorks(context: Context, village: Published['village'], limit: number): Promise<Published[]> {
  const rows = await listPublic(context, { villageCode: village.code, sort: 'project', limit })
  const works: Published[] = []
  for (const { id } of rows) {
    const actions = await actionsOf(context, id)
    works.push({ id, village, actions, state: folded(actions) })
  }
  return works
}
