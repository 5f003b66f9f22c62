import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'

export interface StepProps {
  back: string
  fault?: Fault | undefined
}

export function SecondFactorPage({ back, fault }: StepProps) {
  const { t } = useFace()
  const words = t.account.second
  const errorOf = useFieldError(fault)
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/sign-in/second-factor">
          <input type="hidden" name="back" value={back} />
          <Field
            name="code"
            label={words.code}
            hint={words.hint}
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
        <a class="tap" href={paths.signIn}>
          {words.again}
        </a>
      </p>
    </PlainPage>
  )
}
