import { CreditBans, CreditFacts, CreditLines, CreditStanding } from '#web/ui/board/credit-parts.tsx'
import {
  creditPaths,
  type ShownBan,
  type ShownCredit,
  type ShownCreditLine,
  type ShownFigures,
} from '#web/ui/board/credit-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'
import { Figures } from './figures.tsx'

interface CreditsView {
  inForce: ShownCredit | undefined
  /** Drafts that are open, and earlier editions. */
  others: readonly ShownCreditLine[]
  figures: ShownFigures | undefined
  today: string
  bans: readonly ShownBan[]
  basis: { zh: string; en: string }
}

/** A village's own points: the rules that hold, what is being asked about, what held before. No list of people. */
export function CreditsPage({ village, view }: { village: VillageOfPage; view: CreditsView }) {
  const face = useFace()
  const say = face.t.credit
  const { number } = useFormats()
  const { inForce, others, bans, basis, figures, today } = view
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      <Notice tone="info" title={say.voluntary}>
        <p>{say.voluntaryText}</p>
      </Notice>
      {inForce ? <InForce credit={inForce} /> : <NothingYet icon="book" title={say.noneYet} />}
      {figures && <Figures village={village.code} figures={figures} today={today} mayJoin={inForce !== undefined} />}
      {others.length > 0 && (
        <section aria-labelledby="editions">
          <h2 id="editions">{say.editions}</h2>
          <Rows>
            {others.map((line) => (
              <Row
                key={line.id}
                href={creditPaths.one(village.code, line.id)}
                meta={say.edition(number(line.edition))}
                tag={<CreditStanding standing={line.standing} />}
                title={<OwnWords>{line.title}</OwnWords>}
              />
            ))}
          </Rows>
        </section>
      )}
      <CreditBans bans={bans} />
      <Sheet>
        <p class="quiet">{inWords(face, basis)}</p>
      </Sheet>
    </VillageSection>
  )
}

function InForce({ credit }: { credit: ShownCredit }) {
  const say = useFace().t.credit
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">
        <OwnWords>{credit.title}</OwnWords>
      </h2>
      <p>
        <CreditStanding standing={credit.standing} />
      </p>
      <Sheet>
        <CreditLines state={credit.state} />
        <CreditFacts credit={credit} />
        <p class="quiet">{say.neverBelow}</p>
      </Sheet>
      <Buttons>
        <ButtonLink icon="eye" href={creditPaths.one(credit.villageCode, credit.id)}>
          {say.courseAndChanges}
        </ButtonLink>
      </Buttons>
    </section>
  )
}
