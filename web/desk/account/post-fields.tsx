import { rolesOfKind } from '#capabilities/account/rules.ts'
import { type Fault, useFieldError } from '#web/ui/components/fault.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Names, ShownUnit } from './shown-account.ts'

interface PostFieldsProps {
  unit: ShownUnit
  names: Names
  role?: string | undefined
  scope?: string | undefined
  fault?: Fault | undefined
}

/** Role and territory in a unit; only the roles that this kind of unit has. The form itself carries the unit's code. */
export function PostFields({ unit, names, role, scope, fault }: PostFieldsProps) {
  const { t, lang } = useFace()
  const errorOf = useFieldError(fault)
  const roles = rolesOfKind(unit.kind).map((value) => ({ value, label: names.role(value) }))
  const only = roles.length === 1 ? roles[0]?.value : undefined
  return (
    <>
      <p>
        {t.account.own.unit} <b>{lang === 'en' ? unit.name.en : unit.name.zh}</b> <span class="quiet">{unit.code}</span>
      </p>
      <Select
        name="role"
        label={t.account.own.post}
        options={roles}
        value={role ?? only}
        {...(only ? {} : { blank: '' })}
        required
        need=""
        error={errorOf('role') ?? errorOf('unit')}
      />
      <Field
        name="scope"
        label={t.account.create.scope}
        hint={t.account.create.scopeHint}
        value={scope}
        inputMode="numeric"
        autoComplete="off"
        maxLength={15}
        width="short"
        error={errorOf('scope')}
      />
    </>
  )
}
