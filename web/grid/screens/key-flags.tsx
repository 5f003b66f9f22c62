import type { Household } from '../core/snapshot.ts'
import { snapshot } from '../phone/state.ts'
import { named } from '../phone/words.ts'

export function KeyFlags({ household }: { household: Household }) {
  const kinds = household.keyFlags.flatMap(({ kind }) => {
    const known = snapshot.value?.keyKinds.find(({ key }) => key === kind)
    return known ? [named(known.name)] : []
  })
  if (kinds.length === 0) return null
  return (
    <span class="flags">
      {kinds.map((name) => (
        <span key={name} class="tag tag-soon">
          {name}
        </span>
      ))}
    </span>
  )
}
