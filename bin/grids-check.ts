/** npm run grids:check [-- <place>]: whether the county's grids tile it, from the database that the server uses. */
import { checkGrids, gridsOn } from '#capabilities/grid/index.ts'
import { dayOf, readPlaybook, rulesOn } from '#capabilities/playbook/index.ts'
import { config } from '#platform/config/config.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl } from '#platform/db/migrate.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const settings = config()
const embedded = settings.databaseUrl ? undefined : await startEmbedded({ dataDir: settings.dataDir, log: say })
const database = openDatabase(
  settings.appDatabaseUrl ??
    appUrl(settings.databaseUrl ?? embedded?.url ?? '', secretsIn(settings.dataDir).appDbPassword),
  1,
)
try {
  const begun_ms = performance.now()
  const { grids, county, tolerance_m } = await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
    const { code } = await tx.selectFrom('place').select('code').where('level', '=', 'county').executeTakeFirstOrThrow()
    const playbook = await readPlaybook({ tx, county: code })
    const context = { tx, county: code, today: dayOf(playbook, new Date()) }
    const [rule] = rulesOn(playbook['grid-rules'], context.today)
    return {
      grids: await gridsOn(context, process.argv[2] ?? code),
      county: code,
      tolerance_m: rule?.body.tolerance_m ?? 0,
    }
  })
  const faults = checkGrids(grids, county, tolerance_m)
  for (const { kind, codes, at, metres } of faults)
    say(`${kind} at ${at.join(', ')} (${Math.round(metres)} m): ${codes.join(' ')}`)
  say(
    `${grids.length} grids, ${faults.length} faults, tolerance ${tolerance_m} m, ${Math.round(performance.now() - begun_ms)} ms`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await database.close()
  await embedded?.stop()
}
