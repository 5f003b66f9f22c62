import { commitmentOf, readContentFile } from '#kernel/log/content-file.ts'
import { type Crypto, type Head, openHead } from '#kernel/log/head.ts'
import { type Leaf, readLeaf } from '#kernel/log/leaf.ts'
import { isIncluded, leafHash } from '#kernel/log/merkle.ts'
import { readPolicy } from '#kernel/log/policy.ts'
import { readProofFile } from '#kernel/log/proof-file.ts'
import { concluded, found, type Verdict } from './verdict.ts'

export interface ProofCheck {
  verdict: Verdict
  /** What the log holds there, once it was proven. */
  leaf: Leaf | undefined
  head: Head | undefined
}

/** One .tlog-proof against a policy, with the content that it stands for: no network, nothing remembered. */
export async function checkProof(
  crypto: Crypto,
  policyText: string,
  proofText: string,
  contentText?: string,
): Promise<ProofCheck> {
  let leaf: Leaf | undefined
  let head: Head | undefined
  const verdict = await concluded(async () => {
    const policy = readPolicy(crypto.sha256, policyText)
    if (!policy) throw found({ state: 'unchecked', why: 'policy' })
    const file = readProofFile(proofText)
    if (!file?.extra) throw found({ state: 'changed', what: 'proof' })
    const opened = await openHead(crypto, policy, file.checkpoint)
    if (!opened) throw found({ state: 'changed', what: 'head' })
    const hash = leafHash(crypto.sha256, file.extra)
    const { index, proof } = file
    if (!isIncluded(crypto.sha256, { index, size: opened.size, leaf: hash, root: opened.root, proof }))
      throw found({ state: 'changed', what: 'proof' })
    const read = readLeaf(file.extra)
    if (!read) throw found({ state: 'changed', what: 'leaf' })
    leaf = read
    head = opened
    if (contentText !== undefined) checkContent(crypto, read, contentText)
    if (!opened.isQuorate) return { state: 'unwitnessed', stage: 'logged', isOverdue: false }
    const { witnesses } = opened
    return { state: 'unchanged', saidAt: new Date(read.at), seenAt: witnesses[witnesses.length - 1]?.at, witnesses }
  })
  return { verdict, leaf, head }
}

function checkContent({ sha256 }: Crypto, leaf: Leaf, text: string): void {
  const file = readContentFile(text)
  if (!file || !leaf.body || commitmentOf(sha256, file) !== leaf.body.c)
    throw found({ state: 'changed', what: 'content', now: text })
}
