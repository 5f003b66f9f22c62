import { TEXT_MAX } from '#capabilities/matter/schema.ts'
import { Select } from '#web/ui/components/select.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type FieldsProps, typedText } from '../acts-view.ts'
import { useErrorOf } from './error-of.ts'

/** Another kind, another grid of the same village. */
export function SortFields(props: FieldsProps) {
  const { t } = useFace()
  const { verb, view, typed } = props
  const errorOf = useErrorOf(verb, view)
  return (
    <>
      <Kind {...props} />
      {view.grids.length > 1 && (
        <Select
          id={`${verb}-placeCode`}
          name="placeCode"
          label={t.act.grid}
          need=""
          blank={t.act.keepGrid}
          options={view.grids}
          value={typedText(typed, 'placeCode')}
          error={errorOf('placeCode')}
        />
      )}
    </>
  )
}

export function SplitFields(props: FieldsProps) {
  const { t } = useFace()
  const { verb, view, typed } = props
  return (
    <>
      <TextArea
        id={`${verb}-text`}
        name="text"
        label={t.act.splitText}
        hint={t.act.splitHint}
        required
        maxLength={TEXT_MAX}
        value={typedText(typed, 'text')}
        error={useErrorOf(verb, view)('text')}
      />
      <Kind {...props} />
    </>
  )
}

function Kind({ verb, view, typed }: FieldsProps) {
  const { t } = useFace()
  return (
    <Select
      id={`${verb}-kind`}
      name="kind"
      label={t.act.kind}
      need=""
      blank={t.act.keepKind}
      options={view.kinds}
      value={typedText(typed, 'kind')}
      error={useErrorOf(verb, view)('kind')}
    />
  )
}
