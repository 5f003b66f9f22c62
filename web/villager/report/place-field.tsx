import { Icon } from '#web/ui/components/icon.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { TypedReport } from './typed.ts'

interface PlaceFieldProps {
  grids: readonly { code: string; name: string }[]
  typed: TypedReport
  errorOf: (field: string) => string | undefined
}

/** Words, the grid when it is known, and the phone's own position where a script can ask for it. */
export function PlaceField({ grids, typed, errorOf }: PlaceFieldProps) {
  const { t } = useFace()
  const words = t.report
  return (
    <>
      <Field
        name="placeText"
        label={words.where}
        hint={words.placeHint}
        value={typed.placeText}
        error={errorOf('placeText')}
        enterKeyHint="next"
      />
      <div class="here" data-here hidden>
        <input type="hidden" name="lon" value={typed.lon} />
        <input type="hidden" name="lat" value={typed.lat} />
        <button class="btn" type="button">
          <Icon name="pin" />
          {words.here}
        </button>
        <p role="status" data-asking={words.hereAsking} data-taken={words.hereTaken} data-failed={words.hereFailed} />
      </div>
      {grids.length > 1 && (
        <Select
          name="gridCode"
          label={words.grid}
          blank={words.gridBlank}
          value={typed.gridCode}
          error={errorOf('gridCode')}
          options={grids.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </>
  )
}
