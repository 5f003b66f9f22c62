import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditLog } from '#kernel/log/audit.ts'
import type { Crypto } from '#kernel/log/head.ts'
import { readLeaf } from '#kernel/log/leaf.ts'
import { type Policy, readPolicy } from '#kernel/log/policy.ts'
import { writeProofFile } from '#kernel/log/proof-file.ts'
import { inclusionProof } from '#kernel/log/tile.ts'
import { buildLog, memoryStore } from '#testing/built-log.ts'
import { verifyEntry } from '#web/verify/entry.ts'
import { logReader } from '#web/verify/log-reader.ts'
import { forgetful } from '#web/verify/memory.ts'
import { openSession } from '#web/verify/session.ts'
import { concluded } from '#web/verify/verdict.ts'
import { sha256, verifyEd25519 } from './signer.ts'
import { treeIn } from './tree-in.ts'

/** Signatures that a flip does not touch are judged once: three of four, run after run. */
const judged = new Map<string, boolean>()
const crypto: Crypto = {
  sha256,
  verify: async (key, message, signature) => {
    const asked = Buffer.concat([key, signature, message]).toString('latin1')
    const answer = judged.get(asked) ?? (await verifyEd25519(key, message, signature))
    judged.set(asked, answer)
    return answer
  },
}

async function made(size: number) {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-flips-'))
  const store = memoryStore()
  const witnesses = ['archive.example', 'notary.example', 'college.example']
  const built = await buildLog({ folder, store, size, villages: 5, witnesses, batch: size })
  rmSync(folder, { recursive: true })
  const policy = readPolicy(sha256, built.policy) as Policy
  const index = Math.floor((size * 2) / 3)
  const proof = await inclusionProof(treeIn(store, BigInt(size)), BigInt(index))
  const { id: leaf = '', vc: village = '' } = readLeaf(built.entries[index] as Uint8Array) ?? {}
  const file = writeProofFile({
    index: BigInt(index),
    proof,
    checkpoint: built.checkpoint,
    extra: built.entries[index],
  })
  return { store, built, policy, leaf, village, file, content: built.contents.get(leaf) ?? '' }
}

const flipped = (bytes: Uint8Array, at: number, bit: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit)
  return changed
}

/** One seed prints and repeats the whole run. */
const flips = (runs: number, miss: (pick: number, at: number, bit: number) => Promise<string | undefined>) =>
  fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(7), async (pick, at, bit) => {
      expect(await miss(pick, at, bit)).toBeUndefined()
    }),
    { numRuns: runs },
  )

test('6,000 flipped bits in proofs, contents and heads: none is missed by the phone', async () => {
  const { built, leaf, village, file, content } = await made(300)
  const look = (proof: string, text: string) => {
    const answers: Record<string, string> = {
      '/log/policy': built.policy,
      [`/log/leaves/${leaf}`]: proof,
      '/content': text,
    }
    const reader = logReader(async (path) => ({ status: path in answers ? 200 : 404, text: answers[path] ?? '' }))
    return concluded(async () => {
      const session = await openSession({ crypto, reader, memory: forgetful() })
      return await verifyEntry(session, { leaf, village, content: '/content' }, new Date())
    })
  }
  const good = await look(file, content)
  expect(good).toMatchObject({ state: 'unchanged', witnesses: { length: 3 } })
  const text = (bytes: Buffer): string => new TextDecoder().decode(bytes)
  await flips(6_000, async (pick, at, bit) => {
    const isContent = pick % 4 === 0
    const harmed = text(flipped(Buffer.from(isContent ? content : file), at, bit))
    const verdict = await (isContent ? look(file, harmed) : look(harmed, content))
    return JSON.stringify(verdict) === JSON.stringify(good) ? harmed : undefined
  })
}, 60_000)

test.each([
  [3_700, 20],
  [300, 300],
])(
  '%i flipped bits in tiles, bundles and heads of %i leaves: none is missed by the auditor',
  async (runs, size) => {
    const { store, policy } = await made(size)
    const whole = await auditLog(crypto, policy, store.find)
    expect(whole).toMatchObject({ leaves: size, villages: 6, findings: [] })
    const paths = [...store.files.keys()].filter((path) => path !== 'policy')
    await flips(runs, async (pick, at, bit) => {
      const path = paths[pick % paths.length] ?? ''
      const good = await store.find(path)
      const find = async (asked: string) => (asked === path && good ? flipped(good, at, bit) : await store.find(asked))
      const audit = await auditLog(crypto, policy, find)
      const isSeen = audit.findings.length > 0 || audit.head?.witnesses.length !== whole.head?.witnesses.length
      return isSeen ? undefined : `${path} ${at} ${bit}`
    })
  },
  90_000,
)
