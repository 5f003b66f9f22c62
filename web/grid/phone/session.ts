import { signal } from '@preact/signals'
import { listAnswers } from '../core/answer.ts'
import { listDrafts, listItems } from '../core/outbox.ts'
import type { Shelf } from '../core/shelf.ts'
import { rowsOf, sealedShelf } from '../store/sealed-shelf.ts'
import type { Vault } from '../vault/vault.ts'
import { readSnapshot } from './fetch-snapshot.ts'
import { answers, drafts, gate, items, snapshot, vault } from './state.ts'

/** Present while the phone is unlocked; locking forgets the key. */
export const shelf = signal<Shelf | undefined>(undefined)

export async function refresh(): Promise<void> {
  if (!shelf.value) return
  const on = shelf.value
  const [savedItems, savedDrafts, said] = await Promise.all([listItems(on), listDrafts(on), listAnswers(on)])
  items.value = savedItems
  drafts.value = savedDrafts
  answers.value = said
}

export async function enter(opened: Vault, key: CryptoKey): Promise<void> {
  vault.value = opened
  shelf.value = sealedShelf(rowsOf(opened.account), key)
  await readSnapshot(shelf.value)
  await refresh()
  gate.value = 'open'
}

export function lock(): void {
  shelf.value = undefined
  snapshot.value = undefined
  items.value = []
  drafts.value = []
  answers.value = []
  gate.value = 'locked'
}
