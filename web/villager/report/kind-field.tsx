import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { FieldError, fieldId } from '#web/ui/components/field.tsx'
import { Icon, iconOf } from '#web/ui/components/icon.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { KindChoice, KindGroup } from './typed.ts'

interface KindFieldProps {
  groups: readonly KindGroup[]
  value: string
  error?: string | undefined
}

const NAME = 'kind'

/** Folded: nobody has to know the kinds. Where life is at stake the kind's advice opens as it is chosen, without script. */
export function KindField({ groups, value, error }: KindFieldProps) {
  const { t } = useFace()
  const words = t.report
  const chosen = groups.flatMap(({ kinds }) => kinds).find(({ key }) => key === value)
  return (
    <Disclosure
      id="kinds"
      icon="list"
      summary={chosen ? words.kindChosen(chosen.name) : <FoldedLabel label={words.kind} />}
      open={error !== undefined}
    >
      <fieldset class={error ? 'kinds is-wrong' : 'kinds'}>
        <legend class="field-hint">{words.kindHint}</legend>
        <FieldError id={fieldId({ name: NAME })} error={error} />
        <label class="choice">
          <input id={fieldId({ name: NAME })} type="radio" name={NAME} value="" checked={!chosen} />
          <span class="choice-face">{words.kindNone}</span>
        </label>
        {groups.map((group) => (
          <Group key={group.key} group={group} value={value} />
        ))}
      </fieldset>
    </Disclosure>
  )
}

export function FoldedLabel({ label }: { label: string }) {
  const { t } = useFace()
  return (
    <>
      <b>{label}</b> <span class="field-need">{t.common.optional}</span>
    </>
  )
}

function Group({ group, value }: { group: KindGroup; value: string }) {
  return (
    <div class="kind-group">
      <h2>
        <Icon name={iconOf(group.icon)} />
        {group.name}
      </h2>
      {group.kinds.map((kind) => (
        <Kind key={kind.key} kind={kind} chosen={kind.key === value} />
      ))}
    </div>
  )
}

function Kind({ kind: { key, name, hint, icon, advice }, chosen }: { kind: KindChoice; chosen: boolean }) {
  return (
    <label class="choice">
      <input type="radio" name={NAME} value={key} checked={chosen} />
      <span class="choice-face">
        <Icon name={iconOf(icon)} />
        <span class="choice-words">
          {name}
          <span class="choice-hint">{hint}</span>
          {advice && <span class="choice-advice">{advice}</span>}
        </span>
      </span>
    </label>
  )
}
