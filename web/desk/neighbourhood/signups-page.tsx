import { railOf } from '#web/desk/thing-page.tsx'
import { neighbourhoodPaths, type ShownSignup } from '#web/ui/board/neighbourhood-view.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Moment } from '#web/ui/components/moment.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** Who means to come; the page says that this look was recorded. */
export function SignupsPage({ id, title, lines }: { id: string; title: string; lines: readonly ShownSignup[] }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.neighbourhood
  return (
    <DeskPage
      title={say.whoComes}
      lede={title}
      rail={railOf(t, 'activities')}
      listHref={neighbourhoodPaths.deskActivity(id)}
    >
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
            { key: 'name', head: say.nameField, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
            { key: 'people', head: say.peopleField, cell: ({ people }) => number(people) },
            { key: 'phone', head: say.phoneMasked, cell: ({ phone }) => phone ?? '—' },
            { key: 'at', head: say.signedUpAt, cell: ({ at }) => <Moment at={at} /> },
            { key: 'off', head: say.signedOffAt, cell: ({ offAt }) => (offAt ? <Moment at={offAt} /> : '—') },
          ]}
        />
      )}
    </DeskPage>
  )
}
