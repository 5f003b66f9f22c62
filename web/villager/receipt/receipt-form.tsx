import { Button } from '#web/ui/components/button.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'

/** Asks for eight signs. A GET form: it works without a cookie, and the answer has the receipt's own address. */
export function ReceiptForm({ typed, error }: { typed?: string | undefined; error?: string | undefined }) {
  const { t } = useFace()
  const words = t.receipt.enter
  return (
    <form class="form" method="get" action={paths.track}>
      <Field
        name="receipt"
        label={words.label}
        hint={words.hint}
        need=""
        value={typed}
        error={error}
        width="code"
        maxLength={40}
        autoComplete="off"
        spellcheck={false}
        enterKeyHint="search"
      />
      <Button kind="main" icon="search">
        {words.button}
      </Button>
    </form>
  )
}
