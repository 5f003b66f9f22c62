import type { Compared } from '#capabilities/charter/rules/index.ts'
import { charterPaths, type ShownCharterLine } from '#web/ui/board/charter-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag, type Tone } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface ComparisonView {
  own: ShownCharterLine
  other: ShownCharterLine
  rows: readonly Compared[]
  editions: readonly ShownCharterLine[]
  /** Villages whose rules one may put beside these. */
  villages: readonly Option[]
}

const TONES: Record<Compared['change'], Tone> = { same: 'calm', reworded: 'soon', added: 'done', removed: 'late' }

/** Two texts side by side, clause by clause: what is the same, what was reworded, what only one of them has. */
export function ComparisonPage({ village, view }: { village: VillageOfPage; view: ComparisonView }) {
  const say = useFace().t.charter
  const { number } = useFormats()
  const { own, other, rows } = view
  const nameOf = (line: ShownCharterLine) => `${line.villageName} · ${say.edition(number(line.edition))}`
  const count = (change: Compared['change']) => number(rows.filter((row) => row.change === change).length)
  return (
    <VillagerPage
      width="wide"
      title={`${say.compare} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: charterPaths.list(village.code) },
        { label: say.compare },
      ]}
    >
      <div class="plate plate-small">
        <h1>{say.compare}</h1>
        <p>{say.comparedWith(nameOf(own), nameOf(other))}</p>
      </div>
      <Choose view={view} village={village.code} />
      {own.id === other.id ? (
        <p>{say.nothingToCompare}</p>
      ) : (
        <>
          <p>{say.compareCount(count('same'), count('reworded'), count('added'), count('removed'))}</p>
          <Table
            caption={say.compare}
            rows={rows}
            rowKey={({ before, after }) => `${before?.text ?? ''} ${after?.text ?? ''}`}
            columns={[
              {
                key: 'change',
                head: say.change,
                cell: ({ change }) => <Tag tone={TONES[change]}>{say.changes[change]}</Tag>,
              },
              { key: 'before', head: nameOf(other), cell: ({ before }) => <Words text={before?.text} /> },
              { key: 'after', head: nameOf(own), cell: ({ after }) => <Words text={after?.text} /> },
            ]}
          />
        </>
      )}
    </VillagerPage>
  )
}

const Words = ({ text }: { text: string | undefined }) => (text === undefined ? <>—</> : <OwnWords>{text}</OwnWords>)

function Choose({ view: { own, editions, villages }, village }: { view: ComparisonView; village: string }) {
  const say = useFace().t.charter
  const { number } = useFormats()
  return (
    <Sheet>
      {editions.length > 0 && (
        <Buttons label={say.editions}>
          {editions.map(({ id, edition }) => (
            <ButtonLink key={id} href={charterPaths.comparison(village, own.id, id)}>
              {say.edition(number(edition))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
      {villages.length > 0 && (
        <form class="form" method="get" action={charterPaths.comparison(village, own.id)} aria-label={say.otherVillage}>
          <Select name="village" label={say.otherVillage} options={villages} />
          <Buttons>
            <Button>{say.compare}</Button>
          </Buttons>
        </form>
      )}
    </Sheet>
  )
}
