import { join } from 'node:path'
import { config } from '#platform/config/config.ts'
import { projectRoot } from '#platform/config/root.ts'
import { type Secrets, secretsIn } from '#platform/config/secrets.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl, migrate } from '#platform/db/migrate.ts'
import type { Floor } from '#platform/http/floor.ts'
import { loadCountyWhenEmpty } from '#server/first-load.ts'
import { floorOf } from '#server/floor-of.ts'
import { openWitnesses } from '#server/witnesses.ts'
import { say } from './tell.ts'

export interface BenchCounty {
  /** Of the owner of the database. */
  url: string
  dataDir: string
  secrets: Secrets
  /** Closed in reverse at the end, the database last. */
  closing: (() => Promise<void>)[]
}

/** The demonstration county in a folder of its own, loaded once, for as long as the work takes. */
export async function withCounty(folder: string, work: (county: BenchCounty) => Promise<void>): Promise<void> {
  const dataDir = join(projectRoot(), 'data', folder)
  const embedded = await startEmbedded({ dataDir, log: say })
  const closing: BenchCounty['closing'] = [() => embedded.stop()]
  try {
    const secrets = secretsIn(dataDir)
    await migrate(embedded.url, { appPassword: secrets.appDbPassword })
    const filesDir = join(dataDir, 'files')
    await loadCountyWhenEmpty({ ownerUrl: embedded.url, demo: true, filesDir, keys: secrets.keys, say })
    await work({ url: embedded.url, dataDir, secrets, closing })
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

/** The database as the program itself opens it, with its rights. */
export function databaseOf({ url, secrets, closing }: BenchCounty, connections?: number): Database {
  const database = openDatabase(appUrl(url, secrets.appDbPassword), connections)
  closing.push(() => database.close())
  return database
}

/** What stands under every request, without a server around it. */
export async function floorIn(county: BenchCounty): Promise<Floor> {
  const { dataDir, secrets, closing } = county
  const settings = { ...config(), dataDir, demo: true }
  const database = databaseOf(county)
  return await floorOf(settings, secrets, database, await openWitnesses(settings, closing))
}

// The commands in bin are plain scripts without types.
const commands = (await import('../bin/chromium.mjs' as string)) as { findChromium(): string | undefined }

/** Where the browser of the journeys is, if there is one. */
export const findBrowser = (): string | undefined => commands.findChromium()
