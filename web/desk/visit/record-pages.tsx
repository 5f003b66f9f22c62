import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

export interface ShownRecord {
  id: string
  kind: string
  day: string
  gridName: string
  outcome: string | null
  text: string | null
  placeText: string | null
  solved: string | null
  residentSays: string | null
  author: string
  enteredBy: string | null
  source: string
  receivedAt: Date
  verdict: string | null
  householdId: string | null
  matterIds: readonly string[]
  /** Null for one that the phone has not sent yet. */
  photos: readonly (string | null)[]
  voice: { seconds: number; isHere: boolean } | undefined
}

type Listed = Pick<ShownRecord, 'id' | 'kind' | 'day' | 'gridName' | 'outcome' | 'author' | 'verdict'>

interface RecordsPageProps {
  records: readonly Listed[]
  asked: Record<string, string>
  placeName: string | undefined
  next: string | undefined
}

/** What stands behind a figure: one line a record, its words one step further, where the opening is written down. */
export function RecordsPage({ records, asked, placeName, next }: RecordsPageProps) {
  const { t } = useFace()
  const say = t.record
  const { duties } = t.visit
  const span = [asked['from'], asked['to']].filter(Boolean).join(' – ')
  const kind = asked['kind'] && duties[asked['kind'] as 'visit']
  return (
    <DeskPage
      title={say.title}
      lede={[placeName, span, kind].filter(Boolean).join(' · ') || say.lede}
      rail={gridRail(t, '/desk/grid-records')}
    >
      {records.length === 0 ? (
        <EmptyState icon="list" title={t.visit.figures.none} />
      ) : (
        <RecordTable records={records} />
      )}
      {next && (
        <nav class="pages" aria-label={t.common.pages}>
          <span class="pages-way" />
          <span class="pages-way">
            <ButtonLink href={`/desk/grid-records?${new URLSearchParams({ ...asked, after: next })}`}>
              {say.next}
            </ButtonLink>
          </span>
        </nav>
      )}
    </DeskPage>
  )
}

function RecordTable({ records }: Pick<RecordsPageProps, 'records'>) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.record
  const { duties, outcomes, samples } = t.visit
  // Kinds, outcomes and verdicts are held to these words by the table's constraints.
  const columns: Column<Listed>[] = [
    {
      key: 'day',
      head: say.day,
      cell: ({ id, day, kind }) => (
        <a class="tap" href={`/desk/grid-records/${id}`}>
          {`${date(day)} · ${duties[kind as 'visit']}`}
        </a>
      ),
    },
    { key: 'grid', head: t.household.grid, cell: ({ gridName }) => gridName },
    { key: 'outcome', head: t.visit.paper.outcome, cell: ({ outcome }) => outcome && outcomes[outcome as 'reached'] },
    { key: 'author', head: say.author, cell: ({ author }) => <OwnWords>{author}</OwnWords> },
    { key: 'verdict', head: samples.title, cell: ({ verdict }) => verdict && samples[verdict as 'valid'] },
  ]
  return <Table caption={say.title} quietCaption columns={columns} rows={records} rowKey={({ id }) => id} />
}

/** One record whole: the words, who wrote them and how they came in, the photos, and the voice note to listen to. */
export function RecordPage({ record }: { record: ShownRecord }) {
  const { t } = useFace()
  const { date, dateTime } = useFormats()
  const say = t.record
  const { duties, outcomes, samples } = t.visit
  const { kind, outcome, residentSays, verdict, source, householdId, matterIds } = record
  return (
    <DeskPage
      title={`${duties[kind as 'visit']} · ${date(record.day)}`}
      lede={record.gridName}
      rail={gridRail(t, '/desk/grid-records')}
    >
      <Sheet>
        {record.text && <OwnText text={record.text} />}
        <Facts
          facts={[
            { label: t.visit.paper.outcome, value: outcome && outcomes[outcome as 'reached'] },
            { label: say.place, value: record.placeText && <OwnWords>{record.placeText}</OwnWords> },
            { label: say.solved, value: record.solved && <OwnWords>{record.solved}</OwnWords> },
            { label: say.says, value: residentSays && say.sayings[residentSays as 'yes'] },
            { label: say.author, value: <OwnWords>{record.author}</OwnWords> },
            { label: say.source, value: say.sources[source as 'phone'] },
            { label: say.enteredBy, value: record.enteredBy && <OwnWords>{record.enteredBy}</OwnWords> },
            { label: say.receivedAt, value: dateTime(record.receivedAt) },
            { label: samples.title, value: verdict && samples[verdict as 'valid'] },
            {
              label: say.household,
              value: householdId && <a href={`/desk/households/${householdId}`}>{say.openHousehold}</a>,
            },
            {
              label: say.matter,
              value:
                matterIds.length > 0 &&
                matterIds.map((id) => (
                  <a key={id} class="tap" href={`/desk/matters/${id}`}>
                    {say.openMatter}
                  </a>
                )),
            },
          ]}
        />
      </Sheet>
      <Voice record={record} />
      <Photos record={record} />
    </DeskPage>
  )
}

function Voice({ record: { id, voice } }: { record: ShownRecord }) {
  const say = useFace().t.record
  if (!voice) return null
  return (
    <Sheet>
      <h2>{say.voice(voice.seconds)}</h2>
      {voice.isHere ? (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said; the record's words stand above */}
          <audio controls preload="none" aria-label={say.voice(voice.seconds)} src={`/desk/grid-records/${id}/voice`} />
          <p class="small quiet">{say.heard}</p>
        </>
      ) : (
        <p>{say.notHere}</p>
      )}
    </Sheet>
  )
}

function Photos({ record: { id, photos } }: { record: ShownRecord }) {
  const say = useFace().t.record
  if (photos.length === 0) return null
  return (
    <Sheet>
      <h2>{say.photos(photos.length)}</h2>
      <ul class="evidence">
        {photos.map((sha256, n) => (
          <li key={sha256 ?? n}>
            {sha256 ? (
              <a href={`/desk/grid-records/${id}/photos/${sha256}`}>
                <img src={`/desk/grid-records/${id}/photos/${sha256}`} alt={say.photo(n + 1)} loading="lazy" />
              </a>
            ) : (
              say.notHere
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
