import { formatReceipt } from '#kernel/receipt.ts'
import { MandateCourse, MandateTerms } from '#web/ui/board/mandate-parts.tsx'
import type { ShownMandate } from '#web/ui/board/mandate-view.ts'
import { ScopeChoices } from '#web/ui/board/scope-choices.tsx'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { type Option, Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { OwnCoursePage } from '../own-course.tsx'

export type OwnForm = 'mandate' | 'revocations' | 'ratings'

export interface OwnMandateView {
  receipt: string
  /** Newest first; earlier ones stay. */
  mandates: readonly ShownMandate[]
  agents: readonly Option[]
  scopes: readonly Option[]
  /** Chosen when the form is drawn: sending it twice does it once. */
  idOf: (form: OwnForm) => string
  done: boolean
  refusal?: { form: OwnForm; typed: Readonly<Record<string, string | undefined>>; fault: Fault } | undefined
}

/** For the resident: who acts in their name, everything that was done, and the way to end it. */
export function OwnMandatePage({ view }: { view: OwnMandateView }) {
  const { t } = useFace()
  const say = t.mandate.own
  const [newest] = view.mandates
  const isOpen = newest !== undefined && newest.stage !== 'ended'
  const offered = isOpen ? 'revocations' : 'mandate'
  const gone =
    view.refusal && view.refusal.form !== offered && !(view.refusal.form === 'ratings' && newest?.outcome)
      ? view.refusal.fault
      : undefined
  return (
    <OwnCoursePage
      receipt={view.receipt}
      title={say.title}
      lede={say.lede}
      back={say.back}
      done={view.done ? say.done : undefined}
    >
      <FaultNotice fault={gone} />
      {newest?.outcome && <Rate view={view} />}
      {view.mandates.map((one) => (
        <section key={one.id} aria-label={t.mandate.number(one.number)}>
          <h2>{t.mandate.number(one.number)}</h2>
          <MandateTerms mandate={one} />
          {one.stage !== 'ended' && <Revoke view={view} />}
          <MandateCourse mandate={one} linked={false} />
        </section>
      ))}
      {!isOpen && <Give view={view} />}
    </OwnCoursePage>
  )
}

const useRefusal = ({ refusal }: OwnMandateView, form: OwnForm) => {
  const mine = refusal?.form === form ? refusal : undefined
  return { typed: mine?.typed ?? {}, fault: mine?.fault, errorOf: useFieldError(mine?.fault) }
}

function Give({ view }: { view: OwnMandateView }) {
  const { own: say, give } = useFace().t.mandate
  const { typed, fault, errorOf } = useRefusal(view, 'mandate')
  return (
    <Sheet>
      <PostForm action={paths.receiptMandate(formatReceipt(view.receipt))} label={say.give}>
        <h2>{say.give}</h2>
        <p>{say.giveHint}</p>
        <FaultNotice fault={fault} />
        <input type="hidden" name="id" value={view.idOf('mandate')} />
        <Select
          name="agent"
          label={give.agent}
          blank=""
          options={view.agents}
          value={typed['agent']}
          error={errorOf('agent')}
          required
          need=""
        />
        <ScopeChoices scopes={view.scopes} value={typed['scope']} error={errorOf('scope')} />
        <Buttons>
          <Button kind="main">{say.give}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

function Revoke({ view }: { view: OwnMandateView }) {
  const { own: say } = useFace().t.mandate
  const { typed, fault, errorOf } = useRefusal(view, 'revocations')
  return (
    <Sheet>
      <PostForm action={`${paths.receiptMandate(formatReceipt(view.receipt))}/revocations`} label={say.revoke}>
        <h3>{say.revoke}</h3>
        <p>{say.revokeHint}</p>
        <FaultNotice fault={fault} />
        <input type="hidden" name="id" value={view.idOf('revocations')} />
        <TextArea
          name="reason"
          label={say.reason}
          rows={2}
          maxLength={1000}
          value={typed['reason']}
          error={errorOf('reason')}
        />
        <Buttons>
          <Button>{say.revoke}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

function Rate({ view }: { view: OwnMandateView }) {
  const { own: say, satisfactions } = useFace().t.mandate
  const { typed, fault, errorOf } = useRefusal(view, 'ratings')
  return (
    <Sheet>
      <PostForm action={`${paths.receiptMandate(formatReceipt(view.receipt))}/ratings`} label={say.rate}>
        <h2>{say.rate}</h2>
        <p>{say.rateHint}</p>
        <FaultNotice fault={fault} />
        <input type="hidden" name="id" value={view.idOf('ratings')} />
        <Choices
          name="satisfaction"
          legend={say.rateAsk}
          options={(['satisfied', 'fair', 'dissatisfied'] as const).map((value) => ({
            value,
            label: satisfactions[value],
          }))}
          value={typed['satisfaction']}
          error={errorOf('satisfaction')}
          required
          need=""
        />
        <TextArea
          name="text"
          label={say.words}
          rows={2}
          maxLength={1000}
          value={typed['text']}
          error={errorOf('text')}
        />
        <Buttons>
          <Button kind="main">{say.rate}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
