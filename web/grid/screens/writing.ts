import { useRef, useState } from 'preact/hooks'
import { finished } from '../core/finish.ts'
import type { Draft, Duty } from '../core/item.ts'
import { keepDraft } from '../core/outbox.ts'
import { saveDraft, settled, written } from '../phone/draft-writer.ts'
import { photosDone } from '../phone/photo-taker.ts'
import { goTo, route } from '../phone/route.ts'
import { send } from '../phone/send.ts'
import { refresh, shelf } from '../phone/session.ts'
import { shell } from '../phone/shell.ts'
import { drafts, justSaved, offset_minutes, snapshot } from '../phone/state.ts'
import { endVoice } from '../phone/voice-taker.ts'
import { words } from '../phone/words.ts'

const isDuty = (kind: string): kind is Duty => Object.hasOwn(words.value.duties, kind)

/** Where one left off, or a new page under the id that the record will have. */
function draftOf(id: string): Draft {
  const { household, kind, callout } = route.value
  const before = drafts.value.find((one) => one.id === id)
  if (before) return household ? { ...before, body: { ...before.body, householdId: household } } : before
  return {
    id,
    body: {
      kind: isDuty(kind) ? kind : household ? 'visit' : 'voice',
      gridCode: snapshot.value?.grid.code ?? '',
      ...(household ? { householdId: household } : {}),
      ...(callout ? { callout } : {}),
    },
    photos: [],
    changedAt: new Date().toISOString(),
  }
}

/** The newest words and photos, whoever asks: a photo that is slow to be made small must not bring older words back. */
export interface Writing {
  now: { current: Draft }
  change: (change: Partial<Draft>) => void
}

export function useWriting(id: string): Writing & { draft: Draft } {
  const [draft, setDraft] = useState(() => draftOf(id))
  const now = useRef(draft)
  const change = (more: Partial<Draft>) => {
    now.current = { ...now.current, ...more, changedAt: new Date().toISOString() }
    setDraft(now.current)
    void saveDraft(now.current)
  }
  return { draft, now, change }
}

/** Gives false when the phone has no room for it. */
export async function keepNow({ now }: Writing): Promise<boolean> {
  await endVoice()
  await photosDone()
  await settled()
  if (!shelf.value) return false
  const build = { version: shell.version, offset_minutes: offset_minutes.value }
  try {
    await keepDraft(shelf.value, finished(now.current), new Date(), build)
  } catch {
    written.value = { state: 'full' }
    return false
  }
  await refresh()
  justSaved.value = true
  goTo('today')
  void send()
  return true
}
