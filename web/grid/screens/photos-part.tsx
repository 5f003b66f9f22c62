import { useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import { takePhoto } from '../phone/photo-taker.ts'
import { snapshot } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import type { Writing } from './writing.ts'

/** Until the county has said how many. */
const PHOTOS_MOST = 6

/** Made small and sealed at once; never compulsory. */
export function PhotoButton({ count, writing }: { count: number; writing: Writing }) {
  const say = words.value.capture
  const [isFailed, setFailed] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setFailed(false)
    const isTaken = await takePhoto(
      file,
      () => writing.now.current,
      (photos) => writing.change({ photos }),
    )
    setFailed(!isTaken)
  }
  return (
    <label class="btn stack photo">
      <input
        type="file"
        accept="image/*"
        capture="environment"
        disabled={count >= (snapshot.value?.limits?.photos ?? PHOTOS_MOST)}
        aria-invalid={isFailed}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Icon name={isFailed ? 'alert' : 'camera'} />
      <span>{count > 0 ? say.photos(count) : say.photo}</span>
      {isFailed && <span class="hidden">{say.photoFailed}</span>}
    </label>
  )
}
