import type { PowerAction } from '#capabilities/power/rules/index.ts'
import { useFace, useFormats } from '../face.tsx'
import { powerPaths, type ShownItem } from './power-view.ts'
import { inWords } from './words.ts'

/** What was photographed, in the order of the works. */
export function Pictures({ item }: { item: ShownItem }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.project
  const stepName = ({ step }: PowerAction) => {
    const found = item.steps.find(({ key }) => key === step)
    return found ? inWords(face, found.name) : face.t.power.verbs.progressed
  }
  const pictures = item.actions.flatMap((action) =>
    (action.data.files ?? []).map((sha256) => ({ sha256, words: `${stepName(action)} · ${date(action.at_ms)}` })),
  )
  if (pictures.length === 0) return null
  return (
    <ul class="strip" aria-label={say.pictures}>
      {pictures.map(({ sha256, words }) => (
        <li key={sha256}>
          <a href={powerPaths.photo(item.village.code, item.id, sha256)}>
            <img src={powerPaths.photo(item.village.code, item.id, sha256)} alt={words} loading="lazy" />
          </a>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
