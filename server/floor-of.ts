import { join } from 'node:path'
import type { Config } from '#platform/config/config.ts'
import type { Secrets } from '#platform/config/secrets.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { openDingTalk } from '#platform/dingtalk/open.ts'
import { type Floor, utcDay } from '#platform/http/floor.ts'
import { actorFinder } from '#platform/identity/find-actor.ts'
import type { WitnessAddress } from '#platform/log/cosign.ts'
import { logOrigin, openLog } from '#platform/log/running.ts'

/** Photos, by content, and the second copies of what was published. */
export const filesIn = (dataDir: string): string => join(dataDir, 'files')

/** What stands under every request of this process, read once from settings and database. */
export async function floorOf(
  settings: Config,
  secrets: Secrets,
  database: Database,
  witnesses: readonly WitnessAddress[],
): Promise<Floor> {
  const county = await inTransaction(database.db, reach({ reader: 'system' }), (tx) =>
    tx.selectFrom('place').select(['code', 'name', 'name_en']).where('level', '=', 'county').executeTakeFirst(),
  )
  if (!county)
    throw new Error(
      'The database holds no county yet. Load the demonstration (SHANZHI_DEMO=1 npm start) or your own places.',
    )
  const clock = () => new Date()
  return {
    database,
    keys: secrets.keys,
    county: county.code,
    countyName: { zh: county.name, en: county.name_en },
    publicUrl: settings.publicUrl,
    demo: settings.demo,
    trustProxy: settings.trustProxy,
    logLevel: settings.logLevel,
    filesDir: filesIn(settings.dataDir),
    log: openLog(settings.dataDir, logOrigin(settings.dataDir, settings.publicUrl), witnesses),
    ...(settings.dingtalk ? { dingTalk: openDingTalk(settings.dingtalk, clock) } : {}),
    clock,
    dayOf: utcDay,
    shares: true,
    findActor: actorFinder(database, county.code),
    layers: { code: true, rows: true },
  }
}
