import type { Head } from '#kernel/log/head.ts'
import { hexOf } from '#kernel/log/hex.ts'
import type { Leaf } from '#kernel/log/leaf.ts'
import { leafHash } from '#kernel/log/merkle.ts'
import { pinOfPaper, readPaperCode } from '#kernel/log/paper-code.ts'
import { readProofFile } from '#kernel/log/proof-file.ts'
import { openProof } from './entry.ts'
import { checkProof } from './proof-check.ts'
import { holdAgainst, type Session } from './session.ts'
import { concluded, found, type Verdict } from './verdict.ts'

export interface PaperCheck {
  verdict: Verdict
  /** What the paper stands for, once its proof holds. */
  leaf: Leaf | undefined
  head: Head | undefined
}

const LINKS_MAX = 500

/** Checks a printed proof by itself, and then whether the log of today still goes with it. */
export async function checkPaper(
  session: Session,
  policyText: string,
  digits: string,
  pin: string,
): Promise<PaperCheck> {
  if (pinOfPaper(digits) !== pin)
    return { verdict: { state: 'unchecked', why: 'poster' }, leaf: undefined, head: undefined }
  const proofText = readPaperCode(session.policy, digits) ?? ''
  const { verdict, leaf, head } = await checkProof(session.crypto, policyText, proofText)
  if (!leaf || !head || verdict.state !== 'unchanged') return { verdict, leaf, head }
  const today = await concluded(async () => {
    await holdAgainstToday(session, leaf, head, readProofFile(proofText)?.extra ?? new Uint8Array())
    return verdict
  })
  return { verdict: today, leaf, head }
}

async function holdAgainstToday(session: Session, leaf: Leaf, head: Head, entry: Uint8Array): Promise<void> {
  const text = await session.reader.proof(leaf.id)
  // The paper proves that it was there.
  if (text === undefined) throw found({ state: 'missing', numbers: [leaf.vseq] })
  const now = await openProof(session, text)
  await holdAgainst(session.crypto, session.reader, head, now.head)
  if (hexOf(now.hash) !== hexOf(leafHash(session.crypto.sha256, entry))) throw found({ state: 'changed', what: 'leaf' })
  const later = (await session.reader.leaves(leaf.vc, LINKS_MAX)) ?? []
  const isReplaced = later.some((one) => {
    const { of, vseq = 0, t = '' } = leafIn(one)
    return leaf.of !== undefined && of === leaf.of && vseq > leaf.vseq && (t === 'revise' || t === 'withdraw')
  })
  if (isReplaced) throw found({ state: 'changed', what: 'version' })
}

const leafIn = (entry: Uint8Array): Partial<Leaf> => {
  try {
    return JSON.parse(new TextDecoder().decode(entry)) as Partial<Leaf> // Only compared; nothing is built on it.
  } catch {
    return {}
  }
}
