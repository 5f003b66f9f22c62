import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface Representative {
  number: number
  name: string
  sex: 'woman' | 'man'
  since: string
}

/** A public post: who votes for the others. */
export function RepresentativesPage({
  village,
  people,
}: {
  village: VillageOfPage
  people: readonly Representative[]
}) {
  const say = useFace().t.decision
  const { number, date } = useFormats()
  return (
    <VillagerPage
      title={`${say.representatives} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: decisionPaths.list(village.code) },
        { label: say.representatives },
      ]}
    >
      <div class="plate plate-small">
        <h1>{say.representatives}</h1>
        <p>{say.representativesLede}</p>
      </div>
      <Sheet>
        {people.length === 0 ? (
          <EmptyState icon="people" />
        ) : (
          <Table
            caption={say.representatives}
            quietCaption
            rows={people}
            rowKey={(one) => String(one.number)}
            columns={[
              { key: 'name', head: say.name, cell: (one) => <OwnWords>{one.name}</OwnWords> },
              { key: 'number', head: say.number, num: true, cell: (one) => number(one.number) },
              { key: 'sex', head: say.sex, cell: (one) => say.sexes[one.sex] },
              { key: 'since', head: say.since, cell: (one) => date(one.since) },
            ]}
          />
        )}
      </Sheet>
    </VillagerPage>
  )
}
