/** A county that signs two trees and shows each of two villages one: what stops it, and who finds it out. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBase64 } from '#kernel/log/base64.ts'
import { writeCheckpoint } from '#kernel/log/checkpoint.ts'
import { rootFigures } from '#kernel/log/figures.ts'
import { type Head, openHead } from '#kernel/log/head.ts'
import { readLeaf } from '#kernel/log/leaf.ts'
import { readNote, type SignatureLine, writeNote } from '#kernel/log/note.ts'
import { writePaperCode } from '#kernel/log/paper-code.ts'
import { type Policy, readPolicy } from '#kernel/log/policy.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import { writeProofFile } from '#kernel/log/proof-file.ts'
import { consistencyProof, inclusionProof, treeRoot } from '#kernel/log/tile.ts'
import { type BuiltLog, buildLog, memoryStore } from '#testing/built-log.ts'
import { verifyEntry } from '#web/verify/entry.ts'
import type { LogReader } from '#web/verify/log-reader.ts'
import { forgetful, type Memory } from '#web/verify/memory.ts'
import { checkPaper } from '#web/verify/paper-check.ts'
import { openSession, type Session } from '#web/verify/session.ts'
import { concluded, type Verdict } from '#web/verify/verdict.ts'
import type { BundleStore } from './bundle-store.ts'
import { type LogSigner, logSigner, sha256, verifyEd25519, witnessSigner } from './signer.ts'
import { treeIn } from './tree-in.ts'
import { inTurn, type WitnessAnswer } from './witness.ts'

const crypto = { sha256, verify: verifyEd25519 }
const NAMES = ['archive.example', 'notary.example', 'college.example']
const NOW = new Date('2026-11-23T12:00:00+08:00')
const VILLAGES = 5
/** Both villages are shown the same this far; the first leaf after it is told in two ways. */
const COMMON = 40
const SPLIT = 44
const LATER = 50

let folder: string
let signer: LogSigner
let policyText: string
let policy: Policy
let [toldToA, toldToB]: [Tree?, Tree?] = []

/** A whole tree of the county, of which it shows a beginning. */
interface Tree {
  built: BuiltLog
  store: BundleStore
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shanzhi-split-'))
  toldToA = await grown((n) => 7_165_260 + n)
  toldToB = await grown((n) => (n === COMMON ? 1 : 7_165_260 + n))
  signer = logSigner(join(folder, 'log.pem'), 'log.example/330182')
  policyText = toldToA.built.policy
  policy = readPolicy(sha256, policyText) as Policy // The county's own program wrote it.
})
afterAll(() => rmSync(folder, { recursive: true }))

async function grown(income: (n: number) => number): Promise<Tree> {
  const store = memoryStore()
  // One leaf at a time leaves the tiles of every size: any beginning can be proven.
  const wanted = { folder, store, size: LATER, villages: VILLAGES, witnesses: NAMES, batch: 1, income }
  return { built: await buildLog(wanted), store }
}

/** The head of the tree at this size with the log's own signature, and what witnesses added. */
async function headOf({ store }: Tree, size: number, seen: readonly SignatureLine[] = []): Promise<string> {
  const root = await treeRoot(treeIn(store, BigInt(size)))
  const text = writeCheckpoint({ origin: signer.key.name, size: BigInt(size), root })
  return writeNote({ text, signatures: [signer.sign(text, NOW), ...seen] })
}

type Ask = (body: string) => Promise<WitnessAnswer>

/** Shows a witness the tree at this size, on top of what it saw of it. */
async function show(ask: Ask, tree: Tree, size: number, old: number): Promise<WitnessAnswer> {
  const proof = old > 0 && old < size ? await consistencyProof(treeIn(tree.store, BigInt(size)), BigInt(old)) : []
  return ask(`old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${await headOf(tree, size)}`)
}

/** A witness that does its duty, and has signed what both trees begin with. */
async function honest(name: string, tree: Tree): Promise<Ask> {
  const witness = witnessSigner(join(folder, `${name}.pem`), name)
  const ask = inTurn({ signer: witness, logs: [signer.key], store: memoryStore(), clock: () => NOW })
  expect((await show(ask, tree, COMMON, 0)).status).toBe(200)
  return ask
}

const linesOf = (answers: readonly WitnessAnswer[]): SignatureLine[] =>
  answers.flatMap((answer) => (answer.status === 200 ? [answer.line] : []))

/** What the server of the county answers whom it shows this tree. */
function readerOf({ built, store }: Tree, note: string, size: number): LogReader {
  const proofOf = async (leaf: string) => {
    const index = built.entries.findIndex((entry) => readLeaf(entry)?.id === leaf)
    if (index < 0 || index >= size) return undefined
    const proof = await inclusionProof(treeIn(store, BigInt(size)), BigInt(index))
    return writeProofFile({ index: BigInt(index), proof, checkpoint: note, extra: built.entries[index] })
  }
  return {
    policy: async () => policyText,
    proof: proofOf,
    firstProof: async () => undefined,
    index: async () => undefined,
    leaves: async () => built.entries.slice(0, size),
    consistency: (from, to) => consistencyProof(treeIn(store, to), from),
    content: async (path) => built.contents.get(path),
  }
}

const visit = (reader: LogReader, memory: Memory = forgetful()): Promise<Session> =>
  openSession({ crypto, reader, memory })

const leafAt = (tree: Tree, index: number) => {
  const leaf = readLeaf(tree.built.entries[index] ?? new Uint8Array())
  if (!leaf) throw new Error('no such leaf')
  return leaf
}

/** A villager's phone looks at the accounts that the two villages are told in two ways. */
const look = (tree: Tree, reader: LogReader, memory?: Memory): Promise<Verdict> =>
  concluded(async () => {
    const { id, vc } = leafAt(tree, COMMON)
    return verifyEntry(await visit(reader, memory), { leaf: id, village: vc, content: id }, NOW)
  })

const both = (): [Tree, Tree] => {
  if (!toldToA || !toldToB) throw new Error('the trees are not grown')
  return [toldToA, toldToB]
}

test('split view to two villages: however its witnesses are divided, at most one of the trees is ever witnessed', async () => {
  const trees = both()
  for (let division = 0; division < 2 ** NAMES.length; division += 1) {
    const sideOf = (i: number): 0 | 1 => ((division >> i) & 1) as 0 | 1 // One bit.
    const asks = await Promise.all(NAMES.map((name) => honest(name, trees[0])))
    const first = await Promise.all(asks.map((ask, i) => show(ask, trees[sideOf(i)], SPLIT, COMMON)))
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200])
    // The other tree is refused, at this size and when it has grown: that witness never sees it continue.
    for (const [i, ask] of asks.entries()) {
      const other = trees[sideOf(i) === 0 ? 1 : 0]
      expect(await show(ask, other, SPLIT, SPLIT), 'the same size').toEqual({ status: 409, size: BigInt(SPLIT) })
      expect((await show(ask, other, LATER, SPLIT)).status, 'grown').toBe(422)
      expect((await show(ask, other, LATER, COMMON)).status, 'as if nothing had been shown').toBe(409)
    }
    const states = await Promise.all(
      trees.map(async (tree, side) => {
        const note = await headOf(tree, SPLIT, linesOf(first.filter((_, i) => sideOf(i) === side)))
        return (await look(tree, readerOf(tree, note, SPLIT))).state
      }),
    )
    expect(states.toSorted(), `division ${division}`).toEqual(['unchanged', 'unwitnessed'])
  }
})

/** Two of three sign for both villages: each phone by itself finds nothing wrong. */
async function bothWitnessed(size: number): Promise<[string, string]> {
  const inLeague = NAMES.slice(1).map((name) => witnessSigner(join(folder, `${name}.pem`), name))
  const [a, b] = both()
  const seenOf = async (tree: Tree): Promise<SignatureLine[]> => {
    const { text = '' } = readNote(await headOf(tree, size)) ?? {}
    return inLeague.map((witness) => witness.sign(text, NOW))
  }
  return [await headOf(a, size, await seenOf(a)), await headOf(b, size, await seenOf(b))]
}

test('with witnesses in league both villages are told "unchanged", and whoever goes from one to the other sees the split', async () => {
  const [a, b] = both()
  const [noteA, noteB] = await bothWitnessed(SPLIT)
  const [laterA, laterB] = await bothWitnessed(LATER)
  const [fromA, fromB] = [forgetful(), forgetful()]
  expect(await look(a, readerOf(a, noteA, SPLIT), fromA)).toMatchObject({ state: 'unchanged' })
  expect(await look(b, readerOf(b, noteB, SPLIT), fromB)).toMatchObject({ state: 'unchanged' })
  expect(await look(a, readerOf(a, laterA, LATER), fromA), 'each village goes on').toMatchObject({ state: 'unchanged' })
  // The daughter who lives in village B comes home, and the other way round: both heads are kept as evidence.
  expect(await look(b, readerOf(b, laterB, LATER), fromA)).toMatchObject({ state: 'split' })
  const seen = await look(a, readerOf(a, laterA, LATER), fromB)
  expect(seen).toEqual({ state: 'split', held: noteB, shown: laterA })
  const heads = await Promise.all([noteA, noteB].map((note) => openHead(crypto, policy, note)))
  const [headA, headB] = heads as [Head, Head] // Opened by their phones above.
  expect([headA.isQuorate, headB.isQuorate, headA.size === headB.size]).toEqual([true, true, true])
  expect(rootFigures(headA.root), 'the figures on the two walls, compared by telephone').not.toBe(
    rootFigures(headB.root),
  )
})

test('with witnesses in league: a sheet of the one village held under a phone that reads the other', async () => {
  const [a, b] = both()
  const [noteA, noteB] = await bothWitnessed(SPLIT)
  const sheetOf = async (tree: Tree, note: string, index: number): Promise<string> => {
    const proof = (await readerOf(tree, note, SPLIT).proof(leafAt(tree, index).id)) ?? ''
    return writePaperCode(sha256, policyText, proof) ?? ''
  }
  const check = async (digits: string, reader: LogReader): Promise<Verdict> =>
    (await checkPaper(await visit(reader), policyText, digits, policyPin(sha256, policyText))).verdict
  const [readsA, readsB] = [readerOf(a, noteA, SPLIT), readerOf(b, noteB, SPLIT)]
  // Also of an entry that both are told alike: it is the log that is split, not the entry.
  for (const index of [3, COMMON]) {
    const sheet = await sheetOf(a, noteA, index)
    expect(await check(sheet, readsA)).toMatchObject({ state: 'unchanged' })
    expect(await check(sheet, readsB)).toMatchObject({ state: 'split' })
    expect(await check(await sheetOf(b, noteB, index), readsA)).toMatchObject({ state: 'split' })
  }
})
