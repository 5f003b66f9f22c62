import type { Answer } from '../core/answer.ts'
import { shownState } from '../core/outbox-view.ts'
import { sending } from '../phone/state.ts'
import { formats, words } from '../phone/words.ts'
import { Own } from './own.tsx'

/** One answer to a call-out: what was said, and where it is. */
export function AnswerRow({ answer }: { answer: Answer }) {
  const { outbox: say, truth } = words.value
  const { body, what, savedAt, state, isLate, refusal } = answer
  const shown = shownState(answer, sending.value)
  const sentences: Record<string, string> = say.refusals
  return (
    <li class="item" data-state={shown}>
      <p>
        <b>{say.answers[body.verb]}</b>
        <span class={shown === 'refused' ? 'tag tag-late' : shown === 'county' ? 'tag tag-done' : 'tag'}>
          {truth[shown]}
        </span>
      </p>
      <p>
        <Own text={what} />
      </p>
      {body.reason && (
        <p>
          <Own text={body.reason} />
        </p>
      )}
      <p class="quiet">{say.saved(formats().relative(savedAt))}</p>
      {isLate && <p class="quiet">{say.answerLate}</p>}
      {state === 'refused' && refusal && (
        <div class="refusal">
          <p>{refusal.code === 'not-found' ? say.answerGone : (sentences[refusal.code] ?? say.refusals.other)}</p>
          <p class="quiet">{say.onlyHere}</p>
        </div>
      )}
    </li>
  )
}
