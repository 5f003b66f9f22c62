import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'

interface CodePageProps {
  back: string
  phone?: string | undefined
  /** Minutes for which the message just sent is good. */
  sent?: number | undefined
  fault?: Fault | undefined
}

/** For the six digits of a message and for the eight signs from a hand alike. */
export function CodePage({ back, phone, sent, fault }: CodePageProps) {
  const { t } = useFace()
  const words = t.account.villager
  const errorOf = useFieldError(fault)
  return (
    <PlainPage title={words.codeTitle}>
      {sent !== undefined && !fault && (
        <Notice tone="done" live>
          <p>{words.sent(sent)}</p>
        </Notice>
      )}
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/me/code">
          <input type="hidden" name="back" value={back} />
          <Field
            name="phone"
            type="tel"
            label={words.phone}
            value={phone}
            autoComplete="tel"
            required
            need=""
            maxLength={30}
            error={errorOf('phone')}
          />
          <Field
            name="code"
            label={words.code}
            hint={words.codeHint}
            width="code"
            autoComplete="one-time-code"
            spellcheck={false}
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
      <p>
        <a class="tap" href={`/me/sign-in?back=${encodeURIComponent(back)}`}>
          {words.again}
        </a>
      </p>
    </PlainPage>
  )
}
