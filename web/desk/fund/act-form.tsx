import { type DeskVerb, FUND_ACTS } from '#capabilities/fund/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { FieldFrame } from '#web/ui/components/field.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Typed } from '../field-input.tsx'
import { ASKED, type FieldName, FundFieldInput } from './fields.tsx'
import type { DeskFundView } from './fund-page.tsx'

interface ActFormProps {
  view: DeskFundView
  verb: DeskVerb
  /** Without a fold. */
  open?: boolean
}

/** One act as a form: what it asks for, nothing else. */
export function ActForm({ view, verb, open = false }: ActFormProps) {
  const say = useFace().t.fundDesk
  const refused = view.refusal?.verb === verb
  if (open)
    return (
      <Sheet>
        <h2>{say.acts[verb]}</h2>
        <Fields view={view} verb={verb} main />
      </Sheet>
    )
  return (
    <details class="sheet sheet-pad" open={refused}>
      <summary class="tap">{say.acts[verb]}</summary>
      <Fields view={view} verb={verb} main={false} />
    </details>
  )
}

function Fields({ view, verb, main }: { view: DeskFundView; verb: DeskVerb; main: boolean }) {
  const { t } = useFace()
  const optionsOf = useOptions(view, verb)
  const refusal = view.refusal?.verb === verb ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const typed = refusal?.typed ?? onlyBatch(view, verb)
  const resource = FUND_ACTS.find((act) => act.verb === verb)?.resource ?? ''
  return (
    <PostForm
      action={`${fundPaths.deskOne(view.fund.id)}/${resource}`}
      label={t.fundDesk.acts[verb]}
      upload={verb === 'returned'}
    >
      <FaultNotice fault={refusal?.fault} />
      <input type="hidden" name="id" value={view.idOf(verb)} />
      <input type="hidden" name="seen" value={view.fund.state.version} />
      {verb === 'listed' && <PerUnit view={view} />}
      {verb === 'closed' && <p class="quiet">{t.fundDesk.closeHint}</p>}
      {ASKED[verb].map((one) => (
        <FundFieldInput
          key={one.name}
          field={one}
          typed={typed}
          errorOf={errorOf}
          optionsOf={optionsOf}
          prefix={verb}
        />
      ))}
      {verb === 'returned' && <BankFileInput error={errorOf('file')} />}
      <Buttons>
        {/* A button in the mould of the others: which one is wanted most says its weight. */}
        {main ? <Button kind="main">{t.fundDesk.acts[verb]}</Button> : <Button>{t.fundDesk.acts[verb]}</Button>}
      </Buttons>
    </PostForm>
  )
}

/** One payment is with the bank: nobody has to say which. */
function onlyBatch({ fund }: DeskFundView, verb: DeskVerb): Typed {
  const [first, ...more] = fund.state.payments.filter(({ returned }) => !returned)
  return verb === 'returned' && first && more.length === 0 ? { payment: first.id } : {}
}

function PerUnit({ view: { fund } }: { view: DeskFundView }) {
  const face = useFace()
  const unit = fund.kind?.per_unit
  if (!unit) return null
  return <p class="quiet">{face.t.fundDesk.perUnit(inWords(face, unit.unit), writeCents(unit.cents))}</p>
}

/** Last of its form: what is typed beside it must be there before the bytes come. */
function BankFileInput({ error }: { error: string | undefined }) {
  const { fields, hints } = useFace().t.fundDesk
  return (
    <FieldFrame words={{ name: 'file', label: fields.file, hint: hints.file, required: true, need: '', error }}>
      <input
        class="input input-file"
        id="f-file"
        type="file"
        name="file"
        accept=".csv,text/csv"
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  )
}

function useOptions({ fund }: DeskFundView, verb: DeskVerb): (name: FieldName) => readonly Option[] {
  const { fund: say, fundDesk } = useFace().t
  const { number } = useFormats()
  const { state, shown, payees } = fund
  return (name) => {
    if (name === 'upheld') return Object.entries(fundDesk.yesNo).map(([value, label]) => ({ value, label }))
    if (name === 'payment')
      return state.payments
        .filter(({ returned }) => !returned)
        .map(({ id, batch, lines }) => ({ value: id, label: `${batch} · ${number(lines.length)}` }))
    return state.lines.flatMap((line, i) => {
      const wanted = verb === 'corrected' ? line.state === 'unpaid' : line.ties > 0 && !line.cleared
      const who = payees?.get(i + 1)?.name ?? shown?.[i] ?? ''
      return wanted ? [{ value: String(i + 1), label: `${say.onLine(number(i + 1))} ${who}` }] : []
    })
  }
}
