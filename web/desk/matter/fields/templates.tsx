import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import { templateHref } from '../../inbox/address.ts'
import type { ActsView } from '../acts-view.ts'

/** Usual words to start from. Without a script the link draws the page anew with them; with one they come in place. */
export function Templates({ verb, view }: { verb: DeskVerb; view: ActsView }) {
  const { t } = useFace()
  const templates = view.templates[verb] ?? []
  if (templates.length === 0) return null
  return (
    <p class="templates">
      <span class="quiet">{t.act.templates}</span>
      {templates.map(({ key, name, text }) => (
        <a
          key={key}
          class="tap"
          href={`${templateHref(view.address, verb, key)}#act-${verb}`}
          data-into={`${verb}-text`}
          data-text={text}
        >
          {name}
        </a>
      ))}
    </p>
  )
}
