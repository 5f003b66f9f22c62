import type { Queue } from '#capabilities/matter/schema.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { type Option, type OptionGroup, Select } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { listHref } from './address.ts'

export interface FilterProps {
  queue: Queue
  place?: string | undefined
  kind?: string | undefined
  places: readonly (Option | OptionGroup)[]
  kinds: readonly OptionGroup[]
}

/** By place and by kind; a GET form, so the narrowed list has an address. */
export function Filter({ queue, place, kind, places, kinds }: FilterProps) {
  const { t } = useFace()
  const words = t.desk.filter
  const chosen = [labelOf(places, place), labelOf(kinds, kind)].filter(Boolean).join(' · ')
  return (
    <details class="filter">
      <summary>
        <Icon name="filter" />
        {chosen ? `${words.title} · ${chosen}` : words.title}
      </summary>
      <form class="form" method="get" action={paths.desk}>
        <input type="hidden" name="queue" value={queue} />
        {places.length > 0 && (
          <Select name="place" label={words.place} need="" blank={words.anyPlace} options={places} value={place} />
        )}
        <Select name="kind" label={words.kind} need="" blank={words.anyKind} options={kinds} value={kind} />
        <Buttons>
          <Button>{words.go}</Button>
          {chosen && (
            <ButtonLink kind="text" href={listHref({ queue })}>
              {words.clear}
            </ButtonLink>
          )}
        </Buttons>
      </form>
    </details>
  )
}

function labelOf(options: readonly (Option | OptionGroup)[], value: string | undefined): string | undefined {
  if (!value) return undefined
  const flat = options.flatMap((option) => ('options' in option ? option.options : [option]))
  return flat.find((option) => option.value === value)?.label
}
