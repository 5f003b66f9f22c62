import type { EventState } from '#capabilities/feed/shapes/vocabulary.ts'
import type { FeedPartner } from '#capabilities/playbook/schema.ts'

export interface ShownCounts {
  received: number
  taken: number
  dead: number
  dropped: number
  newestAt: Date | null
  waiting: number
  oldestWaitingAt: Date | null
  toSend: number
  oldestToSendAt: Date | null
  sent: number
  lastError: string | null
}

export interface ShownPartner {
  key: string
  name: string
  counts: ShownCounts
}

export interface ShownEvent {
  id: string
  number: string
  type: string
  way: string
  receivedAt: Date
  state: EventState
  reason: string | null
  field: string | null
  value: string | null
  targetKind: string | null
  targetId: string | null
}

export interface ShownKey {
  id: string
  print: string
  addedAt: Date
  revokedAt: Date | null
}

export type ShownMapping = Pick<FeedPartner, 'takes' | 'sheet' | 'tells'>
