import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ItemRows } from './item-rows.tsx'
import { disclosureRail } from './rail.ts'
import { deskPaths, type Heap, type ItemLine, type RailFacts } from './view.ts'

export interface ListView {
  rail: RailFacts
  heap: Heap
  lines: readonly ItemLine[]
  total: number
}

/** One heap of the desk, what hurts most first. */
export function DisclosureListPage({ view }: { view: ListView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.desk
  const { rail, heap, lines } = view
  return (
    <DeskPage
      title={words.heaps[heap]}
      windowTitle={`${words.heaps[heap]} · ${words.area}`}
      lede={words.lede(formats.number(view.total))}
      rail={disclosureRail(t, formats, rail)}
      sheets={['disclosure-desk.css']}
      tools={
        rail.side === 'village' ? (
          <ButtonLink href={deskPaths.event} icon="edit">
            {words.openEvent}
          </ButtonLink>
        ) : (
          <ButtonLink href={deskPaths.calendar()} icon="calendar">
            {words.calendar}
          </ButtonLink>
        )
      }
    >
      {lines.length === 0 ? (
        <EmptyState icon="done" title={words.none} />
      ) : (
        <ItemRows lines={lines} label={words.heaps[heap]} withVillage={rail.side === 'above'} />
      )}
    </DeskPage>
  )
}
