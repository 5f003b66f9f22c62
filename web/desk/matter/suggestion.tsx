import { useFace, useFormats } from '#web/ui/face.tsx'

export interface Suggestion {
  unit: string
  /** Alike in the past year, and how many of them were solved; left out when there were none. */
  alike: number
  solved: number
}

/** Who usually leads such a matter, by the playbook, and how it went. */
export function Suggested({ unit, alike, solved }: Suggestion) {
  const { t } = useFace()
  const formats = useFormats()
  const record = alike > 0 ? t.act.suggestedOf(formats.number(solved), formats.number(alike)) : undefined
  return (
    <p class="small suggested">
      <b>{t.act.suggested(unit)}</b>
      {record && <span class="quiet">{record}</span>}
    </p>
  )
}
