import { useFace } from '#web/ui/face.tsx'

/** Small, each a link to the whole. */
export function Photos({ urls, evidence = false }: { urls: readonly string[]; evidence?: boolean }) {
  const { t } = useFace()
  const nameOf = evidence ? t.receipt.evidence : t.receipt.photo
  return (
    <ul class="photos">
      {urls.map((url, index) => (
        <li key={url}>
          <a href={url}>
            <img src={url} alt={nameOf(index + 1)} loading="lazy" decoding="async" />
          </a>
        </li>
      ))}
    </ul>
  )
}
