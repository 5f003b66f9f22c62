import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { rootFigures } from '#kernel/log/figures.ts'
import { readNote } from '#kernel/log/note.ts'
import { writePaperCode } from '#kernel/log/paper-code.ts'
import { policyPin } from '#kernel/log/policy-pin.ts'
import type { Context } from '#platform/context.ts'
import { publishedHead } from '#platform/log/published-head.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { sha256 } from '#platform/log/signer.ts'
import { findEntry, findFirstWitnessedHead } from './entries.ts'
import { writeProof } from './proofs.ts'

type Reading = Pick<Context, 'tx' | 'county'>

/**
 * What goes into the QR code of a printed sheet: the address with its `#`, and the proof as digits. It is the proof under
 * the earliest head that enough witnesses saw; undefined until then, since paper cannot be brought up to date.
 */
export async function findPaperCode(
  context: Reading,
  log: RunningLog,
  leafId: string,
): Promise<{ path: string; digits: string } | undefined> {
  const entry = await findEntry(context, leafId)
  const head =
    log.witnesses.length === 0
      ? await publishedHead(log.store)
      : entry && (await findFirstWitnessedHead(context, log, entry.index))
  if (!entry || !head || BigInt(entry.index) >= head.size) return undefined
  const digits = writePaperCode(sha256, log.policy, await writeProof(log, entry, head))
  return digits === undefined ? undefined : { path: '/check#', digits }
}

/** What a poster's address ends with: phones that scanned it take no other witnesses. */
export const posterFragment = (log: RunningLog): string => `#p=${policyPin(sha256, log.policy)}`

/** The log in figures, as it is pinned to the wall: how many entries, and the first digits of the root. */
export interface LogFigures {
  size: number
  figures: string
  signedAt: Date
}

/** The newest head, or the one of this size; undefined when none of this size was signed. */
export async function findFigures({ tx, county }: Reading, size?: number): Promise<LogFigures | undefined> {
  const heads = tx.selectFrom('log_head').select(['size', 'note', 'signed_at']).where('county', '=', county)
  const row = await (size === undefined
    ? heads.orderBy('size', 'desc').limit(1)
    : heads.where('size', '=', size)
  ).executeTakeFirst()
  const checkpoint = row && readCheckpoint(readNote(row.note)?.text ?? '')
  return row && checkpoint && { size: row.size, figures: rootFigures(checkpoint.root), signedAt: row.signed_at }
}

/** When each witness last saw the log, and how much of it. */
export async function listSights({ tx, county }: Reading): Promise<Map<string, { at: Date; size: number }>> {
  const rows = await tx
    .selectFrom('log_seen')
    .distinctOn('witness')
    .select(['witness', 'size', 'seen_at'])
    .where('county', '=', county)
    .orderBy('witness')
    .orderBy('size', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.witness, { at: row.seen_at, size: row.size }]))
}
