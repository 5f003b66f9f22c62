import { Button } from '#web/ui/components/button.tsx'
import { Confirm } from '#web/ui/components/disclosure.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { ShownAccount } from './shown-account.ts'

/** A second factor to be taken off. */
export interface OpenReset {
  id: string
  /** Asked by the administrator who looks at it: another one has to confirm. */
  byMe: boolean
}

/** Each grave step says what will happen and asks again. */
export function LockActs({ account, reset }: { account: ShownAccount; reset: OpenReset | undefined }) {
  const { t } = useFace()
  const words = t.account.change
  const at = (act: string) => `/desk/accounts/${account.id}/${act}`
  return (
    <Sheet>
      {account.disabledAt ? (
        <PostForm action={at('enablement')}>
          <Button>{words.enable}</Button>
        </PostForm>
      ) : (
        <Confirm id="disable" open={words.disable} warning={words.disableWarning}>
          <PostForm action={at('disablement')}>
            <Button kind="seal">{words.disable}</Button>
          </PostForm>
        </Confirm>
      )}
      <Confirm id="reset-password" open={words.resetPassword} warning={words.resetWarning}>
        <PostForm action={at('password-resets')}>
          <Button kind="seal">{words.resetPassword}</Button>
        </PostForm>
      </Confirm>
      {reset ? (
        <ConfirmReset action={at(`second-factor-resets/${reset.id}/confirmation`)} byMe={reset.byMe} />
      ) : (
        <Confirm id="reset-second-factor" open={words.resetSecond} warning={words.resetSecondWarning}>
          <PostForm action={at('second-factor-resets')}>
            <Button kind="seal">{words.askReset}</Button>
          </PostForm>
        </Confirm>
      )}
    </Sheet>
  )
}

function ConfirmReset({ action, byMe }: { action: string; byMe: boolean }) {
  const { t } = useFace()
  const words = t.account.change
  if (byMe) {
    return (
      <Notice tone="soon">
        <p>{words.waitsForOther}</p>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="soon">
        <p>{words.asked}</p>
      </Notice>
      <Confirm id="confirm-reset" open={words.confirmReset} warning={words.confirmWarning}>
        <PostForm action={action}>
          <Button kind="seal">{words.confirmReset}</Button>
        </PostForm>
      </Confirm>
    </>
  )
}
