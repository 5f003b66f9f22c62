import { useFace } from '../face.tsx'
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field.tsx'

export interface PhotoInputProps extends Omit<FieldWords, 'hint'> {
  hint?: string
  most: number
  megabytes: number
}

/** The phone's own picker: camera or album. Shrinking before sending is an enhancement that finds data-photo. */
export function PhotoInput({ most, megabytes, ...words }: PhotoInputProps) {
  const { t } = useFace()
  const said = { ...words, hint: words.hint ?? t.common.photo.hint(most, megabytes) }
  return (
    <FieldFrame words={said}>
      <input
        class="input input-file"
        id={fieldId(said)}
        name={said.name}
        type="file"
        // Not HEIC: an iPhone then hands over a JPEG by itself, and the server needs no loader for it.
        accept="image/jpeg,image/png,image/webp"
        multiple={most > 1}
        required={said.required}
        aria-describedby={describedBy(said)}
        aria-invalid={said.error ? 'true' : undefined}
        data-photo={most}
      />
    </FieldFrame>
  )
}
