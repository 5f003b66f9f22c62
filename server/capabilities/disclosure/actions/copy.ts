import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeContentFile } from '#kernel/log/content-file.ts'
import type { Context } from '#platform/context.ts'
import { addJob } from '#platform/jobs/queue.ts'
import { copiesIn, copyPath, folderOfCopies } from '../queries/copy.ts'

export const COPY_JOB = 'disclosure-copy'

/** In the transaction of a publication or of an erasure: the copy follows once it is committed. */
export const followWithCopy = (context: Context, leafId: string): Promise<void> =>
  addJob(context, COPY_JOB, { leafId }, { key: `${COPY_JOB}:${leafId}` })

type Act = <T>(work: (context: Context) => Promise<T>) => Promise<T>

/** Makes the copy of a version; takes it away when the version was erased. A copy that is there is never written over. */
export async function bringCopyUpToDate(act: Act, filesDir: string, leafId: string): Promise<void> {
  const version = await act(({ tx, county }) =>
    tx
      .selectFrom('disclosure_version')
      .select(['body', 'salt', 'erased_at'])
      .where('county', '=', county)
      .where('leaf_id', '=', leafId)
      .executeTakeFirst(),
  )
  // Contents may be erased; what is in the log may not.
  if (!version || version.erased_at !== null)
    return await rm(join(folderOfCopies(filesDir), copyPath(leafId)), { force: true })
  const { body, salt } = version
  if (body !== null && salt !== null)
    await copiesIn(filesDir).keep(copyPath(leafId), Buffer.from(writeContentFile({ body, salt })))
}
