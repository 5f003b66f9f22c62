/** The sequencer killed by the system itself, in a process of its own: at each step, and in the middle of a file. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { readNote } from '#kernel/log/note.ts'
import { treeRoot } from '#kernel/log/tile.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { COUNTY, GUIHUA, SHIBAQIAO } from '#testing/world.ts'
import { addLeaf } from './add-leaf.ts'
import { openLog, type RunningLog } from './running.ts'
import { sequence } from './sequencer.ts'
import { readEntries } from './tiles-of.ts'
import { treeIn } from './tree-in.ts'

/** The bundle is the first file, the tile the second; of 260 leaves there are more. */
const STEPS = ['numbered', 'file 0', 'file 1', 'file 2', 'tiled', 'signed'] as const
const LEAVES = 260

let county: TestCounty
let folder: string
let log: RunningLog
const children = new Map<string, ChildProcess>()
const act = <T>(work: (context: Context) => Promise<T>): Promise<T> => actIn(county.floor, SYSTEM, 'kill-test', work)

beforeAll(async () => {
  county = await openCounty()
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-log-'))
  log = openLog(folder, `log.example/${COUNTY}`, [])
  const script = join(import.meta.dirname, '../../testing/sequencer-child.ts')
  await Promise.all(
    STEPS.map(async (step) => {
      const child = fork(script, [folder, county.database.appUrl, step], { execArgv: ['--import', 'tsx'] })
      children.set(step, child)
      await once(child, 'message')
    }),
  )
})
afterAll(async () => {
  for (const child of children.values()) child.kill('SIGKILL')
  await county.close()
  rmSync(folder, { recursive: true, force: true })
})

const publish = (village: string, n: number) =>
  act(async (context) => {
    const ids = Array.from({ length: n }, () => newId())
    for (const id of ids)
      await addLeaf(context, village, { t: 'publish', id, at: context.now.toISOString(), by: 'role:village-cadre' })
    return ids
  })

test('killed at any step and in the middle of a file, the next one goes on: nothing lost, doubled or signed twice', async () => {
  const published: string[] = []
  let litter = 0
  for (const step of STEPS) {
    published.push(...(await publish(GUIHUA, LEAVES)), ...(await publish(SHIBAQIAO, 3)))
    const child = children.get(step)
    const gone = child && once(child, 'exit')
    child?.send('go')
    expect(await gone, step).toEqual([null, 'SIGKILL'])
    litter += step.startsWith('file') ? 1 : 0
    expect(await sequence(act, log), step).toBe(BigInt(published.length))
    await checkWhole(published)
  }
  const files = readdirSync(join(folder, 'log'), { recursive: true }).map(String)
  expect(files.filter((file) => file.endsWith('.new'))).toHaveLength(litter)
}, 40_000)

async function checkWhole(published: readonly string[]): Promise<void> {
  const size = BigInt(published.length)
  const entries = (await readEntries(log.store, 0n, size)).map(
    (entry) => JSON.parse(Buffer.from(entry).toString()) as { id: string; vc: string; vseq: number },
  )
  expect(entries.map(({ id }) => id).sort()).toEqual([...published].sort())
  for (const village of [GUIHUA, SHIBAQIAO]) {
    const numbers = entries.filter(({ vc }) => vc === village).map(({ vseq }) => vseq)
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  }
  const heads = await act(({ tx }) => tx.selectFrom('log_head').select(['size', 'note']).orderBy('size').execute())
  for (const head of heads) {
    const said = readCheckpoint(readNote(head.note)?.text ?? '')
    // Every head that was ever signed is a head of the tree as it stands now.
    expect(Buffer.from(said?.root ?? [])).toEqual(Buffer.from(await treeRoot(treeIn(log.store, BigInt(head.size)))))
  }
  expect(heads.at(-1)?.size).toBe(published.length)
}
