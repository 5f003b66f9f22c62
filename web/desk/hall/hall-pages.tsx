import { HALL_ACTS, HallBody } from '#capabilities/hall/schema.ts'
import { type DeskActs, NewThingPage, railOf, ThingPage } from '#web/desk/thing-page.tsx'
import { HallCourse, HallFacts } from '#web/ui/board/hall-parts.tsx'
import { hallPaths, type ShownBooking, type ShownHall, type ShownHallLine } from '#web/ui/board/hall-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

export function DeskHallsPage({ halls, mayOpen }: { halls: readonly ShownHallLine[]; mayOpen: boolean }) {
  const { t } = useFace()
  const say = t.hall
  return (
    <DeskPage
      title={say.title}
      lede={say.deskLede}
      rail={railOf(t, 'halls')}
      tools={
        mayOpen &&
        halls.length === 0 && (
          <ButtonLink kind="main" icon="plus" href={`${hallPaths.deskHalls}/new`}>
            {say.hallWords.verbs.opened}
          </ButtonLink>
        )
      }
    >
      {halls.length === 0 ? (
        <EmptyState icon="building" title={say.none} />
      ) : (
        <Rows>
          {halls.map(({ id, place, villageName }) => (
            <Row key={id} href={hallPaths.deskHall(id)} title={villageName}>
              <OwnWords>{place}</OwnWords>
            </Row>
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

interface NewHallView {
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
}

export function NewHallPage(view: NewHallView) {
  const say = useFace().t.hall
  return (
    <NewThingPage
      area="halls"
      title={say.hallWords.verbs.opened}
      lede={say.deskLede}
      verb="opened"
      shape={HallBody}
      words={say.hallWords}
      {...view}
    />
  )
}

interface DeskHallView {
  hall: ShownHall
  mayReadBookings: boolean
  desk: DeskActs
}

/** The centre on the desk; who comes for what is a page of its own, and every look at it is recorded. */
export function DeskHallPage({ hall, mayReadBookings, desk }: DeskHallView) {
  const say = useFace().t.hall
  const { id, villageCode, villageName, place, weekdays, from, to, note } = hall
  return (
    <ThingPage
      area="halls"
      title={villageName}
      lede={say.title}
      tools={
        <>
          <ButtonLink icon="eye" href={hallPaths.hall(villageCode)}>
            {say.publicPage}
          </ButtonLink>
          {mayReadBookings && (
            <ButtonLink icon="people" href={hallPaths.deskBookings(id)}>
              {say.whoComes}
            </ButtonLink>
          )}
        </>
      }
      acts={HALL_ACTS}
      desk={desk}
      href={hallPaths.deskHall(id)}
      words={say.hallWords}
      filled={{ changed: { place, weekdays: weekdays.join(','), from, to, ...(note ? { note } : {}) } }}
      head={
        <Sheet>
          <HallFacts hall={hall} />
        </Sheet>
      }
    >
      <Sheet>
        <h2>{say.course}</h2>
        <HallCourse facts={hall.facts} />
      </Sheet>
    </ThingPage>
  )
}

/** Who comes for what from today on; the page says that this look was recorded. */
export function BookingsPage({ id, lede, lines }: { id: string; lede: string; lines: readonly ShownBooking[] }) {
  const face = useFace()
  const { day } = useFormats()
  const say = face.t.hall
  return (
    <DeskPage title={say.whoComes} lede={lede} rail={railOf(face.t, 'halls')} listHref={hallPaths.deskHall(id)}>
      <p class="quiet">{say.lookRecorded}</p>
      {lines.length === 0 ? (
        <EmptyState icon="people" title={say.nobodyYet} />
      ) : (
        <Table
          caption={say.whoComes}
          quietCaption
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            {
              key: 'slot',
              head: say.whichSlot,
              cell: ({ on, from }) => `${day(`${on}T12:00:00+08:00`)} ${from}`,
            },
            { key: 'service', head: say.whichService, cell: ({ service }) => inWords(face, service) },
            { key: 'name', head: say.nameField, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
            { key: 'phone', head: say.phoneMasked, cell: ({ phone }) => phone ?? '—' },
            { key: 'off', head: say.state, cell: ({ isWithdrawn }) => (isWithdrawn ? say.wasWithdrawn : say.comes) },
          ]}
        />
      )}
    </DeskPage>
  )
}
