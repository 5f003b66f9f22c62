import { TEXT_MAX } from '#capabilities/matter/schema.ts'
import { Choices } from '#web/ui/components/choices.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type FieldsProps, typedText } from '../acts-view.ts'
import { useErrorOf } from './error-of.ts'

/** Solved and satisfied are two questions; nothing is chosen for the caller. */
export function CallFields({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  const errorOf = useErrorOf(verb, view)
  const options = <K extends string>(words: Readonly<Record<K, string>>) =>
    Object.entries<string>(words).map(([value, label]) => ({ value, label }))
  return (
    <>
      {view.script && (
        <blockquote class="script">
          <span class="quiet">{t.act.script}</span>
          <p>{view.script}</p>
        </blockquote>
      )}
      <Choices
        id={`${verb}-reached`}
        name="reached"
        legend={t.act.reached}
        required
        options={options({ yes: t.act.reachedYes, no: t.act.reachedNo })}
        value={typedText(typed, 'reached')}
        error={errorOf('reached')}
      />
      <Choices
        id={`${verb}-solved`}
        name="solved"
        legend={t.act.solved}
        options={options(t.matter.solved)}
        value={typedText(typed, 'solved')}
        error={errorOf('solved')}
      />
      <Choices
        id={`${verb}-satisfaction`}
        name="satisfaction"
        legend={t.act.satisfied}
        options={options(t.matter.satisfactions)}
        value={typedText(typed, 'satisfaction')}
        error={errorOf('satisfaction')}
      />
      <TextArea
        id={`${verb}-text`}
        name="text"
        label={t.act.heard}
        rows={3}
        maxLength={TEXT_MAX}
        value={typedText(typed, 'text')}
        error={errorOf('text')}
      />
    </>
  )
}
