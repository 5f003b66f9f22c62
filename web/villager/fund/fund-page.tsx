import { flaggedOf } from '#capabilities/fund/rules/index.ts'
import { FundBars, FundCourse, FundFacts, Recipients } from '#web/ui/board/fund-parts.tsx'
import { FundStage } from '#web/ui/board/fund-rows.tsx'
import { fundPaths, type ShownFund } from '#web/ui/board/fund-view.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { QrCode, type QrPath } from '#web/ui/components/qr-code.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

export interface FundView {
  village: VillageOfPage
  fund: ShownFund
  qr: QrPath
  published: readonly number[]
}

/** One fund: what it rests on, how much arrived with how many, why not with the others. */
export function FundPage({ view: { village, fund, qr, published } }: { view: FundView }) {
  const { fund: say, project } = useFace().t
  const { number } = useFormats()
  const { state } = fund
  return (
    <VillagerPage
      title={`${state.title} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: fundPaths.list(village.code) },
        { label: state.title },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{state.title}</OwnWords>
        </h1>
        <p>
          <FundStage stage={state.stage} />
        </p>
      </div>
      <section aria-labelledby="money">
        <h2 id="money">{say.money}</h2>
        <Sheet>
          <FundBars fund={fund} />
        </Sheet>
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{say.about}</h2>
        <Sheet>
          <FundFacts fund={fund} />
          {fund.kind?.starter && <Tag tone="calm">{say.starter}</Tag>}
        </Sheet>
      </section>
      <List fund={fund} />
      <section aria-labelledby="course">
        <h2 id="course">{say.course}</h2>
        <Sheet>
          <FundCourse fund={fund} />
        </Sheet>
      </section>
      {published.length > 0 && (
        <Buttons>
          {published.map((rev) => (
            <ButtonLink key={rev} icon="stamp" href={fundPaths.publication(village.code, fund.id, rev)}>
              {say.proof(number(rev))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
      <Sheet>
        <QrCode qr={qr} label={project.scan} />
        <p class="quiet">{say.object}</p>
      </Sheet>
    </VillagerPage>
  )
}

function List({ fund }: { fund: ShownFund }) {
  const say = useFace().t.fund
  const { number } = useFormats()
  const { state, kind } = fund
  const flagged = flaggedOf(state)
  return (
    <div>
      <h2>{say.recipients}</h2>
      {state.waitUntil === undefined ? (
        <p class="quiet">{say.notYet}</p>
      ) : (
        <>
          <p class="quiet">{kind?.named ? say.masked : say.countOnly}</p>
          {flagged > 0 && (
            <Notice tone="soon">
              <p>{say.flaggedNotice(number(flagged))}</p>
            </Notice>
          )}
          <Recipients fund={fund} />
        </>
      )}
    </div>
  )
}
