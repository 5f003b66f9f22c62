import type { ComponentChildren } from 'preact'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { KeyHints } from '#web/ui/components/key-hint.tsx'
import { Pagination } from '#web/ui/components/navigation.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { LiveNews } from '../live-news.tsx'
import { deskRail, type RailView } from '../rail.ts'
import { exportHref, listHref } from './address.ts'
import { Filter, type FilterProps } from './filter.tsx'
import { MatterList, type MatterListProps } from './matter-list.tsx'

export interface InboxView extends MatterListProps {
  rail: Omit<RailView, 'current'>
  filter: Omit<FilterProps, 'queue' | 'place' | 'kind'>
  older?: string | undefined
  /** All that the filter leaves; unknown where counting would take too long. */
  total?: number | undefined
  exportRows: number
}

export interface InboxPageProps {
  view: InboxView
  windowTitle?: string | undefined
  detail?: ComponentChildren
}

const DESK_SCRIPTS = ['desk-keys.js', 'desk-live.js']

/** One heap of the desk, and the matter that was opened from it beside it. */
export function InboxPage({ view, windowTitle, detail }: InboxPageProps) {
  const { t, now } = useFace()
  const formats = useFormats()
  const { address, total } = view
  const filtered = address.place !== undefined || address.kind !== undefined
  return (
    <DeskPage
      title={t.desk.heaps[address.queue]}
      windowTitle={windowTitle}
      rail={deskRail(t, formats, { ...view.rail, current: address.queue })}
      lede={total === undefined ? t.desk.ledeAll : t.desk.lede(formats.number(total))}
      listHref={detail ? listHref(address) : undefined}
      tools={<Tools view={view} />}
      freshAt={now}
      scripts={DESK_SCRIPTS}
      detail={detail}
    >
      <div class="desk-line">
        <Filter {...view.filter} queue={address.queue} place={address.place} kind={address.kind} />
        <LiveNews address={address} openId={view.openId} />
      </div>
      {view.lines.length === 0 ? (
        <EmptyState
          icon="done"
          title={filtered ? t.desk.empty.filtered : address.queue === 'mine' ? t.desk.empty.mine : t.desk.empty.other}
        />
      ) : (
        <MatterList {...view} />
      )}
      <Pagination
        newer={address.cursor ? listHref({ ...address, cursor: undefined }) : undefined}
        older={view.older ? listHref({ ...address, cursor: view.older }) : undefined}
      />
      <p class="quiet small">{t.desk.exportHint(formats.number(view.exportRows))}</p>
      <Keys />
    </DeskPage>
  )
}

function Tools({ view }: { view: InboxView }) {
  const { t } = useFace()
  return (
    <Buttons>
      <ButtonLink kind="text" href="/desk/search#search-q" hotkey="/">
        {t.desk.tools.find}
      </ButtonLink>
      <ButtonLink kind="text" href={exportHref('xlsx', view.address)} download>
        {t.desk.tools.export}
      </ButtonLink>
      <ButtonLink kind="text" href={exportHref('csv', view.address)} download>
        {t.desk.tools.csv}
      </ButtonLink>
    </Buttons>
  )
}

function Keys() {
  const { t } = useFace()
  const words = t.desk.keys
  return (
    <KeyHints
      hints={[
        { keys: ['J', 'K'], does: words.move },
        { keys: [t.common.keys.enter], does: words.open },
        { keys: ['/'], does: words.find },
        { keys: ['Esc'], does: words.panel },
      ]}
    />
  )
}
