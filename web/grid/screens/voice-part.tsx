import { useEffect, useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import { type Draft, type PhotoRef, voiceOf } from '../core/item.ts'
import { photoKey } from '../core/shelf.ts'
import { shelf } from '../phone/session.ts'
import { beginVoice, endVoice, speaking, voiceLimit_s } from '../phone/voice-taker.ts'
import { words } from '../phone/words.ts'
import type { Writing } from './writing.ts'

/** A voice note beside the words: one tap to begin, one to end; never compulsory. */
export function VoicePart({ draft, writing }: { draft: Draft; writing: Writing }) {
  const say = words.value.capture
  const [isFailed, setFailed] = useState(false)
  // Whoever leaves the screen has finished speaking.
  useEffect(() => () => void endVoice(), [])
  const most_s = voiceLimit_s()
  const kept = voiceOf(draft.photos)
  if (most_s === undefined && !kept) return null
  const begin = async () => {
    const isBegun = await beginVoice(
      () => writing.now.current,
      (photos) => writing.change({ photos }),
    )
    setFailed(!isBegun)
  }
  if (speaking.value !== undefined)
    return (
      <button type="button" class="btn btn-wide speaking" id="voice-stop" onClick={() => void endVoice()}>
        <Icon name="speak" />
        {say.voiceStop(speaking.value)}
      </button>
    )
  if (kept)
    return <Kept kept={kept} onDrop={() => writing.change({ photos: draft.photos.filter((one) => !one.voice) })} />
  return (
    <div class="field">
      <button type="button" class="btn btn-wide" id="voice" onClick={() => void begin()}>
        <Icon name="speak" />
        {say.voice}
      </button>
      <p class={isFailed ? 'field-error' : 'quiet'} role="status">
        {isFailed ? say.voiceFailed : say.voiceHint(most_s ?? 0)}
      </p>
    </div>
  )
}

function Kept({ kept, onDrop }: { kept: PhotoRef; onDrop: () => void }) {
  const say = words.value.capture
  const [url, setUrl] = useState('')
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  const open = async () => {
    const bytes = await shelf.value?.read<Uint8Array<ArrayBuffer>>(photoKey(kept.sha256))
    if (bytes) setUrl(URL.createObjectURL(new Blob([bytes], { type: kept.voice?.type ?? '' })))
  }
  const name = say.voiceKept(kept.voice?.seconds ?? 0)
  return (
    <section class="voice" aria-label={name}>
      <p>
        <Icon name="speak" />
        <b>{name}</b>
      </p>
      {url ? (
        // biome-ignore lint/a11y/useMediaCaption: the worker's own voice, listened to once before it is sent
        <audio controls autoplay src={url} aria-label={name} />
      ) : (
        <button type="button" class="btn" onClick={() => void open()}>
          {say.voicePlay}
        </button>
      )}
      <button type="button" class="btn" onClick={onDrop}>
        {say.voiceDrop}
      </button>
    </section>
  )
}
