import { useWhen } from '#web/ui/board/neighbourhood-parts.tsx'
import { neighbourhoodPaths, type ShownActivity } from '#web/ui/board/neighbourhood-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { useFace } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface SignedUpView {
  village: VillageOfPage
  activity: ShownActivity
  receipt: string
}

/** Signed up: the code is the only way to give the place back. */
export function SignedUpPage({ village, activity, receipt }: SignedUpView) {
  const say = useFace().t.neighbourhood
  const when = useWhen()
  return (
    <VillagerPage title={say.signedUp} village={village} unlisted>
      <div class="plate plate-small">
        <h1>{say.signedUp}</h1>
        <p class="lead">
          <OwnWords>{activity.title}</OwnWords>
        </p>
        <p>
          {when(activity)} · <OwnWords>{activity.station.name}</OwnWords>
        </p>
      </div>
      <Notice tone="info">
        <p>{say.keepCode}</p>
      </Notice>
      <Receipt code={receipt}>
        <Buttons>
          <ButtonLink kind="main" href={neighbourhoodPaths.activity(village.code, activity.id)}>
            {say.backToActivity}
          </ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}
