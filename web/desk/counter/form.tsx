import type { ComponentChildren } from 'preact'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type DeskField, DeskFieldInput } from '../field-input.tsx'
import { counterPaths } from './paths.ts'
import type { FormState } from './view.ts'

interface Asked {
  kind: DeskField<string>['kind']
  name: string
  label: string
  hint?: string | undefined
  options?: readonly Option[] | undefined
  required?: boolean | undefined
}

interface CounterFormProps {
  view: FormState
  /** Its name among the forms of the page. */
  form: string
  action: string
  label: string
  /** What tells it from another form with the same button on the page. */
  about?: string | undefined
  fields?: readonly Asked[]
  hidden?: Readonly<Record<string, string | number>>
  main?: boolean
  children?: ComponentChildren
}

/** One act of the counter: its fields, its id, and what was typed when it was refused. */
export function CounterForm({
  view,
  form,
  action,
  label,
  about,
  fields = [],
  hidden = {},
  main,
  children,
}: CounterFormProps) {
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const words = {
    fields: Object.fromEntries(fields.map((one) => [one.name, one.label])),
    hints: Object.fromEntries(fields.flatMap((one) => (one.hint ? [[one.name, one.hint]] : []))),
  }
  return (
    <PostForm action={action} label={[label, about].filter(Boolean).join(' · ')}>
      <FaultNotice fault={refusal?.fault} />
      <input type="hidden" name="id" value={view.idOf(form)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ kind, name, options = [], required = true }) => (
        <DeskFieldInput
          key={name}
          field={{ kind, name, required }}
          typed={refusal?.typed ?? {}}
          errorOf={errorOf}
          optionsOf={() => options}
          prefix={form}
          words={words}
        />
      ))}
      {children}
      <Buttons>
        <Button kind={main ? 'main' : undefined}>{label}</Button>
      </Buttons>
    </PostForm>
  )
}

/** The same, folded until somebody wants it. */
export function FoldedForm(props: CounterFormProps) {
  return (
    <details class="sheet sheet-pad" open={props.view.refusal?.form === props.form}>
      <summary class="tap">{props.label}</summary>
      <CounterForm {...props} />
    </details>
  )
}

type Tab = 'queue' | 'windows' | 'handovers' | 'day'
const HREFS: Record<Tab, string> = {
  queue: counterPaths.desk,
  windows: counterPaths.windows,
  handovers: counterPaths.handovers,
  day: counterPaths.day,
}

export function CounterTabs({ at }: { at: Tab }) {
  const { t, actor } = useFace()
  const { tabs, title } = t.counter
  // A village queues people; joint sessions are called above it.
  const shown = (Object.keys(HREFS) as Tab[]).filter((one) => one !== 'day' || actor?.role !== 'village-cadre')
  return <Tabs label={title} tabs={shown.map((one) => ({ label: tabs[one], href: HREFS[one], current: one === at }))} />
}

export function DoneNotice({ view }: { view: FormState }) {
  const { counter } = useFace().t
  if (!view.done) return null
  return (
    <Notice tone="done" live>
      <p>{counter.done}</p>
    </Notice>
  )
}
