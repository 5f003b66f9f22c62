import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Confirm } from '#web/ui/components/disclosure.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface ShownBinding {
  externalId: string
  notices: boolean
  boundAt: Date
  byOwn: boolean
}

interface DingTalkPartProps {
  binding: ShownBinding | undefined
  fault?: Fault | undefined
}

/** On one's own page: what is bound, taking it off, and whether one wants to be told there. */
export function OwnDingTalk({ binding, fault }: DingTalkPartProps) {
  const { t } = useFace()
  const words = t.dingtalk.own
  const own = fault?.field === 'dingtalk' ? { code: fault.code, status: fault.status, params: fault.params } : undefined
  return (
    <Sheet>
      <h2>{t.dingtalk.title}</h2>
      <FaultNotice fault={own} />
      {binding ? (
        <>
          <BindingFacts binding={binding} />
          <p>{binding.notices ? words.noticesOn : words.noticesOff}</p>
          <PostForm action="/account/dingtalk/notices">
            <input type="hidden" name="notices" value={binding.notices ? 'off' : 'on'} />
            <Button>{binding.notices ? words.stopNotices : words.startNotices}</Button>
          </PostForm>
          <Revoke action="/account/dingtalk/revocations" />
        </>
      ) : (
        <>
          <p>{words.unbound}</p>
          <PostForm action="/account/dingtalk">
            <Button>{words.bind}</Button>
          </PostForm>
        </>
      )}
    </Sheet>
  )
}

/** On the administrator's page about somebody else: binding by the account id of the platform's directory. */
export function AccountDingTalk({ binding, fault, accountId }: DingTalkPartProps & { accountId: string }) {
  const { t } = useFace()
  const words = t.dingtalk.account
  const errorOf = useFieldError(fault)
  const action = `/desk/accounts/${accountId}/dingtalk`
  return (
    <Sheet>
      <h2>{t.dingtalk.title}</h2>
      {binding ? (
        <>
          <BindingFacts binding={binding} />
          <Revoke action={`${action}/revocations`} />
        </>
      ) : (
        <PostForm action={action}>
          <Field
            name="externalId"
            label={t.dingtalk.externalId}
            hint={words.hint}
            required
            need=""
            maxLength={128}
            spellcheck={false}
            autoComplete="off"
            error={errorOf('externalId')}
          />
          <Buttons>
            <Button>{words.bind}</Button>
          </Buttons>
        </PostForm>
      )}
    </Sheet>
  )
}

function BindingFacts({ binding }: { binding: ShownBinding }) {
  const { t } = useFace()
  const formats = useFormats()
  return (
    <Facts
      facts={[
        { label: t.dingtalk.externalId, value: <span class="num">{binding.externalId}</span> },
        { label: t.dingtalk.boundAt, value: formats.dateTime(binding.boundAt) },
        { label: t.dingtalk.boundBy, value: binding.byOwn ? t.dingtalk.byOwn : t.dingtalk.byAdministrator },
      ]}
    />
  )
}

function Revoke({ action }: { action: string }) {
  const { t } = useFace()
  return (
    <Confirm id="unbind-dingtalk" open={t.dingtalk.revoke} warning={t.dingtalk.revokeWarning}>
      <PostForm action={action}>
        <Button kind="seal">{t.dingtalk.revoke}</Button>
      </PostForm>
    </Confirm>
  )
}
