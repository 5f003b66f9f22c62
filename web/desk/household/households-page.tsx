import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import type { GridWords, ShownHousehold } from './view.ts'

interface HouseholdsPageProps {
  households: readonly ShownHousehold[]
  next?: string | undefined
  asked: { find?: string | undefined; grid?: string | undefined; flag?: string | undefined }
  grids: readonly { code: string; name: string }[]
  flags: readonly { key: string; name: string }[]
  words: GridWords
}

export function HouseholdsPage({ households, next, asked, grids, flags, words }: HouseholdsPageProps) {
  const { t } = useFace()
  const say = t.household
  const given = Object.entries(asked).filter(([, value]) => value) as [string, string][] // Only what was asked.
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={gridRail(t, '/desk/households')}
      tools={
        <ButtonLink kind="main" icon="plus" href="/desk/households/new">
          {say.add}
        </ButtonLink>
      }
    >
      <form class="form" action="/desk/households" method="get">
        <Field name="find" label={say.find} value={asked.find} need="" />
        <Select
          name="grid"
          label={say.grid}
          blank={say.allGrids}
          value={asked.grid}
          need=""
          options={grids.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          name="flag"
          label={say.flags}
          blank={say.allFlags}
          value={asked.flag}
          need=""
          options={flags.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Buttons>
          <Button>{t.common.search}</Button>
        </Buttons>
      </form>
      {households.length === 0 ? (
        <EmptyState icon="house" title={say.none} />
      ) : (
        <HouseholdTable households={households} words={words} />
      )}
      {next && (
        <nav class="pages" aria-label={t.common.pages}>
          <span class="pages-way" />
          <span class="pages-way">
            <ButtonLink href={`/desk/households?${new URLSearchParams([...given, ['after', next]])}`}>
              {say.next}
            </ButtonLink>
          </span>
        </nav>
      )}
    </DeskPage>
  )
}

function HouseholdTable({ households, words }: Pick<HouseholdsPageProps, 'households' | 'words'>) {
  const { t } = useFace()
  const { date, number } = useFormats()
  const say = t.household
  const columns: Column<ShownHousehold>[] = [
    {
      key: 'door',
      head: say.door,
      cell: ({ id, doorText }) => (
        <a class="tap" href={`/desk/households/${id}`}>
          <OwnWords>{doorText}</OwnWords>
        </a>
      ),
    },
    { key: 'head', head: say.head, cell: ({ headMask }) => headMask && <OwnWords>{headMask}</OwnWords> },
    { key: 'phone', head: say.phone, cell: ({ phoneMask }) => phoneMask ?? '' },
    { key: 'people', head: say.people, num: true, cell: ({ people }) => number(people) },
    { key: 'flags', head: say.flags, cell: ({ flags }) => flags.map(words.flag).join(t.common.clock.holderSeparator) },
    { key: 'visit', head: say.lastVisit, cell: ({ lastVisitAt }) => (lastVisitAt ? date(lastVisitAt) : say.never) },
    { key: 'grid', head: say.grid, wideOnly: true, cell: ({ gridCode }) => words.place(gridCode) },
  ]
  return <Table caption={say.caption} quietCaption columns={columns} rows={households} rowKey={({ id }) => id} />
}
