import { signal } from '@preact/signals'
import type { Draft } from '../core/item.ts'
import { writeDraft } from '../core/outbox.ts'
import { shelf } from './session.ts'
import { drafts } from './state.ts'

export type Written = { state: 'writing' | 'full' } | { state: 'kept'; at: Date } | undefined

/** What the worker reads beside the title while writing. */
export const written = signal<Written>(undefined)

let latest: Draft | undefined
let running: Promise<void> | undefined

/** At every key stroke, one write after another; of several that wait only the newest is written. */
export function saveDraft(draft: Draft): Promise<void> {
  latest = draft
  written.value = { state: 'writing' }
  // Whoever comes back to it finds the newest words, written yet or not.
  drafts.value = [...drafts.value.filter(({ id }) => id !== draft.id), draft]
  running ??= drain().finally(() => {
    running = undefined
  })
  return running
}

async function drain(): Promise<void> {
  while (latest && shelf.value) {
    const next = latest
    latest = undefined
    try {
      await writeDraft(shelf.value, next)
      written.value = { state: 'kept', at: new Date() }
    } catch {
      // Full, or the disk failed: the words stand on the screen, and the screen says so.
      written.value = { state: 'full' }
    }
  }
}

/** All that was typed has come to rest, or could not. */
export async function settled(): Promise<boolean> {
  await running
  return written.value?.state !== 'full'
}
