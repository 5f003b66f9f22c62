import { REASON_MAX } from '#capabilities/matter/schema.ts'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type FieldsProps, typedText } from '../acts-view.ts'
import { useErrorOf } from './error-of.ts'

export function ExtensionFields(props: FieldsProps) {
  const { t } = useFace()
  const formats = useFormats()
  const { verb, view, typed } = props
  return (
    <>
      <Field
        id={`${verb}-days`}
        name="days"
        label={t.act.days}
        hint={t.act.daysHint(formats.number(view.room.extensionDays))}
        type="number"
        inputMode="numeric"
        min={1}
        max={view.room.extensionDays}
        width="short"
        required
        value={typedText(typed, 'days')}
        error={useErrorOf(verb, view)('days')}
      />
      <Why {...props} />
    </>
  )
}

export function SuspensionFields(props: FieldsProps) {
  const { t } = useFace()
  const formats = useFormats()
  const { verb, view, typed } = props
  return (
    <>
      <Field
        id={`${verb}-until`}
        name="until"
        label={t.act.until}
        hint={t.act.untilHint(formats.number(view.room.suspensionDays))}
        type="date"
        min={view.room.today}
        width="short"
        required
        value={typedText(typed, 'until')}
        error={useErrorOf(verb, view)('until')}
      />
      <Why {...props} />
    </>
  )
}

function Why({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  return (
    <TextArea
      id={`${verb}-reason`}
      name="reason"
      label={t.act.reason}
      required
      rows={2}
      maxLength={REASON_MAX}
      value={typedText(typed, 'reason')}
      error={useErrorOf(verb, view)('reason')}
    />
  )
}
