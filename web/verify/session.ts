import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { type Crypto, type Head, openHead } from '#kernel/log/head.ts'
import { equalBytes, isConsistent } from '#kernel/log/merkle.ts'
import { readNote } from '#kernel/log/note.ts'
import { type Policy, readPolicy, witnessNames } from '#kernel/log/policy.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import type { LogReader } from './log-reader.ts'
import type { Memory, Remembered } from './memory.ts'
import { found } from './verdict.ts'

/** One visit of one phone: every head that it meets is held against the policy and against all it met before. */
export interface Session {
  crypto: Crypto
  reader: LogReader
  memory: Memory
  policy: Policy
  /** How people call the witnesses, by the name of their key. */
  names: ReadonlyMap<string, string>
  observe(note: string): Promise<Head>
}

interface Visit {
  crypto: Crypto
  reader: LogReader
  memory: Memory
  /** From the poster's address. */
  pin?: string | undefined
}

export async function openSession({ crypto, reader, memory, pin }: Visit): Promise<Session> {
  const [served, remembered] = await Promise.all([reader.policy(), memory.get().catch(() => undefined)])
  if (pin !== undefined && served !== undefined && policyPin(crypto.sha256, served) !== pin)
    throw found({ state: 'unchecked', why: 'poster' })
  // A policy once taken stays, until a poster brings another: a server that names new witnesses convinces nobody.
  const text = pin === undefined ? (remembered?.policy ?? served) : served
  const policy = text === undefined ? undefined : readPolicy(crypto.sha256, text)
  if (!policy || text === undefined) throw found({ state: 'unchecked', why: 'policy' })
  const opened = new Map<string, Promise<Head>>()
  // One after the other: each is held against the one before.
  let last: Promise<Remembered | undefined> = Promise.resolve(remembered)
  const look = (note: string): Promise<Head> => {
    const known = last
    const looked = known.then(async (before) => {
      const head = await openHead(crypto, policy, note)
      if (!head?.isQuorate && served !== text) await blameNewWitnesses(crypto, served, note)
      if (!head) throw found({ state: 'changed', what: 'head' })
      const held = before && headIn(before)
      if (held?.origin === head.origin) await holdAgainst(crypto, reader, held, head)
      const isNewer = held?.origin !== head.origin || head.size > held.size
      const next = { policy: text, note: isNewer ? note : (before?.note ?? note) }
      if (next.policy !== before?.policy || next.note !== before.note) await memory.put(next).catch(() => undefined)
      return { head, next }
    })
    last = looked.then(({ next }) => next).catch(() => known)
    return looked.then(({ head }) => head)
  }
  const observe = (note: string): Promise<Head> => {
    const looked = opened.get(note) ?? look(note)
    opened.set(note, looked)
    return looked
  }
  return { crypto, reader, memory, policy, names: witnessNames(text), observe }
}

/** Good under the policy that the server shows now, and not under the one that this phone has: the witnesses were changed. */
async function blameNewWitnesses(crypto: Crypto, served: string | undefined, note: string): Promise<void> {
  const policy = served === undefined ? undefined : readPolicy(crypto.sha256, served)
  const head = policy && (await openHead(crypto, policy, note))
  if (head?.isQuorate) throw found({ state: 'unchecked', why: 'other-witnesses' })
}

const headIn = ({ note }: Remembered) => {
  const checkpoint = readCheckpoint(readNote(note)?.text ?? '')
  return checkpoint && { ...checkpoint, note }
}

type Known = NonNullable<ReturnType<typeof headIn>>

/** One of two heads must begin with the other; a smaller one is an older answer, or a log taken back. */
export async function holdAgainst(crypto: Crypto, reader: LogReader, held: Known, shown: Known): Promise<void> {
  const split = found({ state: 'split', held: held.note, shown: shown.note })
  if (held.size === shown.size) {
    if (!equalBytes(held.root, shown.root)) throw split
    return
  }
  const [small, large] = held.size < shown.size ? [held, shown] : [shown, held]
  if (small.size === 0n) return
  const proof = await reader.consistency(small.size, large.size)
  const grown = { size1: small.size, size2: large.size, root1: small.root, root2: large.root }
  if (!proof || !isConsistent(crypto.sha256, { ...grown, proof })) throw split
}
