import type { Standing } from '#capabilities/visit/rules/promises.ts'
import { StandingTag } from '#web/ui/board/standing-tag.tsx'
import { Button } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

interface ShownPromise {
  recordId: string
  n: number
  gridName: string
  householdId: string | null
  doorText: string | null
  text: string
  ownerName: string
  unitName: string
  promisedOn: string
  doneOn: string | undefined
  standing: Standing
}

interface ShownAsk {
  id: string
  number: number
  title: string
  placeName: string
  holderName: string
  dueAt: Date | null
  state: string
  late: boolean
}

interface PromisesPageProps {
  promises: readonly ShownPromise[]
  asks: readonly ShownAsk[]
  mayKeep: boolean
}

/** What was asked and what was promised at the doors, each with an owner and a day. */
export function PromisesPage({ promises, asks, mayKeep }: PromisesPageProps) {
  const { t } = useFace()
  const say = t.promise
  const missed = promises.filter(({ standing }) => standing === 'missed').length
  return (
    <DeskPage title={say.desk} lede={say.count(promises.length, missed)} rail={gridRail(t, '/desk/promises')}>
      {promises.length === 0 ? (
        <EmptyState icon="done" title={say.noPromises} />
      ) : (
        <Promises promises={promises} mayKeep={mayKeep} />
      )}
      {asks.length > 0 && <Asks asks={asks} />}
    </DeskPage>
  )
}

function Promises({ promises, mayKeep }: Pick<PromisesPageProps, 'promises' | 'mayKeep'>) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.promise
  const columns: Column<ShownPromise>[] = [
    { key: 'text', head: say.promised, cell: ({ text }) => <OwnWords>{text}</OwnWords> },
    { key: 'standing', head: say.standing, cell: ({ standing }) => <StandingTag standing={standing} /> },
    { key: 'due', head: say.promisedOn, cell: ({ promisedOn }) => date(promisedOn) },
    { key: 'done', head: say.doneOn, cell: ({ doneOn }) => (doneOn ? date(doneOn) : '–') },
    {
      key: 'owner',
      head: say.owner,
      cell: ({ ownerName, unitName }) => (
        <>
          <OwnWords>{ownerName}</OwnWords> · {unitName}
        </>
      ),
    },
    {
      key: 'door',
      head: t.household.door,
      cell: ({ householdId, doorText, gridName }) =>
        householdId && doorText ? (
          <a href={`/desk/households/${householdId}`}>
            <OwnWords>{doorText}</OwnWords>
          </a>
        ) : (
          gridName
        ),
    },
    ...(mayKeep
      ? [
          {
            key: 'keep',
            head: say.keep,
            cell: ({ recordId, n, standing, text }: ShownPromise) =>
              (standing === 'open' || standing === 'missed') && (
                <PostForm action={`/desk/promises/${recordId}/keepings`} label={`${say.keep} ${text} ${n}`}>
                  <input type="hidden" name="n" value={n} />
                  <Button icon="done">{say.keep}</Button>
                </PostForm>
              ),
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={say.desk}
      quietCaption
      columns={columns}
      rows={promises}
      rowKey={({ recordId, n }) => `${recordId} ${n}`}
    />
  )
}

/** Each wish is a matter: it has its own page, its own clock, and the resident says whether it is solved. */
function Asks({ asks }: Pick<PromisesPageProps, 'asks'>) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.promise
  const columns: Column<ShownAsk>[] = [
    {
      key: 'title',
      head: say.ask,
      cell: ({ id, title }) => (
        <a href={paths.matter(id)}>
          <OwnWords>{title}</OwnWords>
        </a>
      ),
    },
    {
      key: 'standing',
      head: say.standing,
      cell: ({ state, late }) => (
        <StateTag tone={late ? 'late' : state === 'closed' ? 'done' : 'info'}>
          {late ? say.askStates.late : say.askStates[state === 'closed' ? 'closed' : 'open']}
        </StateTag>
      ),
    },
    { key: 'due', head: say.due, cell: ({ dueAt }) => (dueAt ? date(dueAt) : '–') },
    { key: 'holder', head: t.desk.holder, cell: ({ holderName }) => holderName },
    { key: 'place', head: t.visit.figures.place, cell: ({ placeName }) => placeName },
  ]
  return <Table caption={say.asks} columns={columns} rows={asks} rowKey={({ id }) => id} />
}
