import { hallPaths, type ShownService } from '#web/ui/board/hall-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { Row, Rows } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface BookedView {
  village: VillageOfPage
  service: ShownService | undefined
  on: string
  from: string
  receipt: string
}

/** Booked: when to come, with which papers; the code is the only way to give the slot back. */
export function BookedPage({ village, service, on, from, receipt }: BookedView) {
  const face = useFace()
  const { day } = useFormats()
  const say = face.t.hall
  return (
    <VillagerPage title={say.booked} village={village} unlisted>
      <div class="plate plate-small">
        <h1>{say.booked}</h1>
        <p class="lead">
          {day(`${on}T12:00:00+08:00`)} {from}
        </p>
        {service && <p>{inWords(face, service.name)}</p>}
      </div>
      {service && service.papers.length > 0 && (
        <section aria-labelledby="bring">
          <h2 id="bring">{say.bring}</h2>
          <Rows label={say.bring}>
            {service.papers.map((paper) => (
              <Row key={paper.zh} icon="file" title={inWords(face, paper)} />
            ))}
          </Rows>
        </section>
      )}
      <Notice tone="info">
        <p>{say.keepCode}</p>
      </Notice>
      <Receipt code={receipt}>
        <Buttons>
          <ButtonLink kind="main" href={hallPaths.hall(village.code)}>
            {say.title}
          </ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}
