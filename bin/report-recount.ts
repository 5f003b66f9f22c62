/** npm run report:recount [-- <place> <first month> <last month>]: every figure of the half-year report counted a second time, from the rows. */
import pg from 'pg'
import { readPlaceBook } from '#capabilities/place/index.ts'
import { dayOf, readPlaybook } from '#capabilities/playbook/index.ts'
import { readModel } from '#capabilities/report/index.ts'
import { config } from '#platform/config/config.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl } from '#platform/db/migrate.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { FIGURES } from '#server/figures.ts'
import { changedPapers, recounted } from './recount.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const settings = config()
const secrets = secretsIn(settings.dataDir)
const embedded = settings.databaseUrl ? undefined : await startEmbedded({ dataDir: settings.dataDir, log: say })
const ownerUrl = settings.databaseUrl ?? embedded?.url ?? ''
const database = openDatabase(settings.appDatabaseUrl ?? appUrl(ownerUrl, secrets.appDbPassword), 1)
const client = new pg.Client({ connectionString: ownerUrl })
try {
  await client.connect()
  await client.query(`select set_config('app.reader', 'system', false)`)
  const [place, from = '2020-01', to = '2020-06'] = process.argv.slice(2)
  const { model, county } = await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
    const { code } = await tx.selectFrom('place').select('code').where('level', '=', 'county').executeTakeFirstOrThrow()
    const playbook = await readPlaybook({ tx, county: code })
    const now = new Date()
    const rest = { county: code, actor: SYSTEM, scope: code, now, today: dayOf(playbook, now), requestId: 'recount' }
    const keys = { field: Buffer.alloc(32), index: Buffer.alloc(32), form: Buffer.alloc(32) }
    const places = await readPlaceBook({ tx, county: code })
    const book = { places: () => places, playbook: () => playbook, figures: FIGURES }
    const ask = { template: 'half-year', place: place ?? code, from: `${from}-01`, to: `${to}-01` }
    return { model: await readModel({ tx, keys, ...rest }, book, ask), county: code }
  })
  let [differences, figures] = [0, 0]
  for (const counted of [model.same, model.yearBefore]) {
    const span = { county, place: model.place, from: counted.from, to: counted.to }
    const again = await recounted(client, span, Object.keys(counted.figures))
    for (const [key, { n }] of Object.entries(counted.figures)) {
      figures += 1
      if (again[key] === n) say(`= ${key} ${counted.from} ${n}`)
      else {
        differences += 1
        say(`≠ ${key} ${counted.from}: the report has ${n}, the rows ${again[key] ?? 'no second count'}`)
      }
    }
  }
  const changed = await changedPapers(client)
  for (const paper of changed) say(`≠ paper ${paper}`)
  say(`${figures} figures, ${differences} differences, ${changed.length} changed papers`)
  process.exitCode = differences + changed.length > 0 ? 1 : 0
} finally {
  await client.end()
  await database.close()
  await embedded?.stop()
}
