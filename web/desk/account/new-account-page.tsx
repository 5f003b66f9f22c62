import { Button, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { SearchBox } from '#web/ui/components/search-box.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { PostFields } from './post-fields.tsx'
import type { Names, ShownUnit } from './shown-account.ts'

interface ChooseUnitProps {
  /** Where the search and the choice lead: the new account, or the account that gets another post. */
  action: string
  choice: string
  find: string
  units: readonly ShownUnit[]
}

/** First screen: there are thousands of units, so one looks for theirs. */
export function ChooseUnitPage({ action, choice, find, units }: ChooseUnitProps) {
  const { t, lang } = useFace()
  const words = t.account.create
  return (
    <DeskPage title={words.unitTitle} rail={{ area: 'accounts', groups: [] }}>
      <SearchBox action={action} name="find" label={words.findUnit} value={find} />
      {find && units.length === 0 && <EmptyState icon="building" title={words.noUnit} />}
      {units.length > 0 && (
        <Rows label={words.choose}>
          {units.map(({ code, name }) => (
            <Row
              key={code}
              title={lang === 'en' ? name.en : name.zh}
              meta={code}
              href={`${choice}?unit=${encodeURIComponent(code)}`}
            />
          ))}
        </Rows>
      )}
    </DeskPage>
  )
}

/** What was typed, kept when the form comes back. */
export interface TypedAccount {
  name?: string | undefined
  personName?: string | undefined
  role?: string | undefined
  scope?: string | undefined
  phone?: string | undefined
}

interface NewAccountProps {
  /** Chosen when the form is drawn: the same form sent twice makes one account. */
  id: string
  unit: ShownUnit
  names: Names
  typed: TypedAccount
  fault?: Fault | undefined
}

export function NewAccountPage({ id, unit, names, typed, fault }: NewAccountProps) {
  const { t } = useFace()
  const words = t.account.create
  const errorOf = useFieldError(fault)
  const field = { need: '', autoComplete: 'off' } as const
  return (
    <DeskPage title={words.title} rail={{ area: 'accounts', groups: [] }}>
      <BackLink href="/desk/accounts/new">{words.otherUnit}</BackLink>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/accounts">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="unit" value={unit.code} />
          <Field
            {...field}
            name="personName"
            label={words.personName}
            value={typed.personName}
            maxLength={40}
            required
            error={errorOf('personName')}
          />
          <Field
            {...field}
            name="name"
            label={t.account.name}
            hint={words.nameHint}
            value={typed.name}
            maxLength={32}
            spellcheck={false}
            required
            error={errorOf('name')}
          />
          <PostFields unit={unit} names={names} role={typed.role} scope={typed.scope} fault={fault} />
          <Field
            name="phone"
            type="tel"
            label={words.phone}
            value={typed.phone}
            maxLength={30}
            error={errorOf('phone')}
          />
          <Buttons>
            <Button kind="main">{words.button}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
