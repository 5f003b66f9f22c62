import { openPaths } from '../board/open-data.ts'
import { useFace, useFormats } from '../face.tsx'
import { paths } from '../paths.ts'

/** The same words in the same place on every public page. */
export function Foot({ place }: { place?: string | undefined }) {
  const { t, path, demo, now, county } = useFace()
  const formats = useFormats()
  const words = t.common.footer
  return (
    <footer class="foot">
      <div class="foot-in">
        <nav aria-label={words.label}>
          <ul>
            <li>
              <a href={paths.help}>{words.help}</a>
            </li>
            <li>
              <a href={paths.privacy}>{words.privacy}</a>
            </li>
            <li>
              <a href={paths.feedback(path)}>{words.feedback}</a>
            </li>
            <li>
              <a href={openPaths.page}>{t.openData.title}</a>
            </li>
            <li>
              <a href={paths.statistics(place ?? county.code)}>{words.statistics}</a>
            </li>
          </ul>
        </nav>
        {demo && <p>{t.common.demoFoot}</p>}
        <p>{t.common.dataAsOf(formats.dateTime(now))}</p>
      </div>
    </footer>
  )
}
