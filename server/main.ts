import { CannotStart } from '#platform/config/cannot-start.ts'
import { config } from '#platform/config/config.ts'
import { requireFreePort } from '#platform/config/free-port.ts'
import { secretsIn } from '#platform/config/secrets.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { appUrl, migrate } from '#platform/db/migrate.ts'
import { loadCountyWhenEmpty } from './first-load.ts'
import { filesIn, floorOf } from './floor-of.ts'
import { startRole } from './roles.ts'
import { printWelcome } from './welcome.ts'
import { openWitnesses, serveWitness } from './witnesses.ts'

const ROLES = ['all', 'web', 'worker', 'witness'] as const
export type ProcessRole = (typeof ROLES)[number]

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function roleAsked(): ProcessRole {
  const asked = process.argv[2] ?? 'all'
  const role = ROLES.find((one) => one === asked)
  if (role) return role
  process.stderr.write(`There is no role "${asked}". Roles: ${ROLES.join(', ')}.\n`)
  process.exit(2)
}

/** Database, schema, first load, then what the role serves; the signals stop it all in the opposite order. */
async function start(): Promise<void> {
  const role = roleAsked()
  if (role === 'witness') return await serveWitness(say)
  const settings = config()
  if (role !== 'worker') await requireFreePort(settings.port, settings.host)
  const secrets = secretsIn(settings.dataDir)
  const embedded = settings.databaseUrl ? undefined : await startEmbedded({ dataDir: settings.dataDir, log: say })
  const ownerUrl = settings.databaseUrl ?? embedded?.url ?? ''
  const closing: (() => Promise<void>)[] = embedded ? [() => embedded.stop()] : []
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => {
    stopping ??= closeAll(closing)
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)))
  try {
    // With an address of its own for the app's role, the operator keeps that role's password.
    await migrate(ownerUrl, { appPassword: settings.appDatabaseUrl ? undefined : secrets.appDbPassword })
    const loaded = await loadCountyWhenEmpty({
      ownerUrl,
      demo: settings.demo,
      past: settings.demoPast,
      filesDir: filesIn(settings.dataDir),
      keys: secrets.keys,
      say,
    })
    const database = openDatabase(settings.appDatabaseUrl ?? appUrl(ownerUrl, secrets.appDbPassword))
    closing.push(() => database.close())
    const witnesses = await openWitnesses(settings, closing)
    const floor = await floorOf(settings, secrets, database, witnesses)
    closing.push(...(await startRole(role, floor, ownerUrl, settings)))
    if (role !== 'worker') printWelcome(settings, floor, loaded, say)
    process.send?.('ready')
  } catch (error) {
    await stop()
    throw error
  }
}

async function closeAll(closing: (() => Promise<void>)[]): Promise<void> {
  say('Stopping…')
  for (const close of closing.reverse())
    await close().catch((error: Error) => process.stderr.write(`${error.message}\n`))
  say('Stopped.')
}

start().catch((error: Error & { code?: string; port?: number }) => {
  if (error.code === 'EADDRINUSE')
    process.stderr.write(
      `Port ${error.port} is taken by another program. Stop it, or choose another: PORT=8090 npm start\n`,
    )
  else process.stderr.write(`${error instanceof CannotStart ? error.message : (error.stack ?? error.message)}\n`)
  process.exit(1)
})
