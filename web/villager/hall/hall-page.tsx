import { counterScreen } from '#web/ui/board/counter-view.ts'
import { HallCourse, HallFacts, Services, StopRows } from '#web/ui/board/hall-parts.tsx'
import {
  hallPaths,
  type ShownHall,
  type ShownService,
  type ShownSlot,
  type ShownStopLine,
} from '#web/ui/board/hall-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'
import { BookingForm, type HallForms, WithdrawalForm } from './booking-forms.tsx'

interface HallView {
  village: VillageOfPage
  hall: ShownHall | undefined
  services: readonly ShownService[]
  stops: readonly ShownStopLine[]
  slots: readonly ShownSlot[]
  basis: { zh: string; en: string }
  forms: HallForms
}

/** The service centre of a village: when it is open, what it does with which papers, a slot, and what comes by. */
export function HallPage({ village, hall, services, stops, slots, basis, forms }: HallView) {
  const face = useFace()
  const say = face.t.hall
  const { code } = village
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {hall ? (
        <Sheet>
          <HallFacts hall={hall} />
          <p>
            <a class="tap" href={counterScreen(code)}>
              {say.queue}
            </a>
          </p>
        </Sheet>
      ) : (
        <NothingYet icon="building" title={say.none} />
      )}
      {hall && (
        <section aria-labelledby="book">
          <h2 id="book">{say.book}</h2>
          <BookingForm village={code} services={services} slots={slots} forms={forms} />
          <p class="quiet">{inWords(face, basis)}</p>
        </section>
      )}
      {hall && (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{say.withdraw}</h2>
          <WithdrawalForm village={code} forms={forms} />
        </section>
      )}
      <section aria-labelledby="services">
        <h2 id="services">{say.services}</h2>
        <Services services={services} />
      </section>
      <DoneForYou village={code} />
      <Stops village={code} stops={stops} />
      {hall && (
        <section aria-labelledby="course">
          <h2 id="course">{say.course}</h2>
          <Sheet>
            <HallCourse facts={hall.facts} />
          </Sheet>
        </section>
      )}
    </VillageSection>
  )
}

/** Who cannot come has it done: the way that every matter can be entrusted. */
function DoneForYou({ village: code }: { village: string }) {
  const say = useFace().t.hall
  return (
    <section aria-labelledby="proxy">
      <h2 id="proxy">{say.proxy}</h2>
      <p>{say.proxyHow}</p>
      <Buttons>
        <ButtonLink icon="speak" href={paths.report(code)}>
          {say.proxyTell}
        </ButtonLink>
        <ButtonLink icon="people" href={paths.track}>
          {say.proxyGive}
        </ButtonLink>
      </Buttons>
    </section>
  )
}

function Stops({ village: code, stops }: { village: string; stops: readonly ShownStopLine[] }) {
  const say = useFace().t.hall
  return (
    <section aria-labelledby="stops">
      <h2 id="stops">{say.stops}</h2>
      {stops.length === 0 ? <p>{say.noStops}</p> : <StopRows stops={stops} />}
      <Buttons>
        <ButtonLink icon="calendar" href={hallPaths.calendar(code)}>
          {say.calendar}
        </ButtonLink>
        <ButtonLink icon="print" href={hallPaths.paper(code)}>
          {say.paper}
        </ButtonLink>
      </Buttons>
    </section>
  )
}
