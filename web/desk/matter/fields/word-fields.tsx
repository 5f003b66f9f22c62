import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { REASON_MAX, TEXT_MAX } from '#capabilities/matter/schema.ts'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { hasPhotos } from '../act-facts.ts'
import { type FieldsProps, typedText } from '../acts-view.ts'
import { useErrorOf } from './error-of.ts'
import { Templates } from './templates.tsx'

/** Why: for a return, a refusal, a reopening. */
export function ReasonField({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  const formats = useFormats()
  const errorOf = useErrorOf(verb, view)
  const until = verb === 'refused' ? t.act.refusedHint(formats.dateTime(view.room.refuseUntil_ms)) : undefined
  const goes = (verb === 'returned' || verb === 'refused') && view.back ? t.act.goesTo(view.back) : undefined
  return (
    <TextArea
      id={`${verb}-reason`}
      name="reason"
      label={t.act.reason}
      hint={[goes, until ?? t.act.reasonHint].filter(Boolean).join(' · ')}
      required
      rows={3}
      maxLength={REASON_MAX}
      value={typedText(typed, 'reason')}
      error={errorOf('reason')}
    />
  )
}

interface Words {
  label: string
  hint?: string
  required: boolean
}

function wordsOf({ act }: Messages, verb: DeskVerb): Words {
  switch (verb) {
    case 'answered':
      return { label: act.answer, hint: act.answerHint, required: true }
    case 'asked':
      return { label: act.question, hint: act.questionHint, required: true }
    case 'handled':
      return { label: act.handledWhat, hint: act.handledHint, required: true }
    case 'added':
      return { label: act.addition, required: true }
    case 'noted':
      return { label: act.note, required: true }
    default:
      return { label: act.instruction, required: false }
  }
}

/** One text, with what the verb asks beside it: usual words, photos, whether the resident may read it. */
export function TextFields({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  const errorOf = useErrorOf(verb, view)
  const words = wordsOf(t, verb)
  const chosen = view.chosen?.verb === verb ? view.chosen.text : undefined
  const kept = typedText(typed, 'kept')
  const goes = verb === 'passed-up' && view.up ? t.act.goesTo(view.up) : undefined
  return (
    <>
      <TextArea
        id={`${verb}-text`}
        name="text"
        label={words.label}
        hint={goes ?? words.hint}
        required={words.required}
        maxLength={TEXT_MAX}
        value={typedText(typed, 'text') ?? chosen}
        error={errorOf('text')}
      />
      <Templates verb={verb} view={view} />
      {hasPhotos(verb) && (
        <PhotoInput
          id={`${verb}-photos`}
          name="photos"
          label={t.act.photos}
          {...view.photos}
          error={errorOf('photos')}
        />
      )}
      {kept && (
        <p class="quiet">
          <input type="hidden" name="kept" value={kept} />
          {t.act.photosKept(String(kept.split(',').length))}
        </p>
      )}
      {verb === 'noted' && (
        <label class="tick">
          <input type="checkbox" name="public" value="yes" checked={typed['public'] === 'yes'} />
          {t.act.public}
        </label>
      )}
    </>
  )
}
