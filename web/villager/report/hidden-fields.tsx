import { FIELDS, type TypedReport } from './typed.ts'

/** Everything typed so far, carried to the next screen. */
export function HiddenFields({
  typed,
  names = FIELDS,
}: {
  typed: TypedReport
  names?: readonly (typeof FIELDS)[number][]
}) {
  return (
    <>
      {names.map((name) => typed[name] && <input key={name} type="hidden" name={name} value={typed[name]} />)}
      <KeptPhotos kept={typed.kept} />
    </>
  )
}

/** One field for all: of a name sent twice only the last is heard. */
export function KeptPhotos({ kept }: { kept: readonly string[] }) {
  return kept.length > 0 ? <input type="hidden" name="kept" value={kept.join(',')} /> : null
}
