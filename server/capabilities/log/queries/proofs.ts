import { writeProofFile } from '#kernel/log/proof-file.ts'
import { inclusionProof } from '#kernel/log/tile.ts'
import { refuse } from '#kernel/problem.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { servedTree } from '#platform/log/served-tree.ts'
import type { Entry } from './entries.ts'

/** Writes an entry's proof under a head. @throws Problem `log.not-yet` 404 when the head does not hold it */
export async function writeProof(
  { store }: RunningLog,
  entry: Entry | undefined,
  head: { size: bigint; note: string } | undefined,
): Promise<string> {
  const index = BigInt(entry?.index ?? -1)
  // Not yet under that head: there is nothing to prove it with so far.
  if (!entry || !head || index >= head.size) throw refuse('log.not-yet', 404)
  const proof = await inclusionProof(servedTree(store, head.size), index)
  return writeProofFile({ index, proof, checkpoint: head.note, extra: entry.bytes })
}
