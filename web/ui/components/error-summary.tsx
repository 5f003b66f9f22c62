import { useFace } from '../face.tsx'
import { fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

export interface FieldFault {
  /** The field's name, or the id given to it. */
  name: string
  id?: string | undefined
  sentence: string
}

/** At the top of a form that came back: every fault, each a link to its field. Draws nothing when there is none. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const { t } = useFace()
  if (faults.length === 0) return null
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1}>
      <h2 id="errors-title">
        <Icon name="alert" />
        {t.common.errorsTitle(faults.length)}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.name} ${fault.sentence}`}>
            <a class="tap" href={`#${fieldId(fault)}`}>
              {fault.sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
