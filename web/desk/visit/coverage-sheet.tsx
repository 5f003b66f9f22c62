import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'
import { CoverageMap, CoverageScale } from './coverage-map.tsx'
import { Whole } from './coverage-page.tsx'
import { CoverageTable, NotReached } from './coverage-table.tsx'
import { type CoverageView, coverageHref } from './coverage-view.ts'

/** The same on paper: for the wall of the office, or to take along to the doors that are left. */
export function CoverageSheet({ view, size }: { view: CoverageView; size: 'a4' | 'a3' }) {
  const { t, now } = useFace()
  const { date, dateTime } = useFormats()
  const say = t.visit.coverage
  const other = size === 'a4' ? 'a3' : 'a4'
  return (
    <PaperPage
      title={view.name ?? say.title}
      size={size}
      sheets={['coverage.css']}
      back={{ href: coverageHref(view, view.place.code), words: t.common.back }}
      tools={
        <Buttons>
          <ButtonLink href={coverageHref(view, view.place.code, other)}>{say.print(other.toUpperCase())}</ButtonLink>
        </Buttons>
      }
    >
      <header class="paper-head">
        <h1>{view.name ? <OwnWords>{view.name}</OwnWords> : say.title}</h1>
        <p>{`${view.place.name} · ${date(view.from)} – ${date(view.to)}`}</p>
      </header>
      <Whole view={view} />
      {view.drawing && (
        <>
          <p class="small">{say.reading}</p>
          <CoverageMap view={view} />
          <CoverageScale view={view} />
        </>
      )}
      {view.notReached ? <NotReached doors={view.notReached} paper /> : <CoverageTable view={view} links={false} />}
      <footer class="paper-foot">
        <span>{say.asOf(dateTime(now))}</span>
        {view.team && (
          <span>
            <OwnWords>{view.team}</OwnWords>
          </span>
        )}
      </footer>
    </PaperPage>
  )
}
