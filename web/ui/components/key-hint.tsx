import { useFace } from '../face.tsx'

export interface KeyHint {
  keys: readonly string[]
  does: string
}

/** For hands that stay on the keyboard; not drawn on phones. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const { t } = useFace()
  return (
    <ul class="keys" aria-label={t.common.keys.title}>
      {hints.map(({ keys, does }) => (
        <li key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </li>
      ))}
    </ul>
  )
}
