import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { NewPasswordField } from './first-password-page.tsx'

const ofPassword = (fault: Fault | undefined) =>
  fault?.field === 'code' || fault?.field === 'dingtalk' ? undefined : fault
const ofCode = (fault: Fault | undefined) => (fault?.field === 'code' ? fault : undefined)

export function ChangePassword({ fault, least }: { fault: Fault | undefined; least: number }) {
  const { t } = useFace()
  const own = ofPassword(fault)
  const errorOf = useFieldError(own)
  return (
    <Sheet>
      <h2>{t.account.own.changePassword}</h2>
      <FaultNotice fault={own} />
      <PostForm action="/account/password">
        <Field
          name="password"
          type="password"
          label={t.account.presentPassword}
          autoComplete="current-password"
          required
          need=""
          maxLength={256}
          error={errorOf('password')}
        />
        <NewPasswordField fault={own} least={least} />
        <Buttons>
          <Button kind="main">{t.account.own.changePassword}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

export function SecondFactorPart({ on, left, fault }: { on: boolean; left: number; fault: Fault | undefined }) {
  const { t } = useFace()
  const words = t.account.own
  const own = ofCode(fault)
  const errorOf = useFieldError(own)
  return (
    <Sheet>
      <h2>{words.secondFactor}</h2>
      <p>{on ? words.secondOn(left) : words.secondOff}</p>
      <FaultNotice fault={own} />
      {on ? (
        <PostForm action="/account/recovery-codes">
          <Field
            name="code"
            label={t.account.second.code}
            hint={words.renewHint}
            width="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            need=""
            maxLength={20}
            error={errorOf('code')}
          />
          <Buttons>
            <Button>{words.renewCodes}</Button>
          </Buttons>
        </PostForm>
      ) : (
        <PostForm action="/account/second-factor">
          <Button>{words.bind}</Button>
        </PostForm>
      )}
    </Sheet>
  )
}
