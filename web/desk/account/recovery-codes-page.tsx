import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { PlainPage } from '#web/ui/shells/plain-page.tsx'

/** Shown once, as the answer to the form that made them. */
export function RecoveryCodesPage({ codes, next }: { codes: readonly string[]; next: string }) {
  const { t } = useFace()
  const words = t.account.recovery
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <Sheet>
        <ol aria-label={words.label}>
          {codes.map((code) => (
            <li key={code}>
              <code class="num">{code}</code>
            </li>
          ))}
        </ol>
        <Notice>
          <p>{words.keep}</p>
        </Notice>
        <Buttons>
          <ButtonLink kind="main" href={next}>
            {words.done}
          </ButtonLink>
        </Buttons>
      </Sheet>
    </PlainPage>
  )
}
