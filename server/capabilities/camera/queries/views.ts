import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { ViewEnd } from '../shapes/vocabulary.ts'

const views = ({ tx, county, scope }: Context) => {
  const { from, to } = rangeOf(scope === '-' ? county : scope)
  return tx
    .selectFrom('camera_view as view')
    .innerJoin('camera', (join) =>
      join.onRef('camera.county', '=', 'view.county').onRef('camera.id', '=', 'view.camera_id'),
    )
    .select([
      ...(['view.id', 'view.camera_id as cameraId', 'camera.name as camera', 'view.place_code as place'] as const),
      ...(['view.purpose', 'view.why', 'view.matter_id as matterId', 'view.matter_number as matterNumber'] as const),
      ...(['view.begun_at as begunAt', 'view.until_at as untilAt', 'view.picture_at as pictureAt'] as const),
      ...(['view.ended_at as endedAt', 'view.ended_how as endedHow'] as const),
      ...(['view.by_account as byAccount', 'view.by_name as byName', 'view.by_unit as byUnit'] as const),
    ])
    .where('view.county', '=', county)
    .where('view.place_code', '>=', from)
    .where('view.place_code', '<', to)
}

type Row = Awaited<ReturnType<ReturnType<typeof views>['execute']>>[number]
export type View = Omit<Row, 'endedHow'> & { endedHow: ViewEnd | null }
// The table holds it to its words.
const viewOf = (row: Row): View => ({ ...row, endedHow: row.endedHow as ViewEnd | null })

const LISTED_MOST = 200

/** Who looked, the newest first; of one camera, or of all. */
export async function listViews(context: Context, cameraId?: string): Promise<View[]> {
  const asked = views(context).orderBy('view.begun_at', 'desc').orderBy('view.id').limit(LISTED_MOST)
  const rows = await (cameraId ? asked.where('view.camera_id', '=', cameraId) : asked).execute()
  return rows.map(viewOf)
}

/** How often each camera was looked through in a period: the denominator of all that oversight asks. */
export const countViews = ({ tx, county }: Context, since: Date) =>
  tx
    .selectFrom('camera_view')
    .select(({ fn }) => ['camera_id as cameraId', fn.countAll<string>().as('n')])
    .where('county', '=', county)
    .where('begun_at', '>=', since)
    .groupBy('camera_id')
    .execute()

async function getView(context: Context, id: string): Promise<View> {
  const row = await views(context).where('view.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found', 404)
  return viewOf(row)
}

/** Of the one who asked for it: nobody else sees its picture. */
export async function getOwnView(context: Context, id: string): Promise<View> {
  const view = await getView(context, id)
  if (context.actor.kind !== 'staff' || view.byAccount !== context.actor.id) throw refuse('not-found', 404)
  return view
}
