import type { Heap } from '#capabilities/warning/schema.ts'
import { ColourTag, WarningStage } from '#web/ui/board/warning-tags.tsx'
import { type ShownWarningLine, warningPaths, warningQuery } from '#web/ui/board/warning-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Pagination, Tabs } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { NarrowForm, type NarrowFormView } from './narrow-form.tsx'
import { warningRail } from './rail.ts'

export interface WarningListView extends NarrowFormView {
  lines: readonly ShownWarningLine[]
  heap: Heap
  page: number
  perPage: number
  counts: readonly { heap: Heap; n: number }[]
  supervises: boolean
  /** The village that may be looked through now, and the id of that look. */
  check?: { villageCode: string; id: string } | undefined
  /** How many the last look found. */
  checked?: number | undefined
}

/** What waits for me, what is open, what is over: red first, then by the day of the answer. */
export function WarningListPage({ view }: { view: WarningListView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.warning
  const shown = view.counts.find(({ heap }) => heap === view.heap)?.n ?? 0
  const mine = view.counts.find(({ heap }) => heap === 'mine')?.n
  return (
    <DeskPage
      title={say.title}
      lede={say.lede(number(shown))}
      rail={warningRail(t, warningPaths.desk, view.supervises, mine ? number(mine) : undefined)}
      tools={
        <>
          <ButtonLink icon="download" href={`${warningPaths.workbook}?${queryOf(view)}`} download>
            {t.workbook.download}
          </ButtonLink>
          {view.check && (
            <PostForm action={warningPaths.checks} label={say.check}>
              <input type="hidden" name="id" value={view.check.id} />
              <input type="hidden" name="villageCode" value={view.check.villageCode} />
              <Button icon="refresh">{say.check}</Button>
            </PostForm>
          )}
        </>
      }
    >
      {view.checked !== undefined && (
        <Notice tone="done" live>
          <p>{say.checked(number(view.checked))}</p>
        </Notice>
      )}
      <Tabs
        label={say.title}
        tabs={view.counts.map(({ heap, n }) => ({
          label: say.heaps[heap],
          href: `${warningPaths.desk}?${warningQuery({ ...view.narrowed, heap })}`,
          count: number(n),
          current: heap === view.heap,
        }))}
      />
      <NarrowForm heap={view.heap} narrowed={view.narrowed} rules={view.rules} />
      {view.lines.length === 0 ? (
        <EmptyState icon="done" title={say.none} />
      ) : (
        <WarningRows lines={view.lines} label={say.title} />
      )}
      <Pages view={view} shown={shown} />
    </DeskPage>
  )
}

const queryOf = ({ heap, narrowed }: WarningListView, page?: number): string =>
  warningQuery({ ...narrowed, heap, page: page === 1 ? undefined : page })

/** Which of how many, and the way to the others. */
function Pages({ view, shown }: { view: WarningListView; shown: number }) {
  const say = useFace().t.warning
  const { number } = useFormats()
  const { page, perPage } = view
  const from = (page - 1) * perPage
  const hrefOf = (at: number) => `${warningPaths.desk}?${queryOf(view, at)}`
  if (shown <= perPage) return null
  return (
    <Pagination
      newer={page > 1 ? hrefOf(page - 1) : undefined}
      older={from + perPage < shown ? hrefOf(page + 1) : undefined}
      summary={say.shownOf(number(Math.min(from + 1, shown)), number(Math.min(from + perPage, shown)), number(shown))}
    />
  )
}

function WarningRows({ lines, label }: { lines: readonly ShownWarningLine[]; label: string }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.warning
  return (
    <Rows label={label}>
      {lines.map((line) => (
        <Row
          key={line.id}
          href={warningPaths.one(line.id)}
          tag={<ColourTag colour={line.colour} />}
          meta={<Dots parts={[line.village.name, say.happened(date(line.happenedOn))]} />}
          title={inWords(face, line.name)}
          end={line.late ? <StateTag tone="late">{say.late}</StateTag> : undefined}
        >
          <WarningStage stage={line.stage} /> {line.dueOn && say.dueShort(date(line.dueOn))}
        </Row>
      ))}
    </Rows>
  )
}
