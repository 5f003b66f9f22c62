import type { Keys } from '#platform/crypto/keys.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'

interface FirstLoad {
  ownerUrl: string
  demo: boolean
  keys: Keys
  say: (line: string) => void
}

/** Loads the demonstration county into a database that holds none; true when it did. */
export async function loadCountyWhenEmpty({ ownerUrl, demo, keys, say }: FirstLoad): Promise<boolean> {
  if (!demo || !(await isEmpty(ownerUrl))) return false
  // Only the first start needs it: the seed stays out of every other start's memory.
  const { loadDemonstration } = await import('#seed/load.ts')
  await loadDemonstration({ ownerUrl, keys, asOf: new Date(), log: say })
  return true
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const database = openDatabase(ownerUrl, 1)
  try {
    const found = await inTransaction(database.db, reach({ reader: 'system' }), (tx) =>
      tx.selectFrom('place').select('code').limit(1).executeTakeFirst(),
    )
    return found === undefined
  } finally {
    await database.close()
  }
}
