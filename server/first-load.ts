import { join } from 'node:path'
import { readPlaybookFiles, storeNewRules } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'

interface FirstLoad {
  ownerUrl: string
  demo: boolean
  past?: boolean | undefined
  filesDir: string
  keys: Keys
  say: (line: string) => void
}

/** Loads the demonstration county into a database that holds none; true when it did. */
export async function loadCountyWhenEmpty({ ownerUrl, demo, past, filesDir, keys, say }: FirstLoad): Promise<boolean> {
  if ((await knowsItsCounty(ownerUrl)) || !demo) return false
  // Only the first start needs it: the seed stays out of every other start's memory.
  const { loadDemonstration } = await import('#seed/load.ts')
  await loadDemonstration({ ownerUrl, keys, filesDir, asOf: new Date(), past, log: say })
  return true
}

/** A county that was loaded by an older version gets the rules that are new since then. */
async function knowsItsCounty(ownerUrl: string): Promise<boolean> {
  const database = openDatabase(ownerUrl, 1)
  try {
    return await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
      const found = await tx.selectFrom('place').select('county').limit(1).executeTakeFirst()
      if (found)
        await storeNewRules({ tx, county: found.county }, await readPlaybookFiles(join(projectRoot(), 'playbook')))
      return found !== undefined
    })
  } finally {
    await database.close()
  }
}
