import type { Handed } from '#web/ui/components/receipt.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { HandedReceipt } from '../handed-receipt.tsx'

export interface ReceiptSheetProps {
  id: string
  handed: Handed
  repeated: boolean
  text: string
  where: string
  reportedAt: Date
  holder: string
  dueAt: Date | null
}

/** For whoever reported at a desk: the number, where it is now, until when, and how to see more. */
export function ReceiptSheet(props: ReceiptSheetProps) {
  const words = useFace().t.desk.sheet
  const { dateTime } = useFormats()
  return (
    <HandedReceipt
      title={words.title}
      handed={props.handed}
      keep={words.keep}
      repeated={props.repeated ? words.repeated : undefined}
      back={{ href: `/desk/matters/${props.id}`, words: words.open }}
      again={{ href: '/desk/matters/new', words: words.another }}
      facts={[
        { label: words.what, value: props.text },
        { label: words.where, value: props.where },
        { label: words.when, value: dateTime(props.reportedAt) },
        { label: words.holder, value: props.holder },
        { label: words.due, value: props.dueAt ? dateTime(props.dueAt) : undefined },
      ]}
    />
  )
}
