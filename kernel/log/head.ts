import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { Sha256 } from './merkle.ts'
import { readNote, type Seen, signersOf, type VerifyEd25519 } from './note.ts'
import { isQuorate, type Policy } from './policy.ts'

/** What a verifier needs of its platform. */
export interface Crypto {
  sha256: Sha256
  verify: VerifyEd25519
}

/** A head of the log whose signatures were checked. */
export interface Head extends Checkpoint {
  note: string
  /** The witnesses that saw it, with the second at which each did. */
  witnesses: { name: string; at: Date }[]
  isQuorate: boolean
}

/** Undefined when the log did not sign it, or a known key's signature on it does not hold. */
export async function openHead({ verify }: Crypto, policy: Policy, note: string): Promise<Head | undefined> {
  const read = readNote(note)
  const checkpoint = read && readCheckpoint(read.text)
  if (!read || !checkpoint || checkpoint.origin !== policy.log.name) return undefined
  const seen = await signersOf(read, [policy.log, ...policy.witnesses.values()], verify)
  if (!seen?.some(({ key }) => key === policy.log)) return undefined
  return { ...checkpoint, note, witnesses: seen.flatMap(sightOf), isQuorate: isQuorate(policy, seen) }
}

const sightOf = ({ key, time_s }: Seen): { name: string; at: Date }[] =>
  time_s === undefined ? [] : [{ name: key.name, at: new Date(Number(time_s) * 1000) }]
