import { useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import type { Draft } from '../core/item.ts'
import { addPhoto } from '../core/outbox.ts'
import { settled, written } from '../phone/draft-writer.ts'
import { shelf } from '../phone/session.ts'
import { shrinkPhoto } from '../phone/shrink.ts'
import { words } from '../phone/words.ts'

const PHOTOS_MOST = 6

/** Made small and sealed at once; never compulsory. */
export function PhotoButton({ draft, onDraft }: { draft: Draft; onDraft: (draft: Draft) => void }) {
  const say = words.value.capture
  const [isFailed, setFailed] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file || !shelf.value) return
    setFailed(false)
    const photo = await shrinkPhoto(file).catch(() => undefined)
    if (!photo) return setFailed(true)
    await settled()
    try {
      onDraft(await addPhoto(shelf.value, draft, { sha256: photo.sha256, bytes: photo.bytes.length }, photo.bytes))
    } catch {
      written.value = { state: 'full' }
    }
  }
  return (
    <label class="btn stack photo">
      <input
        type="file"
        accept="image/*"
        capture="environment"
        disabled={draft.photos.length >= PHOTOS_MOST}
        aria-invalid={isFailed}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Icon name={isFailed ? 'alert' : 'camera'} />
      <span>{draft.photos.length > 0 ? say.photos(draft.photos.length) : say.photo}</span>
      {isFailed && <span class="hidden">{say.photoFailed}</span>}
    </label>
  )
}
