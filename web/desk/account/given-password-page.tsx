import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { OnceShown } from './once-shown.tsx'
import type { ShownAccount } from './shown-account.ts'

/** The answer to making an account or resetting its password. Without a password: the form had been sent before. */
export function GivenPasswordPage({ account, password }: { account: ShownAccount; password?: string | undefined }) {
  const { t } = useFace()
  const words = t.account.create
  return (
    <DeskPage title={`${account.personName} · ${account.name}`} rail={{ area: 'accounts', groups: [] }}>
      {password ? (
        <OnceShown title={words.shownTitle} label={words.label} secret={password}>
          <p>{words.shownText}</p>
        </OnceShown>
      ) : (
        <Notice>
          <p>{words.shownBefore}</p>
        </Notice>
      )}
      <Buttons>
        <ButtonLink kind="main" href={`/desk/accounts/${account.id}`}>
          {words.toAccount}
        </ButtonLink>
      </Buttons>
    </DeskPage>
  )
}
