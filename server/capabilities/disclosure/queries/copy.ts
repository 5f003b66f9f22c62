import { join } from 'node:path'
import { type ContentFile, readContentFile } from '#kernel/log/content-file.ts'
import { type BundleStore, bundleStore } from '#platform/log/bundle-store.ts'

const SPREAD_SIGNS = 2

export const folderOfCopies = (filesDir: string): string => join(filesDir, 'published')

/** A second copy of what was published, outside the database: whoever alters a row there leaves it as it was. */
export const copiesIn = (filesDir: string): BundleStore => bundleStore(folderOfCopies(filesDir))

export const copyPath = (leafId: string): string => `${leafId.slice(-SPREAD_SIGNS)}/${leafId}.json`

/** Nobody vouches for it: readers hold it against the log like everything else. */
export async function findCopy(filesDir: string, leafId: string): Promise<ContentFile | undefined> {
  const bytes = await copiesIn(filesDir).find(copyPath(leafId))
  return bytes && readContentFile(bytes.toString('utf8'))
}
