import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'
import type { StepProps } from './second-factor-page.tsx'

export function FirstPasswordPage({ back, fault, least }: StepProps & { least: number }) {
  const { t } = useFace()
  const words = t.account.firstPassword
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/sign-in/password">
          <input type="hidden" name="back" value={back} />
          <NewPasswordField fault={fault} least={least} />
          <Buttons>
            <Button kind="main">{words.button}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </PlainPage>
  )
}

export function NewPasswordField({ fault, least }: { fault: Fault | undefined; least: number }) {
  const { t } = useFace()
  const errorOf = useFieldError(fault)
  return (
    <Field
      name="newPassword"
      type="password"
      label={t.account.newPassword}
      hint={t.account.newPasswordHint(least)}
      autoComplete="new-password"
      required
      need=""
      maxLength={256}
      error={errorOf('newPassword')}
    />
  )
}
