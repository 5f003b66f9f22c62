import { useFace } from '#web/ui/face.tsx'
import type { ShownFile } from './shown-matter.ts'

/** Photos as small pictures, each a link to the whole. */
export function Evidence({ matterId, files }: { matterId: string; files: readonly ShownFile[] }) {
  const { t } = useFace()
  if (files.length === 0) return null
  return (
    <ul class="evidence">
      {files.map(({ sha256 }, i) => (
        <li key={sha256}>
          <a href={`/files/${sha256}?matter=${matterId}`}>
            <img src={`/files/${sha256}?matter=${matterId}`} alt={t.act.photo(String(i + 1))} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
