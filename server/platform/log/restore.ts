import { leafHash } from '#kernel/log/merkle.ts'
import { readNote, writeNote } from '#kernel/log/note.ts'
import type { Context } from '#platform/context.ts'
import { publishedSize } from './cosign.ts'
import { type Log, lastHead } from './sequencer.ts'
import { sha256 } from './signer.ts'
import { readEntries } from './tiles-of.ts'

type Act = <T>(work: (context: Context) => Promise<T>) => Promise<T>
const ROWS = 500

interface LeafJson {
  id: string
  vc: string
  vseq: number
}

/**
 * Before the first head is signed: a database restored from an older backup would number its next leaves anew and sign
 * a second, contradicting head. The files know better: the numbered leaves are put back from the bundles first.
 * Gives how many were put back.
 */
export async function catchUpWithFiles(act: Act, log: Log): Promise<number> {
  const published = await publishedSize(log)
  const known = await act(lastHead)
  if (published <= known) return 0
  const entries = await readEntries(log.store, 0n, published)
  const note = readNote(((await log.store.find('checkpoint')) ?? Buffer.alloc(0)).toString('utf8'))
  if (!note) throw new Error('the published head of the log cannot be read')
  const [own] = note.signatures
  const head = writeNote({ text: note.text, signatures: own ? [own] : [] })
  await act(async (context) => {
    const { tx, county, now } = context
    const held = await tx.selectFrom('log_leaf').select('leaf_index').where('county', '=', county).execute()
    const numbered = new Set(held.map((row) => row.leaf_index))
    const rows = entries.map((entry, i) => leafRow(county, entry, i)).filter((row) => !numbered.has(row.leaf_index))
    for (let i = 0; i < rows.length; i += ROWS)
      await tx
        .insertInto('log_leaf')
        .values(rows.slice(i, i + ROWS))
        .execute()
    await tx
      .insertInto('log_head')
      .values({ county, size: Number(published), note: head, signed_at: now })
      .execute()
  })
  return entries.length
}

function leafRow(county: string, entry: Uint8Array, index: number) {
  const { id, vc, vseq } = JSON.parse(new TextDecoder().decode(entry)) as LeafJson // Our own canonical JSON, read from the log's bundles.
  return {
    county,
    leaf_index: index,
    pending_id: id,
    village_code: vc,
    village_seq: vseq,
    entry: Buffer.from(entry),
    leaf_hash: Buffer.from(leafHash(sha256, entry)),
  }
}
