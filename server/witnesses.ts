import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type NoteKey, readVkey, writeVkey } from '#kernel/log/note.ts'
import { CannotStart } from '#platform/config/cannot-start.ts'
import type { Config } from '#platform/config/config.ts'
import { readWitnessConfig } from '#platform/config/witness-config.ts'
import { bundleStore } from '#platform/log/bundle-store.ts'
import type { WitnessAddress } from '#platform/log/cosign.ts'
import { logOrigin } from '#platform/log/running.ts'
import { logSigner, sha256, witnessSigner } from '#platform/log/signer.ts'
import { witnessServer } from '#platform/log/witness-server.ts'
import demoWitnesses from '#seed/log/witnesses.json' with { type: 'json' }

/** Stand-ins of the demonstration, so that the whole way can be seen; real ones run on other people's machines. */
const DEMO_WITNESSES: readonly { key: string; name: string }[] = demoWitnesses

const keyOf = (vkey: string): NoteKey => {
  const key = readVkey(sha256, vkey)
  if (!key) throw new CannotStart(`This is not a verifier key: ${vkey}`)
  return key
}

/** The witnesses of this county's log: those of the settings, or the demonstration's two, run here with stores of their own. */
export async function openWitnesses(settings: Config, closing: (() => Promise<void>)[]): Promise<WitnessAddress[]> {
  if (settings.witnesses) return settings.witnesses.map(({ url, vkey, name }) => ({ url, key: keyOf(vkey), name }))
  if (!settings.demo) return []
  const log = logSigner(join(settings.dataDir, 'log.pem'), logOrigin(settings.dataDir, settings.publicUrl))
  return await Promise.all(
    DEMO_WITNESSES.map(async ({ key, name }) => {
      const folder = join(settings.dataDir, 'witnesses', key)
      const signer = witnessSigner(join(folder, 'witness.pem'), key)
      const server = witnessServer({ signer, logs: [log.key], store: bundleStore(folder), clock: () => new Date() })
      const url = await listening(server, 0, '127.0.0.1')
      closing.push(() => closed(server))
      return { key: signer.key, url, name }
    }),
  )
}

const listening = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`))
  })

const closed = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()))

/** `npm start -- witness`: this program as somebody else's witness. No database, no county; a key and what it saw. */
export async function serveWitness(say: (line: string) => void): Promise<void> {
  const settings = readWitnessConfig()
  const folder = join(settings.dataDir, 'witnesses', settings.name)
  const signer = witnessSigner(join(folder, 'witness.pem'), settings.name)
  const server = witnessServer({
    signer,
    logs: settings.logs.map(keyOf),
    store: bundleStore(folder),
    clock: () => new Date(),
  })
  const address = await listening(server, settings.port, settings.host)
  say(`Witness ${settings.name} at ${address}`)
  say(`Its verifier key, for the county's WITNESSES: ${writeVkey(signer.key)}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void closed(server).then(() => process.exit(0)))
}
