import { ButtonLink } from '#web/ui/components/button.tsx'
import { PersonRow } from '#web/ui/components/person.tsx'
import { Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface GridDuty {
  code: string
  name: string
  village: { code: string; name: string }
  people: readonly {
    role: 'head' | 'full-time' | 'part-time' | 'party' | 'police'
    name: string
    phone: string
    standsInFor?: string | undefined
  }[]
  supervision?: { name: string; number: string } | undefined
}

/** Who serves this grid today, and whom to call when they do not. */
export function GridPage({ name, village, people, supervision, code }: GridDuty) {
  const { t } = useFace()
  const say = t.grid
  return (
    <VillagerPage
      title={name}
      village={village}
      trail={[{ label: village.name, href: `/v/${village.code}` }, { label: name }]}
    >
      <h1>{name}</h1>
      <p class="lead">{say.lede}</p>
      {people.length === 0 ? (
        <Sheet>
          <p>{say.vacant}</p>
        </Sheet>
      ) : (
        <Rows label={say.onDuty}>
          {people.map((one) => (
            <PersonRow
              key={`${one.role} ${one.name}`}
              name={one.name}
              posts={[say.roles[one.role], ...(one.standsInFor ? [say.deputy(one.standsInFor)] : [])]}
              phone={one.phone}
            />
          ))}
        </Rows>
      )}
      {supervision && (
        <Rows label={say.supervision}>
          <PersonRow name={supervision.name} posts={[say.supervision]} phone={supervision.number} />
        </Rows>
      )}
      <p class="quiet">{say.code(code)}</p>
      <ButtonLink icon="print" href={`/g/${code}/door-card`}>
        {say.card}
      </ButtonLink>
    </VillagerPage>
  )
}
