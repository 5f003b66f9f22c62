import { FOR_OTHER } from '#capabilities/matter/schema.ts'
import { Choices } from '#web/ui/components/choices.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { useFace } from '#web/ui/face.tsx'
import { FoldedLabel } from './kind-field.tsx'

/** Staff take reports down at their own desks. */
const RESIDENTS = FOR_OTHER.filter((one) => one !== 'grid-worker' && one !== 'cadre')

/** A child or a neighbour may speak for somebody; it is noted that they did. */
export function ForOtherField({ value }: { value: string }) {
  const { t } = useFace()
  const words = t.report
  return (
    <Disclosure id="for-other" icon="people" summary={<FoldedLabel label={words.forOther} />} open={value !== ''}>
      <Choices
        name="forOther"
        need=""
        legend={words.forOtherLegend}
        hint={words.forOtherHint}
        value={value}
        options={[
          { value: '', label: words.forSelf },
          ...RESIDENTS.map((relation) => ({ value: relation, label: words.relations[relation] })),
        ]}
      />
    </Disclosure>
  )
}
