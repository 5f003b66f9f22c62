import { useState } from 'preact/hooks'
import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import type { Task } from '../core/today.ts'
import { ask } from '../phone/ask.ts'
import { hrefOf } from '../phone/route.ts'
import { sendNow } from '../phone/send.ts'
import { formats, words } from '../phone/words.ts'
import { Own } from './own.tsx'

/** One is called: by whom, where to, by when. Going there and recording it is the answer, with a signal or without. */
export function CalloutRow({ task }: { task: Extract<Task, { sort: 'callout' }> }) {
  const say = words.value.today
  const { id, what, state, callerName, dueAt, householdId, doorText } = task.callout
  const [isFailed, setFailed] = useState(false)
  const accept = async () => {
    const address = `/api/v1/callouts/${id}/acceptances`
    const response = await ask(address, { method: 'POST', json: { id: newId() } }).catch(() => undefined)
    setFailed(!response?.ok)
    // What became of it meanwhile comes with the list, also when it was taken back.
    if (response) void sendNow()
  }
  const isLate = dueAt < new Date().toISOString()
  const record = `${newId()}/${householdId ?? ''}/${householdId ? 'visit' : 'voice'}/${id}`
  return (
    <li class="task" data-callout={id}>
      <p>
        <b>
          <Own text={what} />
        </b>
      </p>
      <p class="quiet">
        <Own text={[doorText, say.calledBy(callerName)].filter(Boolean).join(' · ')} />
      </p>
      <p>
        <span class={`tag ${isLate ? 'tag-late' : 'tag-soon'}`}>{say.due(formats().dateTime(dueAt))}</span>{' '}
        {state === 'accepted' && <span class="tag tag-done">{say.accepted}</span>}
      </p>
      {isFailed && (
        <p class="field-error" role="alert">
          {say.acceptFailed}
        </p>
      )}
      <div class="callout-acts">
        {state === 'called' && (
          <button type="button" class="btn" onClick={() => void accept()}>
            <Icon name="check" />
            {say.accept}
          </button>
        )}
        <a class="btn btn-main" href={hrefOf('capture', record)}>
          <Icon name="edit" />
          {say.goThere}
        </a>
      </div>
    </li>
  )
}
