import { TEXT_SIGNS_MAX } from '#kernel/tipoff/letter.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Confirm } from '#web/ui/components/disclosure.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Plate } from '#web/ui/components/plate.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import { tipoffPaths } from './paths.ts'
import { ScriptWords, Told } from './words.tsx'

/** Answers are read here by the number alone; what one wrote oneself is not shown again, should somebody find the number. */
export function MailboxPage() {
  const say = useFace().t.tipoff
  return (
    <VillagerPage title={say.mailboxTitle} scripts={['tipoff.js']} sheets={['tipoff.css']} unlisted>
      <Plate small title={say.mailboxTitle} lede={say.mailboxLede} />
      <noscript>
        <Notice tone="late">
          <p>{say.plain.unread}</p>
        </Notice>
      </noscript>
      <section class="tipoff-part" id="tipoff-ask" hidden>
        <form id="tipoff-number-form" class="form" noValidate autoComplete="off">
          <Field name="number" label={say.number} inputMode="numeric" autoComplete="off" maxLength={40} required />
          <Buttons>
            <Button kind="main">{say.open}</Button>
          </Buttons>
        </form>
      </section>
      <Told />
      <section class="tipoff-part" id="tipoff-open" tabIndex={-1} aria-label={say.lettersTitle} hidden>
        <p id="tipoff-state" class="notice notice-info num" />
        <h2>{say.lettersTitle}</h2>
        <ul id="tipoff-letters" class="sheet rows" />
        <h2>{say.replyTitle}</h2>
        <form id="tipoff-reply" class="form" noValidate autoComplete="off">
          <TextArea name="text" label={say.text} hint={say.replyHint} rows={5} maxLength={TEXT_SIGNS_MAX} required />
          <Buttons>
            <Button kind="seal">{say.replySend}</Button>
          </Buttons>
        </form>
        <Confirm id="tipoff-take-back" open={say.withdraw} warning={say.withdrawWarning}>
          <form id="tipoff-withdraw" noValidate>
            <Button kind="seal">{say.withdrawDo}</Button>
          </form>
        </Confirm>
        <p>
          <ButtonLink href={tipoffPaths.leave}>{say.leave}</ButtonLink>
        </p>
      </section>
      <ScriptWords />
    </VillagerPage>
  )
}
