/** Rewrites server/schema.sql and server/platform/db/tables.ts from the migrations, on a database made for the purpose. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cli } from 'kysely-codegen'
import { projectRoot } from '#platform/config/root.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { migrate } from '#platform/db/migrate.ts'
import { dumpSchema } from '#platform/db/schema-dump.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'shanzhi-schema-'))
chmodSync(dataDir, 0o711)
const database = await startEmbedded({ dataDir, fast: true, log: () => undefined })
try {
  await migrate(database.url, { log: console.log })
  const schema = join(projectRoot(), 'server/schema.sql')
  writeFileSync(schema, await dumpSchema(database.url))
  console.log(`Wrote ${schema}`)
  await writeTypes(database.url)
} finally {
  await database.stop()
  rmSync(dataDir, { recursive: true })
}

/** How columns arrive in the program is settled in server/platform/db/database.ts; these options say the same to the types. */
async function writeTypes(url: string) {
  const outFile = join(projectRoot(), 'server/platform/db/tables.ts')
  await new Cli().generate({
    dialect: 'postgres',
    url,
    outFile,
    includePattern: 'public.*',
    excludePattern: 'public.migration',
    // Counts and ids stay far below 2^53; a calendar day is not an instant; an instant is a Date.
    typeMapping: { int8: 'number' },
    dateParser: 'string',
    logLevel: 'silent',
  })
  console.log(`Wrote ${outFile}`)
}
