import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { readNote } from '#kernel/log/note.ts'
import type { BundleStore } from './bundle-store.ts'

/** The head that readers have, with its signatures; undefined before the first. */
export async function publishedHead(
  store: BundleStore,
): Promise<{ size: bigint; root: Uint8Array; note: string } | undefined> {
  const note = (await store.find('checkpoint'))?.toString('utf8')
  const checkpoint = note === undefined ? undefined : readCheckpoint(readNote(note)?.text ?? '')
  return checkpoint && note !== undefined ? { size: checkpoint.size, root: checkpoint.root, note } : undefined
}
