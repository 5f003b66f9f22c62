import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { countyName, useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

export interface ReceiptSheetProps {
  id: string
  receipt: string
  repeated: boolean
  /** Where the number is typed in, and the code that leads there at once. */
  address: string
  qr: QrPath
  text: string
  where: string
  reportedAt: Date
  holder: string
  dueAt: Date | null
  /** Who took it down. */
  given: { name: string; unit: string }
}

/** A sheet for the person's hand: the number, where it is now, until when, and how to see more. */
export function ReceiptSheet(props: ReceiptSheetProps) {
  const face = useFace()
  const { t } = face
  const formats = useFormats()
  const words = t.desk.sheet
  const { receipt, qr, address, given, repeated } = props
  return (
    <PaperPage
      title={words.title}
      size="a4"
      back={{ href: `/desk/matters/${props.id}`, words: words.open }}
      scripts={['desk-print.js']}
    >
      <div class="paper-head">
        <h1>{words.title}</h1>
        <p>{countyName(face)}</p>
      </div>
      {repeated && <p>{words.repeated}</p>}
      <Receipt code={receipt} qr={qr} />
      <p>{words.keep}</p>
      <p>{words.how(address)}</p>
      <Facts
        facts={[
          { label: words.what, value: props.text },
          { label: words.where, value: props.where },
          { label: words.when, value: formats.dateTime(props.reportedAt) },
          { label: words.holder, value: props.holder },
          { label: words.due, value: props.dueAt ? formats.dateTime(props.dueAt) : undefined },
        ]}
      />
      <div class="paper-foot">
        <p>{words.given(given.name, given.unit)}</p>
        {face.phone && <p class="num">{`${face.phone.name} ${face.phone.number}`}</p>}
      </div>
      <div class="paper-tools">
        <Buttons>
          <ButtonLink href="/desk/matters/new" kind="main" icon="plus">
            {words.another}
          </ButtonLink>
          <button class="btn" type="button" data-print hidden>
            <Icon name="print" />
            {t.common.print}
          </button>
        </Buttons>
      </div>
    </PaperPage>
  )
}
