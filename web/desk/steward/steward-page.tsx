import type { PlaceLevel } from '#kernel/place.ts'
import { FiveLights, spanWords } from '#web/ui/board/five-lights.tsx'
import { type ShownLights, stewardPaths } from '#web/ui/board/steward-view.ts'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { BackLink, Tabs } from '#web/ui/components/navigation.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface Counts {
  red: number
  amber: number
  blue: number
  closed: number
}

interface PlaceRow {
  code: string
  name: string
  lights: ShownLights
  warnings: Counts | undefined
}

export interface DeskStewardView {
  place: { code: string; name: string; level: PlaceLevel; parent: string | undefined }
  key: string
  keys: readonly string[]
  lights: ShownLights
  /** How many villages the territory has. */
  villages: number
  warnings: Counts | undefined
  /** What lies below: towns of the county, villages of a town. */
  rows: readonly PlaceRow[]
}

/** The five lights of a territory, its open warnings, and the same of everything below it. */
export function DeskSteward({ view }: { view: DeskStewardView }) {
  const { t } = useFace()
  const say = t.steward
  const { place, key, keys, lights, warnings, rows } = view
  const village = place.level === 'village' ? place.code : undefined
  return (
    <DeskPage
      title={say.title}
      lede={place.name}
      rail={{ area: 'steward', groups: [] }}
      tools={
        village && (
          <ButtonLink icon="eye" href={stewardPaths.village(village, key)}>
            {say.publicPage}
          </ButtonLink>
        )
      }
    >
      {place.parent && <BackLink href={stewardPaths.desk(place.parent, key)}>{say.up}</BackLink>}
      <Tabs
        label={say.spans}
        tabs={keys.map((one) => ({
          label: spanWords(t, one),
          href: stewardPaths.desk(place.code, one),
          current: one === key,
        }))}
      />
      <Warnings place={place.code} counts={warnings} />
      <Sheet>
        <FiveLights lights={lights} span={key} village={village} villages={view.villages} />
      </Sheet>
      {rows.length > 0 && <Below rows={rows} span={key} />}
    </DeskPage>
  )
}

/** Colour and words, and the way to the list. */
function Warnings({ place, counts }: { place: string; counts: Counts | undefined }) {
  const { t } = useFace()
  const { number } = useFormats()
  const { red = 0, amber = 0, blue = 0, closed = 0 } = counts ?? {}
  return (
    <p>
      <a href={`${warningPaths.desk}?heap=open&place=${place}`}>{t.steward.warnings}</a>{' '}
      <Tag tone="late">{`${t.warning.colours.red} ${number(red)}`}</Tag>{' '}
      <Tag tone="soon">{`${t.warning.colours.amber} ${number(amber)}`}</Tag>{' '}
      <Tag tone="info">{`${t.warning.colours.blue} ${number(blue)}`}</Tag>{' '}
      <span class="quiet">{t.steward.closed(number(closed))}</span>
    </p>
  )
}

function Below({ rows, span }: { rows: readonly PlaceRow[]; span: string }) {
  const { t } = useFace()
  const { fraction, number } = useFormats()
  const say = t.steward
  return (
    <Table
      caption={`${say.below} · ${spanWords(t, span)}`}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'place', head: say.place, cell: ({ code, name }) => <a href={stewardPaths.desk(code, span)}>{name}</a> },
        { key: 'items', head: say.done, num: true, cell: ({ lights }) => fraction(lights.done, lights.items) },
        { key: 'open', head: say.onTime, num: true, cell: ({ lights }) => fraction(lights.onTime, lights.due) },
        {
          key: 'told',
          head: say.announced,
          num: true,
          cell: ({ lights }) => fraction(lights.announced, lights.passed),
        },
        {
          key: 'built',
          head: say.accepted,
          num: true,
          cell: ({ lights }) => fraction(lights.acceptedOnTime, lights.accepted),
        },
        {
          key: 'red',
          head: t.warning.colours.red,
          num: true,
          cell: ({ code, warnings }) => (
            <a href={`${warningPaths.desk}?heap=open&place=${code}`}>{number(warnings?.red ?? 0)}</a>
          ),
        },
        {
          key: 'amber',
          head: t.warning.colours.amber,
          num: true,
          cell: ({ warnings }) => number(warnings?.amber ?? 0),
        },
      ]}
    />
  )
}
