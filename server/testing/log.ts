import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalText } from '#kernel/canonical.ts'
import { newId } from '#kernel/id.ts'
import { commitmentOf, writeContentFile } from '#kernel/log/content-file.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { bundleStore } from '#platform/log/bundle-store.ts'
import { askWitnesses, type WitnessAddress } from '#platform/log/cosign.ts'
import type { LeafBody } from '#platform/log/leaf.ts'
import { openLog, type RunningLog } from '#platform/log/running.ts'
import { sequence } from '#platform/log/sequencer.ts'
import { sha256, witnessSigner } from '#platform/log/signer.ts'
import { witnessServer } from '#platform/log/witness-server.ts'
import type { TestCounty } from './county.ts'

export interface TestLog {
  log: RunningLog
  folder: string
  /** As the sequencer does it each second. */
  round(): Promise<bigint>
  /** Publishes a content in a village: gives the id of its leaf; the content stands at `/content/<id>`. */
  publish(village: string, content: unknown, more?: Partial<LeafBody>): Promise<string>
  /** What the county shows as content, by leaf id: tests change it as a superuser would. */
  contents: Map<string, string>
  act<T>(work: (context: Context) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Gives the county a log of its own with witnesses that really run. */
export async function openTestLog(county: TestCounty, names: readonly string[]): Promise<TestLog> {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-log-'))
  const origin = 'log.example/330182'
  const { signer } = openLog(folder, origin, [])
  const closing: (() => Promise<void>)[] = []
  const witnesses = await Promise.all(
    names.map(async (name): Promise<WitnessAddress> => {
      const witness = witnessSigner(join(folder, `${name}.pem`), name)
      const store = bundleStore(join(folder, name))
      const server = witnessServer({ signer: witness, logs: [signer.key], store, clock: county.now })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      closing.push(() => new Promise<void>((resolve) => void server.close(() => resolve())))
      return { key: witness.key, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
    }),
  )
  const log = openLog(folder, origin, witnesses)
  county.floor.log = log
  const contents = new Map<string, string>()
  const act: TestLog['act'] = (work) => actIn(county.floor, SYSTEM, 'log-test', work)
  return {
    log,
    folder,
    contents,
    act,
    round: async () => {
      const size = await sequence(act, log)
      await askWitnesses(act, log, witnesses)
      return size
    },
    publish: async (village, content, more = {}) => {
      const id = newId()
      const salted = { body: canonicalText(content), salt: randomBytes(16) }
      contents.set(id, writeContentFile(salted))
      const body = { c: commitmentOf(sha256, salted), len: 1, mt: 'application/json' }
      await act((context) =>
        addLeaf(context, village, {
          t: 'publish',
          id,
          rev: 1,
          cat: 'finance.monthly',
          at: context.now.toISOString(),
          by: 'role:village-cadre',
          body,
          ...more,
        }),
      )
      return id
    },
    close: async () => {
      for (const close of closing) await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
