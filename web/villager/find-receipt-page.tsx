import { Button } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface FindReceiptProps {
  action: string
  words: { title: string; lede: string; receipt: string; look: string }
  typed: string
  fault?: Fault | undefined
}

/** Where a receipt is typed in. */
export function FindReceiptPage({ action, words, typed, fault }: FindReceiptProps) {
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage title={words.title} unlisted>
      <div class="plate plate-small">
        <h1>{words.title}</h1>
        <p class="lead">{words.lede}</p>
      </div>
      <FaultNotice fault={fault} />
      <form class="form" method="get" action={action}>
        <Field
          name="receipt"
          label={words.receipt}
          value={typed}
          width="code"
          maxLength={20}
          autoComplete="off"
          required
          error={errorOf('receipt')}
        />
        <Button kind="main" wide>
          {words.look}
        </Button>
      </form>
    </VillagerPage>
  )
}
