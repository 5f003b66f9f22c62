import type { ComponentChildren } from 'preact'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Dots } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { OpenMatter } from '../board/open-matters.tsx'

/** A neighbour's matter, as far as neighbours may see it. */
export function LikeMatter({ matter, children }: { matter: OpenMatter; children?: ComponentChildren }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.noticeboard.matters
  const { title, kind, grid, reported, state, holder, due, late, reporters } = matter
  return (
    <div class="sheet sheet-pad like">
      <span class="row-meta">
        <Dots parts={[t.report.like.reported(formats.date(reported)), kind, grid]} />
      </span>
      <h2 class="row-title">
        <OwnWords>{title}</OwnWords>
      </h2>
      <p>
        <span class="clause">{t.matter.states[state]}</span>
        <span class="clause">{holder}</span>
        {due && <span class="clause">{(late ? words.overdue : words.due)(formats.date(due))}</span>}
        {reporters > 1 && <span class="clause">{words.waiting(reporters)}</span>}
      </p>
      {children}
    </div>
  )
}
