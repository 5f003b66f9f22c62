import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fact, Facts } from '#web/ui/components/facts.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { type Handed, Receipt } from '#web/ui/components/receipt.tsx'
import { countyName, useFace } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

interface HandedReceiptProps {
  title: string
  handed: Handed
  /** What the number is good for. */
  keep: string
  facts: readonly Fact[]
  back: { href: string; words: string }
  again: { href: string; words: string }
  repeated?: string | undefined
}

/** A sheet for the hand of somebody who came to a desk: shown once, printed, and kept nowhere. */
export function HandedReceipt({ title, handed, keep, facts, back, again, repeated }: HandedReceiptProps) {
  const face = useFace()
  const { t } = face
  const { receipt, qr, address, given } = handed
  return (
    <PaperPage title={title} size="a4" back={back} scripts={['desk-print.js']}>
      <div class="paper-head">
        <h1>{title}</h1>
        <p>{countyName(face)}</p>
      </div>
      {repeated !== undefined && <p>{repeated}</p>}
      <Receipt code={receipt} qr={qr} />
      <p>{keep}</p>
      <p>{t.desk.sheet.how(address)}</p>
      <Facts facts={facts} />
      <div class="paper-foot">
        <p>{t.desk.sheet.given(given.name, given.unit)}</p>
        {face.phone && <p class="num">{`${face.phone.name} ${face.phone.number}`}</p>}
      </div>
      <div class="paper-tools">
        <Buttons>
          <ButtonLink href={again.href} kind="main" icon="plus">
            {again.words}
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
