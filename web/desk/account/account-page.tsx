import { Facts } from '#web/ui/components/facts.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { OwnDingTalk, type ShownBinding } from './dingtalk-part.tsx'
import { ChangePassword, SecondFactorPart } from './own-locks.tsx'
import { OwnSessions, type ShownSession } from './own-sessions.tsx'
import { type Names, type ShownAccount, unitWords } from './shown-account.ts'

export interface OwnAccountProps {
  account: ShownAccount
  names: Names
  sessions: readonly ShownSession[]
  /** The authenticator is set up; then how many recovery codes are left. */
  secondFactor: { on: boolean; left: number }
  /** What was just done. */
  done?: 'password' | 'session' | 'dingtalk' | undefined
  fault?: Fault | undefined
  /** Absent where the county has no DingTalk. */
  dingTalk?: { binding: ShownBinding | undefined } | undefined
  /** Characters a new password needs. */
  least: number
}

const doneIn = (t: Messages, done: NonNullable<OwnAccountProps['done']>): string =>
  ({ password: t.account.own.changed, session: t.account.own.ended, dingtalk: t.account.change.saved })[done]

export function AccountPage(props: OwnAccountProps) {
  const { account, names, sessions, secondFactor, done, dingTalk, fault, least } = props
  const { t, lang } = useFace()
  const words = t.account.own
  return (
    <DeskPage title={t.account.title} rail={{ area: 'account', groups: [] }}>
      {done && (
        <Notice tone="done" live>
          <p>{doneIn(t, done)}</p>
        </Notice>
      )}
      <Sheet>
        <h2>{words.facts}</h2>
        <Facts
          facts={[
            { label: t.account.list.person, value: <OwnWords>{account.personName}</OwnWords> },
            { label: t.account.name, value: account.name },
            { label: words.post, value: names.role(account.role) },
            { label: words.unit, value: unitWords(account, lang) },
            { label: words.scope, value: `${names.place(account.scope)} ${account.scope}` },
            { label: t.account.create.phone, value: account.phone },
          ]}
        />
      </Sheet>
      {dingTalk && <OwnDingTalk {...dingTalk} fault={fault} />}
      <OwnSessions sessions={sessions} />
      <ChangePassword fault={fault} least={least} />
      <SecondFactorPart {...secondFactor} fault={fault} />
    </DeskPage>
  )
}
