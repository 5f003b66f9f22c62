import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { OnceShown } from './once-shown.tsx'

interface HandedCodesProps {
  /** Codes left today. */
  left: number
  /** Just made: shown this once. */
  handed?: { code: string; expiresAt: Date } | undefined
  phone?: string | undefined
  fault?: Fault | undefined
}

export function HandedCodesPage({ left, handed, phone, fault }: HandedCodesProps) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.account.handed
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={words.title} lede={words.lede(left)} rail={{ area: 'codes', groups: [] }}>
      {handed && (
        <OnceShown title={words.readyTitle} label={words.label} secret={handed.code}>
          <p>{words.readyText(formats.dateTime(handed.expiresAt))}</p>
          <p>{words.how}</p>
        </OnceShown>
      )}
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/handed-codes">
          <Field
            name="phone"
            type="tel"
            label={words.phone}
            hint={words.phoneHint}
            value={phone}
            autoComplete="off"
            required
            need=""
            maxLength={30}
            error={errorOf('phone')}
          />
          <Buttons>
            <Button kind="main">{words.button}</Button>
          </Buttons>
        </PostForm>
        <p class="quiet">{words.audited}</p>
      </Sheet>
    </DeskPage>
  )
}
