import { useState } from 'preact/hooks'
import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { keepAnswer, type Said } from '../core/answer.ts'
import { shownState } from '../core/outbox-view.ts'
import type { Task } from '../core/today.ts'
import { hrefOf } from '../phone/route.ts'
import { sendNow } from '../phone/send.ts'
import { refresh, shelf } from '../phone/session.ts'
import { shell } from '../phone/shell.ts'
import { answers, offset_minutes, sending } from '../phone/state.ts'
import { formats, words } from '../phone/words.ts'
import { Own } from './own.tsx'
import { Typed } from './typed.tsx'

type CalloutTask = Extract<Task, { sort: 'callout' }>

/** On this phone first, as every record; gives false when the phone has no room for it. */
async function say(callout: CalloutTask['callout'], verb: Said, reason?: string): Promise<boolean> {
  if (!shelf.value) return false
  const said = { id: newId(), callout: callout.id, what: callout.what, verb, ...(reason ? { reason } : {}) }
  const build = { version: shell.version, offset_minutes: offset_minutes.value }
  try {
    await keepAnswer(shelf.value, said, new Date(), build)
  } catch {
    return false
  }
  await refresh()
  void sendNow()
  return true
}

/** One is called: by whom, where to, by when. Coming, not coming and having been there are said with a signal or without. */
export function CalloutRow({ task }: { task: CalloutTask }) {
  const { today } = words.value
  const { id, what, callerName, dueAt, householdId, doorText } = task.callout
  const isLate = dueAt < new Date().toISOString()
  // A visit, also where the call-out is about no door: nothing becomes a matter unless the worker says that it is one.
  const record = `${newId()}/${householdId ?? ''}/visit/${id}`
  return (
    <li class="task" data-callout={id}>
      <p>
        <b>
          <Own text={what} />
        </b>
      </p>
      <p class="quiet">
        <Own text={[doorText, today.calledBy(callerName)].filter(Boolean).join(' · ')} />
      </p>
      <p>
        <span class={`tag ${isLate ? 'tag-late' : 'tag-soon'}`}>{today.due(formats().dateTime(dueAt))}</span>
      </p>
      <Answering callout={task.callout} />
      <a class="btn btn-main btn-wide" href={hrefOf('capture', record)}>
        <Icon name="edit" />
        {today.goThere}
      </a>
    </li>
  )
}

/** What was said, and where it is now; until then the two things to say. */
function Answering({ callout }: { callout: CalloutTask['callout'] }) {
  const { today } = words.value
  const [isDeclining, setDeclining] = useState(false)
  const [isFull, setFull] = useState(false)
  const send = async (verb: Said, reason?: string) => setFull(!(await say(callout, verb, reason)))
  const accepted = callout.state === 'accepted'
  return (
    <>
      {accepted && <Accepted callout={callout.id} />}
      {isFull && (
        <p class="field-error" role="alert">
          {today.answerFull}
        </p>
      )}
      <div class="callout-acts">
        {!accepted && (
          <button type="button" class="btn" data-say="accepted" onClick={() => void send('accepted')}>
            <Icon name="check" />
            {today.accept}
          </button>
        )}
        <button type="button" class="btn" aria-expanded={isDeclining} onClick={() => setDeclining(!isDeclining)}>
          {today.decline}
        </button>
      </div>
      {isDeclining && <Declining id={callout.id} onSay={(reason) => void send('declined', reason)} />}
    </>
  )
}

function Accepted({ callout }: { callout: string }) {
  const { today, truth } = words.value
  const mine = answers.value.findLast(({ body }) => body.callout === callout && body.verb === 'accepted')
  const where = mine && mine.state !== 'county' ? truth[shownState(mine, sending.value)] : undefined
  return (
    <p>
      <span class="tag tag-done">{today.accepted}</span> {where && <span class="tag">{where}</span>}
    </p>
  )
}

function Declining({ id, onSay }: { id: string; onSay: (reason: string) => void }) {
  const { today } = words.value
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isShort = reason.trim().length < 2
  const press = () => {
    setTried(true)
    if (!isShort) onSay(reason.trim())
  }
  return (
    <>
      <Typed
        id={`f-decline-${id}`}
        label={today.declineWhy}
        value={reason}
        most={300}
        onValue={setReason}
        error={isTried && isShort ? today.declineMissing : undefined}
      />
      <button type="button" class="btn btn-wide" data-say="declined" onClick={press}>
        {today.declineSay}
      </button>
    </>
  )
}
