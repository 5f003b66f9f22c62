/** A sequencer in a process of its own, for the test that kills it. Told to go, it dies by SIGKILL at the step named. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Context } from '#platform/context.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { type BundleStore, bundleStore } from '#platform/log/bundle-store.ts'
import { openLog } from '#platform/log/running.ts'
import { sequence } from '#platform/log/sequencer.ts'
import { COUNTY } from './world.ts'

const [folder = '', url = '', step = ''] = process.argv.slice(2)
const origin = `log.example/${COUNTY}`
const { signer } = openLog(folder, origin, [])
const die = () => process.kill(process.pid, 'SIGKILL')

/** Dies with half of the file on disk, after so many whole ones. */
function dyingStore(whole: number): BundleStore {
  const store = bundleStore(join(folder, 'log'))
  let kept = 0
  const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
    kept += 1
    if (kept <= whole) return await store.keep(path, bytes)
    const file = join(folder, 'log', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.${process.pid}.new`, bytes.subarray(0, bytes.length / 2), { flush: true })
    die()
    await new Promise(() => undefined)
  }
  return { ...store, keep }
}

const [, files] = /^file (\d+)$/.exec(step) ?? []
const store = files === undefined ? bundleStore(join(folder, 'log')) : dyingStore(Number(files))
const database = openDatabase(url, 2)
const act = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
  inTransaction(database.db, reach({ reader: 'system' }), (tx) =>
    // The sequencer asks for no more of its context than these.
    work({ tx, county: COUNTY, actor: SYSTEM, scope: COUNTY, now: new Date() } as unknown as Context),
  )

process.once('message', async () => {
  await sequence(act, { origin, signer, store, crash: (at) => void (at === step && die()) })
  process.exit(0)
})
process.send?.('ready')
