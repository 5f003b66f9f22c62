import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

/** What will be bound to what, before one leaves for the platform. */
export function GoOnPage({ address }: { address: string }) {
  const { t } = useFace()
  const words = t.dingtalk.goOn
  return (
    <DeskPage title={words.title} rail={{ area: 'account', groups: [] }}>
      <BackLink href={paths.account}>{t.account.title}</BackLink>
      <Sheet>
        <p>{words.text}</p>
        <Buttons>
          <ButtonLink href={address} kind="main">
            {words.button}
          </ButtonLink>
        </Buttons>
      </Sheet>
    </DeskPage>
  )
}
