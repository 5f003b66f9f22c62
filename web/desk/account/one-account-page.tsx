import { postSeen } from '#capabilities/account/rules.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { AccountDingTalk, type ShownBinding } from './dingtalk-part.tsx'
import { LockActs, type OpenReset } from './lock-acts.tsx'
import { PostFields } from './post-fields.tsx'
import { type Names, type ShownAccount, type ShownUnit, unitWords } from './shown-account.ts'

interface OneAccountProps {
  account: ShownAccount
  names: Names
  /** The administrator's own: to be read, not changed. */
  own: boolean
  /** The unit of the new post, or the present one; without it the post cannot be changed here. */
  unit?: ShownUnit | undefined
  reset?: OpenReset | undefined
  /** Absent where the county has no DingTalk. */
  dingTalk?: { binding: ShownBinding | undefined } | undefined
  saved: boolean
  fault?: Fault | undefined
}

export function OneAccountPage({ account, names, own, unit, reset, dingTalk, saved, fault }: OneAccountProps) {
  const { t } = useFace()
  const words = t.account.change
  return (
    <DeskPage title={account.personName} rail={{ area: 'accounts', groups: [] }}>
      <BackLink href="/desk/accounts">{t.account.list.title}</BackLink>
      {saved && !fault && (
        <Notice tone="done" live>
          <p>{words.saved}</p>
        </Notice>
      )}
      <FaultNotice fault={fault} />
      <AccountFacts account={account} names={names} />
      {own && (
        <Notice icon="lock">
          <p>{words.own}</p>
        </Notice>
      )}
      {!own && unit && <ChangePost account={account} unit={unit} names={names} fault={fault} />}
      {!own && dingTalk && <AccountDingTalk {...dingTalk} accountId={account.id} fault={fault} />}
      {!own && <LockActs account={account} reset={reset} />}
    </DeskPage>
  )
}

function AccountFacts({ account, names }: { account: ShownAccount; names: Names }) {
  const { t, lang } = useFace()
  const formats = useFormats()
  const words = t.account.own
  const since = account.disabledAt ? `${t.account.list.disabled} · ${formats.dateTime(account.disabledAt)}` : undefined
  return (
    <Sheet>
      <Facts
        facts={[
          { label: t.account.name, value: account.name },
          { label: words.post, value: names.role(account.role) },
          { label: words.unit, value: unitWords(account, lang) },
          { label: words.scope, value: `${names.place(account.scope)} ${account.scope}` },
          { label: t.account.create.phone, value: account.phone },
          { label: t.account.list.state, value: since ?? t.account.list.active },
        ]}
      />
    </Sheet>
  )
}

interface ChangePostProps {
  account: ShownAccount
  unit: ShownUnit
  names: Names
  fault: Fault | undefined
}

function ChangePost({ account, unit, names, fault }: ChangePostProps) {
  const { t } = useFace()
  const words = t.account.change
  const same = unit.code === account.unit
  return (
    <Sheet>
      <h2>{words.post}</h2>
      <p class="quiet">{words.postNote}</p>
      <PostForm action={`/desk/accounts/${account.id}/post`}>
        <input type="hidden" name="seen" value={postSeen(account)} />
        <input type="hidden" name="unit" value={unit.code} />
        <PostFields
          unit={unit}
          names={names}
          role={same ? account.role : undefined}
          scope={same ? account.scope : undefined}
          fault={fault}
        />
        <Buttons>
          <Button kind="main">{words.postButton}</Button>
          <ButtonLink href={`/desk/accounts/${account.id}/units`}>{t.account.create.otherUnit}</ButtonLink>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
