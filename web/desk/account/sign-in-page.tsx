import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'

export interface SignInProps {
  back: string
  name?: string | undefined
  /** The county has DingTalk too. */
  dingTalk?: boolean
  fault?: Fault | undefined
}

export function SignInPage({ back, name, dingTalk = false, fault }: SignInProps) {
  const { t } = useFace()
  const words = t.account.signIn
  const errorOf = useFieldError(fault)
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/sign-in">
          <input type="hidden" name="back" value={back} />
          <Field
            name="name"
            label={t.account.name}
            value={name}
            autoComplete="username"
            spellcheck={false}
            required
            need=""
            maxLength={200}
            error={errorOf('name')}
          />
          <Field
            name="password"
            type="password"
            label={t.account.password}
            autoComplete="current-password"
            required
            need=""
            maxLength={256}
            error={errorOf('password')}
          />
          <Buttons>
            <Button kind="main">{words.button}</Button>
          </Buttons>
        </PostForm>
        <p class="quiet">{words.forgotten}</p>
        {dingTalk && <ByDingTalk back={back} />}
      </Sheet>
      <p>
        <a class="tap" href="/me/sign-in">
          {words.villager}
        </a>
      </p>
    </PlainPage>
  )
}

function ByDingTalk({ back }: { back: string }) {
  const { t } = useFace()
  const words = t.dingtalk.signIn
  const href = back ? `/sign-in/dingtalk?back=${encodeURIComponent(back)}` : '/sign-in/dingtalk'
  return (
    <>
      <Buttons>
        <ButtonLink href={href}>{words.button}</ButtonLink>
      </Buttons>
      <p class="quiet">{words.note}</p>
    </>
  )
}
