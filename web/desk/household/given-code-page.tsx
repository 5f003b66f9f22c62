import { ButtonLink } from '#web/ui/components/button.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { OnceShown } from '../account/once-shown.tsx'
import { gridRail } from '../grid/rail.ts'

/** A code for the household that stands here: shown this once. */
export function GivenCodePage({ id, given }: { id: string; given: { code: string; expiresAt: Date } }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.household.own
  return (
    <DeskPage title={say.giveTitle} rail={gridRail(t, '/desk/households')}>
      <OnceShown title={say.ready} label={say.code} secret={given.code}>
        <p>{say.readyText(dateTime(given.expiresAt))}</p>
      </OnceShown>
      <ButtonLink href={`/desk/households/${id}`}>{t.common.back}</ButtonLink>
    </DeskPage>
  )
}
