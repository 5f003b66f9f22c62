import type { ComponentChildren } from 'preact'
import { Button } from '#web/ui/components/button.tsx'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { type Fault, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { ShownPost, StaffForm } from './staff-page.tsx'

interface FormProps {
  code: string
  posts: readonly ShownPost[]
  form: StaffForm
  fault?: Fault | undefined
  requestId: string
}

/** What was typed and what is wrong with it belong to the form that came back; the others are empty. */
function useForm({ form, fault, posts }: FormProps, kind: NonNullable<StaffForm['kind']>) {
  const say = useFace().t.grid.staff
  const mine = form.kind === kind
  const wrong = useFieldError(mine ? fault : undefined)
  const own = (name: string) => ({
    name,
    id: mine ? `f-${name}` : `${kind}-${name}`,
    value: mine ? form.typed[name] : undefined,
    error: wrong(name),
  })
  const field = (name: string, label: string, more: object = {}) => (
    <Field {...own(name)} label={label} required need="" {...more} />
  )
  const day = (name: string, label: string, more: object = {}) =>
    field(name, label, { type: 'date', width: 'short', ...more })
  const who = (name = 'postId', label = say.who, more: object = {}) => (
    <Select
      {...own(name)}
      label={label}
      required
      need=""
      options={posts.map((post) => ({ value: post.id, label: post.name }))}
      {...more}
    />
  )
  return { own, field, day, who, mine }
}

function Box({
  code,
  kind,
  summary,
  open,
  requestId,
  children,
}: {
  code: string
  kind: string
  summary: string
  open: boolean
  requestId: string
  children: ComponentChildren
}) {
  const { t } = useFace()
  return (
    <Disclosure summary={summary} open={open}>
      <PostForm action={`/desk/grids/${code}/${kind}`} requestId={requestId} label={summary}>
        {children}
        <Button kind="main">{t.common.save}</Button>
      </PostForm>
    </Disclosure>
  )
}

export function PostFields(props: FormProps) {
  const { t } = useFace()
  const say = t.grid.staff
  const { own, field, day, who, mine } = useForm(props, 'posts')
  return (
    <Box code={props.code} kind="posts" summary={say.takePost} open={mine} requestId={props.requestId}>
      <Select
        {...own('role')}
        label={say.role}
        required
        need=""
        options={Object.entries(t.grid.roles).map(([value, label]) => ({ value, label }))}
      />
      {field('personName', say.name, { maxLength: 40 })}
      {field('phone', say.phone, { type: 'tel', maxLength: 30 })}
      {day('validFrom', say.from)}
      {day('termUntil', say.term, { required: false, need: undefined })}
      {who('follows', say.follows, { required: false, need: undefined, blank: say.nobody, hint: say.followsHint })}
    </Box>
  )
}

export function EndingForm(props: FormProps) {
  const say = useFace().t.grid.staff
  const { day, who, mine } = useForm(props, 'post-endings')
  return (
    <Box code={props.code} kind="post-endings" summary={say.endPost} open={mine} requestId={props.requestId}>
      {who()}
      {day('validTo', say.until)}
    </Box>
  )
}

export function LeaveForm(props: FormProps) {
  const say = useFace().t.grid.staff
  const { field, day, who, mine } = useForm(props, 'leaves')
  return (
    <Box code={props.code} kind="leaves" summary={say.takeLeave} open={mine} requestId={props.requestId}>
      {who()}
      {day('fromOn', say.from)}
      {day('toOn', say.until)}
      {field('deputyName', say.deputy, { maxLength: 40, required: false, need: undefined, hint: say.deputyHint })}
      {field('deputyPhone', say.deputyPhone, { type: 'tel', maxLength: 30, required: false, need: undefined })}
    </Box>
  )
}

export function TrainingForm(props: FormProps) {
  const say = useFace().t.grid.staff
  const { field, day, who, mine } = useForm(props, 'trainings')
  return (
    <Box code={props.code} kind="trainings" summary={say.addTraining} open={mine} requestId={props.requestId}>
      {who()}
      {day('heldOn', say.heldOn)}
      {field('topic', say.topic, { maxLength: 120 })}
      {field('hours', say.hours, { width: 'short', inputMode: 'decimal' })}
    </Box>
  )
}
