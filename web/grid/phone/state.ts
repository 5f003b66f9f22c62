import { signal } from '@preact/signals'
import type { Answer } from '../core/answer.ts'
import type { RoundEnd } from '../core/ends.ts'
import type { Draft, Item } from '../core/item.ts'
import type { Snapshot } from '../core/snapshot.ts'
import type { Position } from '../core/today.ts'
import type { Vault } from '../vault/vault.ts'

/** What the phone asks for before it shows anything. */
export type Gate = 'opening' | 'too-old' | 'sign-in' | 'no-signal' | 'set-up' | 'locked' | 'recover' | 'open'
/** `other`: somebody else is signed in on this phone. */
export type SyncEnd = RoundEnd | 'other'

export const gate = signal<Gate>('opening')
export const vaults = signal<Vault[]>([])
export const vault = signal<Vault | undefined>(undefined)
export const snapshot = signal<Snapshot | undefined>(undefined)
export const fetchedAt = signal<string | undefined>(undefined)
export const items = signal<Item[]>([])
export const drafts = signal<Draft[]>([])
export const answers = signal<Answer[]>([])
/** What is on its way now. */
export const sending = signal<readonly string[]>([])
export const syncEnd = signal<SyncEnd | undefined>(undefined)
export const offset_minutes = signal(0)
/** Never leaves the phone: it only puts the list in order. */
export const position = signal<Position | 'unknown' | undefined>(undefined)
/** The record just saved, told once. */
export const justSaved = signal(false)
export const isUpdateReady = signal(false)
