import { Icon } from '#web/ui/components/icon.tsx'
import { drafts, isUpdateReady, sending } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { takeUpdate } from '../phone/worker-updates.ts'

/** A new version never takes the page away by itself: it waits for the tap, and for what is being written or sent. */
export function UpdateNotice() {
  const say = words.value.outbox
  if (!isUpdateReady.value) return null
  const mustWait = drafts.value.length > 0 || sending.value.length > 0
  return (
    <div class="notice notice-info">
      <Icon name="refresh" />
      <div class="notice-body">
        <p class="notice-title">{say.update}</p>
        <p>{say.updateWaits}</p>
        {!mustWait && (
          <button type="button" class="btn" onClick={takeUpdate}>
            {say.updateNow}
          </button>
        )}
      </div>
    </div>
  )
}
