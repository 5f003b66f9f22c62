import { writeCents } from '#kernel/money.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { ItemStage, PowerSteps } from '#web/ui/board/power-steps.tsx'
import { powerPaths, type ShownItem } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { QrPath } from '#web/ui/components/qr-code.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

import { Works } from './works.tsx'

export interface ItemView {
  village: VillageOfPage
  item: ShownItem
  qr: QrPath
  /** Publications that are there. */
  published: readonly number[]
}

/** One item: where it stands, what it rests on, each step of its flow. */
export function ItemPage({ view: { village, item, qr, published } }: { view: ItemView }) {
  const say = useFace().t.power
  return (
    <VillagerPage
      title={`${item.title} · ${village.name}`}
      village={village}
      sheets={item.project ? ['works.css'] : undefined}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.items, href: powerPaths.items(village.code) },
        { label: item.title },
      ]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{item.title}</OwnWords>
        </h1>
      </div>
      <ItemFacts item={item} />
      <Works item={item} qr={qr} />
      <section aria-labelledby="steps">
        <h2 id="steps">{say.stepsTitle}</h2>
        <Sheet>
          <PowerSteps item={item} />
        </Sheet>
      </section>
      {published.length > 0 && (
        <Buttons>
          {published.map((rev) => (
            <ButtonLink
              key={rev}
              icon="stamp"
              href={powerPaths.publication(village.code, item.id, rev)}
              label={say.proof}
            >
              {say.published}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </VillagerPage>
  )
}

function ItemFacts({ item }: { item: ShownItem }) {
  const face = useFace()
  const say = face.t.power
  const { village, power, decision, amountCents } = item
  return (
    <section aria-labelledby="what">
      <h2 id="what">{say.what}</h2>
      <Sheet>
        <p>
          <ItemStage stage={item.stage} late={item.late} />
        </p>
        <Facts
          facts={[
            {
              label: say.flow,
              value: power && <a href={powerPaths.one(village.code, power.key)}>{inWords(face, power.name)}</a>,
            },
            { label: say.amount, value: amountCents === undefined ? undefined : say.yuan(writeCents(amountCents)) },
            {
              label: say.adoptedBy,
              value: decision && (
                <a href={decisionPaths.one(village.code, decision.id)}>
                  <OwnWords>{decision.title}</OwnWords>
                </a>
              ),
            },
            { label: say.basis, value: power && inWords(face, power.basis) },
          ]}
        />
      </Sheet>
    </section>
  )
}
