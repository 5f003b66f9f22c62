import { openPaths } from '#web/ui/board/open-data.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { Plate } from '#web/ui/components/plate.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface OpenDataView {
  county: string
  publicUrl: string
  kinds: readonly { key: string; name: string }[]
  village: { code: string; name: string } | undefined
}

/** What is open to programs, in words for people: what is in it, what never is, and the address. */
export function OpenDataPage({ view: { county, kinds, village } }: { view: OpenDataView }) {
  const words = useFace().t.openData
  const { parts } = words
  return (
    <VillagerPage title={words.title}>
      <Plate small title={words.title} lede={words.lede} />
      <p class="aside">{words.never}</p>
      <section aria-labelledby="open311">
        <h2 id="open311">{words.open311}</h2>
        <p>{words.open311Text(county)}</p>
        <Rows label={words.open311}>
          <Row href={openPaths.services} title={parts.services}>
            <code>{openPaths.services}</code>
          </Row>
          <Row href={openPaths.requests} title={parts.requests}>
            <code>{openPaths.requests}</code>
          </Row>
        </Rows>
        <details>
          <summary class="tap">{words.kinds(String(kinds.length))}</summary>
          <Table
            caption={words.kinds(String(kinds.length))}
            quietCaption
            rows={kinds}
            rowKey={({ key }) => key}
            columns={[
              { key: 'name', head: words.kind, cell: ({ name }) => name },
              { key: 'code', head: 'service_code', cell: ({ key }) => <code>{key}</code> },
            ]}
          />
        </details>
      </section>
      <section aria-labelledby="maps">
        <h2 id="maps">{words.maps}</h2>
        <Rows label={words.maps}>
          <Row href={openPaths.grids} title={parts.grids}>
            <code>{openPaths.grids}?bbox=119.1,29.3,119.4,29.5</code>
          </Row>
          <Row href={openPaths.matters} title={parts.matters}>
            <code>
              {openPaths.matters}?place={county}
            </code>
          </Row>
        </Rows>
      </section>
      {village && <Feeds village={village} />}
      <p class="aside">{words.terms}</p>
    </VillagerPage>
  )
}

/** The feeds and calendars of one village, as an example for all. */
function Feeds({ village }: { village: { code: string; name: string } }) {
  const words = useFace().t.openData
  const { parts } = words
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{words.feeds}</h2>
      <p>{words.feedsText(village.name)}</p>
      <Rows label={words.feeds}>
        <Row href={entryPaths.feed(village.code)} title={parts.board}>
          <code>{entryPaths.feed(village.code)}</code>
        </Row>
        <Row href={openPaths.notices(village.code)} title={parts.notices}>
          <code>{openPaths.notices(village.code)}</code>
        </Row>
        <Row href={entryPaths.calendar(village.code)} title={parts.calendar}>
          <code>{entryPaths.calendar(village.code)}</code>
        </Row>
        <Row href={openPaths.visits(village.code)} title={parts.visits}>
          <code>{openPaths.visits(village.code)}</code>
        </Row>
      </Rows>
    </section>
  )
}
