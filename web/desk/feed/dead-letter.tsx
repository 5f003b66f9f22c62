import { Button, Buttons } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Dots, Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { feedPaths } from './paths.ts'
import type { ShownEvent } from './view.ts'

/** Why an event could not be taken: our own reasons, or the sentence of whoever refused it. */
export function useReason() {
  const { t } = useFace()
  return ({ state, reason, field, value }: ShownEvent): string | undefined => {
    if (state !== 'dead' || !reason) return undefined
    const words = t.feed.reasons[reason] ?? problemSentence(t, reason, {})
    return [words, field && t.feed.field(field), value && t.feed.value(value)].filter(Boolean).join(' · ')
  }
}

export function DeadLetter({ partner, event, idOf }: { partner: string; event: ShownEvent; idOf: () => string }) {
  const say = useFace().t.feed
  const { dateTime } = useFormats()
  const reasonOf = useReason()
  return (
    <Sheet>
      <h3 lang="zh-CN">{event.number}</h3>
      <p>
        <StateTag tone="late">{reasonOf(event)}</StateTag>
      </p>
      <p class="quiet">
        <Dots parts={[event.type, dateTime(event.receivedAt), say.ways[event.way]]} />
      </p>
      <PostForm action={feedPaths.retry(partner, event.id)} requestId={idOf()} label={`${say.retry} ${event.number}`}>
        <Buttons>
          <Button>{say.retry}</Button>
        </Buttons>
      </PostForm>
      <details>
        <summary class="tap">{say.drop}</summary>
        <PostForm action={feedPaths.drop(partner, event.id)} requestId={idOf()} label={`${say.drop} ${event.number}`}>
          <Field
            id={`reason-${event.id}`}
            name="reason"
            label={say.dropWhy}
            hint={say.dropHint}
            maxLength={300}
            required
            need=""
          />
          <Buttons>
            <Button>{say.drop}</Button>
          </Buttons>
        </PostForm>
      </details>
    </Sheet>
  )
}
