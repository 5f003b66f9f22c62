import { Button, Buttons } from '#web/ui/components/button.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'
import type { StepProps } from './second-factor-page.tsx'

export interface EnrolmentProps extends StepProps {
  /** Base32; shown in fours for typing. */
  secret: string
  qr: QrPath
}

export function EnrolmentPage({ back, secret, qr, fault }: EnrolmentProps) {
  const { t } = useFace()
  const words = t.account.enrol
  const errorOf = useFieldError(fault)
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <p>{words.scan}</p>
        <QrCode qr={qr} label={words.qr} />
        <p>
          {words.typed} <code class="num">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <PostForm action="/sign-in/enrolment">
          <input type="hidden" name="back" value={back} />
          <Field
            name="code"
            label={words.code}
            width="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            need=""
            maxLength={20}
            error={errorOf('code')}
          />
          <Buttons>
            <Button kind="main">{words.button}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </PlainPage>
  )
}
