import { Button } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface ShownChange {
  id: string
  verb: string
  validOn: string
  recordedAt: Date
  before: readonly string[]
  after: readonly string[]
  reason: string
  stands: boolean
}
export interface ShownDraft {
  id: string
  verb: string
  validOn: string
  reason: string
  savedAt: Date
  faults: number
}

const numbers = (codes: readonly string[]): string => codes.map((code) => code.slice(-3)).join(' ')

export function Drafts({ village, drafts }: { village: string; drafts: readonly ShownDraft[] }) {
  const { t } = useFace()
  const { date, dateTime } = useFormats()
  const verbs: Record<string, string> = t.grid.edit.verbs
  if (drafts.length === 0) return null
  return (
    <Rows label={t.grid.edit.drafts}>
      {drafts.map(({ id, verb, validOn, reason, savedAt, faults }) => (
        <Row
          key={id}
          href={`/desk/villages/${village}/grids?draft=${id}`}
          title={`${verbs[verb] ?? verb} · ${date(validOn)}`}
          meta={`${dateTime(savedAt)} · ${t.grid.edit.faults(faults)}`}
        >
          {reason}
        </Row>
      ))}
    </Rows>
  )
}

/** What was done, newest first; each can be corrected late, in place. */
export function Changes({
  village,
  changes,
  requestId,
}: {
  village: string
  changes: readonly ShownChange[]
  requestId: string
}) {
  const { t } = useFace()
  const { date, dateTime } = useFormats()
  const say = t.grid.edit
  const verbs: Record<string, string> = say.verbs
  if (changes.length === 0) return null
  return (
    <section aria-label={say.changes}>
      <h2>{say.changes}</h2>
      {changes.map(({ id, verb, validOn, recordedAt, before, after, reason, stands }) => (
        <Disclosure
          key={id}
          summary={`${date(validOn)} · ${verbs[verb] ?? verb} · ${numbers(before)} → ${numbers(after)}`}
        >
          <p>{reason}</p>
          <p class="quiet">{say.recorded(dateTime(recordedAt))}</p>
          {stands && (
            <PostForm
              action={`/desk/villages/${village}/grid-changes/${id}/corrections`}
              requestId={`${requestId.slice(0, 24)}${id.slice(24)}`}
              label={say.correct}
            >
              <Field
                id={`day-${id}`}
                name="validOn"
                type="date"
                label={say.rightDay}
                hint={say.rightDayHint}
                width="short"
              />
              <Field id={`why-${id}`} name="reason" label={say.reason} required need="" maxLength={300} />
              <Button kind="seal">{say.correct}</Button>
            </PostForm>
          )}
        </Disclosure>
      ))}
    </section>
  )
}
