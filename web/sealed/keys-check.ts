import { readContentFile } from '#kernel/log/content-file.ts'
import {
  CHANNELS,
  type Channel,
  comparedDigits,
  isSigned,
  type Keyset,
  readKeyset,
  rootsPin,
  type SignedKeyset,
} from '#kernel/tipoff/keyset.ts'
import { verifyEntry } from '#web/verify/entry.ts'
import type { Session } from '#web/verify/session.ts'
import { concluded } from '#web/verify/verdict.ts'

/** What the server says the keys are; nothing of it is believed. */
export interface ServedKeysets {
  village: string
  keysets: Partial<Record<Channel, { file: string; leaf: string }>>
}

export type KeysVerdict =
  | {
      state: 'good'
      keyset: Keyset
      /** 20 digits to compare with the poster. */
      digits: string
      /** A poster that this phone scanned vouches for the roots. */
      isPinned: boolean
    }
  | {
      state: 'refused'
      /** none: the commission has no keys yet. unsigned, other-roots: somebody put in keys of their own. */
      why: 'none' | 'unsigned' | 'expired' | 'other-roots' | 'unlogged' | 'unreachable'
    }

interface Question {
  served: ServedKeysets
  channel: Channel
  /** From the poster. */
  pin?: string | undefined
  /** `YYYY-MM-DD` */
  today: string
}

const refused = (why: Extract<KeysVerdict, { state: 'refused' }>['why']): KeysVerdict => ({ state: 'refused', why })

const signedIn = (served: ServedKeysets, channel: Channel): SignedKeyset | undefined => {
  const file = served.keysets[channel]
  const content = file && readContentFile(file.file)
  return content && readKeyset(content.body)
}

/**
 * Signed by the commission's root, the root vouched for by the poster, in force, and in the log that the witnesses saw: a
 * server that puts in keys of its own fails at one of them. Without a session (no network) the log is left out.
 */
export async function checkKeys(
  crypto: Session['crypto'],
  openSession: (() => Promise<Session>) | undefined,
  { served, channel, pin, today }: Question,
): Promise<KeysVerdict> {
  const file = served.keysets[channel]
  if (!file) return refused('none')
  const signed = signedIn(served, channel)
  if (!signed || signed.keyset.channel !== channel || !(await isSigned(crypto, signed))) return refused('unsigned')
  const roots = Object.fromEntries(CHANNELS.map((one) => [one, signedIn(served, one)?.root]))
  const ofRoots = rootsPin(crypto.sha256, roots)
  if (pin !== undefined && pin !== ofRoots) return refused('other-roots')
  if (signed.keyset.until <= today || signed.keyset.from > today) return refused('expired')
  if (openSession && !(await isLogged(openSession, served.village, file))) return refused('unlogged')
  return {
    state: 'good',
    keyset: signed.keyset,
    digits: comparedDigits(crypto.sha256, ofRoots),
    isPinned: pin !== undefined,
  }
}

async function isLogged(
  openSession: () => Promise<Session>,
  village: string,
  { file, leaf }: { file: string; leaf: string },
): Promise<boolean> {
  const verdict = await concluded(async () => {
    const session = await openSession()
    const reader = { ...session.reader, content: async () => file }
    return verifyEntry({ ...session, reader }, { leaf, village, content: leaf }, new Date())
  })
  return verdict.state === 'unchanged'
}
