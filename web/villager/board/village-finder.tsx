import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { SearchBox } from '#web/ui/components/search-box.tsx'
import { useFace } from '#web/ui/face.tsx'

export interface NamedPlace {
  code: string
  name: string
}

export interface TownWithVillages extends NamedPlace {
  villages: readonly NamedPlace[]
}

export interface VillageFinderProps {
  towns: readonly TownWithVillages[]
  /** Where a chosen village leads: its board, or its form. */
  hrefOf: (code: string) => string
  /** Where the search is asked; what else the page's address says is kept. */
  action: string
  keep?: Readonly<Record<string, string>>
  asked?: string | undefined
  found?: readonly (NamedPlace & { town: string })[] | undefined
}

/** By name or by town: 271 villages without a list of 271 lines. */
export function VillageFinder({ towns, hrefOf, action, keep, asked, found }: VillageFinderProps) {
  const { t } = useFace()
  const words = t.noticeboard.find
  return (
    <section id="find" aria-labelledby="find-title">
      <h2 id="find-title">{words.title}</h2>
      <SearchBox action={action} label={words.label} hint={words.hint} value={asked} keep={keep ?? {}} />
      {asked && found && <Found asked={asked} found={found} hrefOf={hrefOf} />}
      <h3 class="towns-title">{words.byTown}</h3>
      <div class="towns">
        {towns.map((town) => (
          <Disclosure key={town.code} summary={<TownLine name={town.name} villages={town.villages.length} />}>
            <ul class="places">
              {town.villages.map((village) => (
                <li key={village.code}>
                  <a href={hrefOf(village.code)}>{village.name}</a>
                </li>
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </section>
  )
}

function TownLine({ name, villages }: { name: string; villages: number }) {
  const { t } = useFace()
  return (
    <>
      <b>{name}</b> <span class="quiet nb">{t.noticeboard.find.villages(villages)}</span>
    </>
  )
}

type FoundProps = Required<Pick<VillageFinderProps, 'hrefOf'>> & {
  asked: string
  found: readonly (NamedPlace & { town: string })[]
}

function Found({ asked, found, hrefOf }: FoundProps) {
  const { t } = useFace()
  const words = t.noticeboard.find
  if (found.length === 0)
    return (
      <Notice live tone="soon" icon="search">
        <p>{words.none(asked)}</p>
      </Notice>
    )
  return (
    <div class="found" role="status">
      <p>{words.found(found.length, asked)}</p>
      <ul class="places">
        {found.map((village) => (
          <li key={village.code}>
            <a href={hrefOf(village.code)}>
              <span>
                {village.name} <span class="quiet nb">{village.town}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
