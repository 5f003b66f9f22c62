import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'

interface PhonePageProps {
  back: string
  phone?: string | undefined
  fault?: Fault | undefined
}

export function PhonePage({ back, phone, fault }: PhonePageProps) {
  const { t } = useFace()
  const words = t.account.villager
  const errorOf = useFieldError(fault)
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/me/sign-in">
          <input type="hidden" name="back" value={back} />
          <Field
            name="phone"
            type="tel"
            label={words.phone}
            hint={words.phoneHint}
            value={phone}
            autoComplete="tel"
            required
            need=""
            maxLength={30}
            error={errorOf('phone')}
          />
          <Buttons>
            <Button kind="main">{words.send}</Button>
            <ButtonLink href={`/me/code?back=${encodeURIComponent(back)}`}>{words.haveCode}</ButtonLink>
          </Buttons>
        </PostForm>
      </Sheet>
    </PlainPage>
  )
}

/** For whoever opens the sign-in while signed in. */
export function SignedInPage() {
  const { t } = useFace()
  return (
    <PlainPage title={t.account.villager.title}>
      <Notice tone="done">
        <p>{t.account.villager.here}</p>
      </Notice>
      <PostForm action={paths.signOut}>
        <Button>{t.common.signOut}</Button>
      </PostForm>
    </PlainPage>
  )
}
