import { toBase64 } from '#kernel/log/base64.ts'
import { writeCheckpoint } from '#kernel/log/checkpoint.ts'
import { emptyRoot } from '#kernel/log/merkle.ts'
import { type NoteKey, readNote, signersOf, writeNote } from '#kernel/log/note.ts'
import { consistencyProof } from '#kernel/log/tile.ts'
import type { Context } from '#platform/context.ts'
import { LogBehind } from './behind.ts'
import { publishedHead } from './published-head.ts'
import { type Log, lastHead } from './sequencer.ts'
import { sha256, verifyEd25519 } from './signer.ts'
import { treeIn } from './tree-in.ts'

export interface WitnessAddress {
  key: NoteKey
  url: string
  /** How people call it. */
  name?: string | undefined
}

type Act = <T>(work: (context: Context) => Promise<T>) => Promise<T>
const ANSWER_TIMEOUT_MS = 5_000

/**
 * Brings the newest head before every witness and keeps what they sign. A witness that is down or wrong is tried again
 * the next time; one that saw more than we have ends everything.
 */
export async function askWitnesses(act: Act, log: Log, witnesses: readonly WitnessAddress[]): Promise<void> {
  const size = await act(lastHead)
  if (size === 0n) return
  const note = await act((context) => noteOf(context, size))
  await eachOf(witnesses, (witness) => askWitness(act, log, witness, note, size))
  await publishHead(act, log)
}

/** Before the first head is signed: no witness has seen more than the database and the files hold. */
export async function refuseWhenBehind(act: Act, log: Log, witnesses: readonly WitnessAddress[]): Promise<void> {
  const size = await act(lastHead)
  const note = size === 0n ? emptyHead(log) : await act((context) => noteOf(context, size))
  await eachOf(witnesses, async ({ key, url }) => {
    const answer = await send(url, `old ${size}\n\n${note}`)
    if (answer.status !== 409) return
    const theirs = sizeIn(await answer.text())
    if (theirs > size) throw new LogBehind('behind', key.name, theirs, size)
    if (theirs === size) throw new LogBehind('contradicted', key.name, theirs, size)
  })
}

/** The tree without leaves contradicts nothing: with it a log that lost everything can ask what was seen of it. */
function emptyHead(log: Log): string {
  const text = writeCheckpoint({ origin: log.origin, size: 0n, root: emptyRoot(sha256) })
  return writeNote({ text, signatures: [log.signer.sign(text, new Date(0))] })
}

async function eachOf(witnesses: readonly WitnessAddress[], ask: (one: WitnessAddress) => Promise<void>) {
  const faults = await Promise.all(witnesses.map((one) => ask(one).catch((fault: unknown) => fault)))
  const behind = faults.find((fault) => fault instanceof LogBehind)
  if (behind) throw behind
}

const sizeIn = (answer: string): bigint => (/^\d{1,19}\n?$/.test(answer) ? BigInt(answer.trim()) : 0n)

async function noteOf({ tx, county }: Context, size: bigint): Promise<string> {
  const row = await tx
    .selectFrom('log_head')
    .select('note')
    .where('county', '=', county)
    .where('size', '=', Number(size))
    .executeTakeFirstOrThrow()
  return row.note
}

async function askWitness(act: Act, log: Log, { key, url }: WitnessAddress, note: string, size: bigint): Promise<void> {
  const known = await act((context) => lastSeenBy(context, key.name))
  if (known === size) return
  let answer = await send(url, await askedFor(log, known, size, note))
  if (answer.status === 409) {
    const theirs = sizeIn(await answer.text())
    if (theirs > size) throw new LogBehind('behind', key.name, theirs, size)
    answer = await send(url, await askedFor(log, theirs, size, note))
    // It agrees on where we start and still finds no way from there to our head.
    if (answer.status === 422 || answer.status === 409) throw new LogBehind('contradicted', key.name, theirs, size)
  }
  if (answer.status !== 200) throw new Error(`witness ${key.name} answered ${answer.status}`)
  const line = (await answer.text()).trim()
  const signed = readNote(`${textOf(note)}\n${line}\n`)
  const seen = signed && (await signersOf(signed, [key], verifyEd25519))
  // A cosignature that does not hold is worth nothing and is not kept.
  const time_s = seen?.[0]?.time_s
  if (time_s === undefined) throw new Error(`witness ${key.name} signed something else`)
  await act((context) =>
    context.tx
      .insertInto('log_seen')
      .values({
        county: context.county,
        size: Number(size),
        witness: key.name,
        line,
        seen_at: new Date(Number(time_s) * 1000),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

const textOf = (note: string): string => readNote(note)?.text ?? ''

async function lastSeenBy({ tx, county }: Context, witness: string): Promise<bigint> {
  const row = await tx
    .selectFrom('log_seen')
    .select('size')
    .where('county', '=', county)
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return BigInt(row?.size ?? 0)
}

async function askedFor(log: Log, old: bigint, size: bigint, note: string): Promise<string> {
  const proof = old > 0n && old < size ? await consistencyProof(treeIn(log.store, size), old) : []
  return `old ${old}\n${proof.map((hash) => `${toBase64(hash)}\n`).join('')}\n${note}`
}

const send = (url: string, body: string): Promise<Response> =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body, signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })

/** Writes the head for readers: the log's signature, and every cosignature that came for this size. */
async function publishHead(act: Act, log: Log): Promise<void> {
  const published = await act(async (context) => {
    const size = await lastHead(context)
    if (size === 0n) return undefined
    const note = readNote(await noteOf(context, size))
    const lines = await context.tx
      .selectFrom('log_seen')
      .select('line')
      .where('county', '=', context.county)
      .where('size', '=', Number(size))
      .orderBy('witness')
      .execute()
    return note && `${writeNote(note)}${lines.map(({ line }) => `${line}\n`).join('')}`
  })
  if (published) await log.store.replace('checkpoint', new TextEncoder().encode(published))
}

/** The size of the head that readers have; 0 before the first. */
export async function publishedSize(log: Log): Promise<bigint> {
  return (await publishedHead(log.store))?.size ?? 0n
}
