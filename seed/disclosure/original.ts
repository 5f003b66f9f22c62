import { copiesIn, copyPath } from '#capabilities/disclosure/index.ts'
import { writeContentFile } from '#kernel/log/content-file.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import type { Obliged } from '../loading/disclosure-rows.ts'
import { saltOf } from '../salt.ts'

/** The copy outside the database of what was altered in it: with it a phone shows what stood there. */
export async function keepOriginal(filesDir: string, { actions, contents, altered }: Obliged): Promise<void> {
  const published = actions.find(({ verb }) => verb === 'published')
  if (!altered || !published) return
  const file = writeContentFile({ body: canonicalText(contents[0]), salt: saltOf(published.id) })
  await copiesIn(filesDir).replace(copyPath(published.id), Buffer.from(file))
}
