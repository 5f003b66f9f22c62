import { CharterFacts, CharterStage, CharterText, FlagAnswer } from '#web/ui/board/charter-parts.tsx'
import { charterPaths, type ShownCharter, type ShownCharterLine } from '#web/ui/board/charter-view.ts'
import { creditPaths } from '#web/ui/board/credit-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { MoreRow, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { NothingYet, VillageSection } from '../village-section.tsx'

interface ChartersView {
  village: VillageOfPage
  inForce: ShownCharter | undefined
  /** Drafts that are open, and earlier editions. */
  others: readonly ShownCharterLine[]
}

/** The rules that hold in the village, to be read; what is being asked about, and what held before. */
export function ChartersPage({ village, inForce, others }: ChartersView) {
  const { charter: say, credit } = useFace().t
  const { number } = useFormats()
  return (
    <VillageSection village={village} title={say.title} lede={say.lede}>
      {inForce ? <InForce charter={inForce} /> : <NothingYet icon="book" title={say.noneYet} />}
      {others.length > 0 && (
        <section aria-labelledby="editions">
          <h2 id="editions">{say.editions}</h2>
          <Rows>
            {others.map((line) => (
              <Row
                key={line.id}
                href={charterPaths.one(village.code, line.id)}
                meta={say.edition(number(line.edition))}
                tag={<CharterStage charter={line} />}
                title={<OwnWords>{line.title}</OwnWords>}
              />
            ))}
          </Rows>
        </section>
      )}
      <Rows>
        <MoreRow href={creditPaths.list(village.code)}>{credit.title}</MoreRow>
      </Rows>
    </VillageSection>
  )
}

function InForce({ charter }: { charter: ShownCharter }) {
  const face = useFace()
  const say = face.t.charter
  const { villageCode: code, id } = charter
  return (
    <section aria-labelledby="text">
      <h2 id="text">
        <OwnWords>{charter.title}</OwnWords>
      </h2>
      <p>
        <CharterStage charter={charter} />
      </p>
      <Sheet>
        <CharterText charter={charter} />
        <FlagAnswer charter={charter} />
      </Sheet>
      <Buttons>
        <ButtonLink icon="print" href={charterPaths.paper(code)}>
          {say.print}
        </ButtonLink>
        <ButtonLink icon="list" href={charterPaths.comparison(code, id)}>
          {say.compare}
        </ButtonLink>
        <ButtonLink icon="eye" href={charterPaths.one(code, id)}>
          {say.course}
        </ButtonLink>
      </Buttons>
      <Sheet>
        <CharterFacts charter={charter} />
        <p class="quiet">{say.breach}</p>
        <p class="quiet">{inWords(face, charter.basis)}</p>
      </Sheet>
    </section>
  )
}
