import { creditPaths, memberPaths } from '#web/ui/board/credit-view.ts'
import { Button } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface JoinView {
  village: { code: string; name: string }
  typed: { id: string; name?: string | undefined; door?: string | undefined; consent?: string | undefined }
  fault?: Fault | undefined
}

/** A household joins by its own word, and by nobody else's. */
export function JoinPage({ village, typed, fault }: JoinView) {
  const { t } = useFace()
  const say = t.creditMember
  const errorOf = useFieldError(fault)
  return (
    <VillagerPage title={say.join} unlisted>
      <Plate small title={say.join} lede={village.name} />
      <Notice tone="info" title={t.credit.voluntary}>
        <p>{t.credit.voluntaryText}</p>
        <p>
          <a href={creditPaths.list(village.code)}>{say.readRules}</a>
        </p>
      </Notice>
      <FaultNotice fault={fault} />
      <PostForm action={memberPaths.own} label={say.join}>
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="village" value={village.code} />
        <Field name="name" label={say.fields.name} value={typed.name} maxLength={40} required error={errorOf('name')} />
        <Field
          name="door"
          label={say.ownDoor}
          hint={say.ownDoorHint}
          value={typed.door}
          maxLength={60}
          required
          error={errorOf('door')}
        />
        <Choices
          name="consent"
          legend={say.consent}
          several
          layout="list"
          required
          options={[{ value: 'yes', label: say.consentYes, hint: say.consentHint }]}
          value={typed.consent}
          error={errorOf('consent')}
        />
        <Button kind="main" wide>
          {say.join}
        </Button>
        <p class="quiet">{say.paperToo}</p>
      </PostForm>
    </VillagerPage>
  )
}
