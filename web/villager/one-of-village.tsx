import type { ComponentChildren } from 'preact'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface OneOfVillageProps {
  village: VillageOfPage
  name: string
  list: { label: string; href: string }
  stage: ComponentChildren
  children: ComponentChildren
  /** What of it stands in the log. */
  proofs: { revs: readonly number[]; href(rev: number): string; say(n: string): string }
}

/** One of a village's things for everybody: the way back, its name and stage, and at the end its proofs. */
export function OneOfVillage({ village, name, list, stage, children, proofs }: OneOfVillageProps) {
  const { number } = useFormats()
  return (
    <VillagerPage
      title={`${name} · ${village.name}`}
      village={village}
      trail={[{ label: village.name, href: paths.village(village.code) }, list, { label: name }]}
    >
      <div class="plate plate-small">
        <h1>
          <OwnWords>{name}</OwnWords>
        </h1>
        {stage}
      </div>
      {children}
      {proofs.revs.length > 0 && (
        <Buttons>
          {proofs.revs.map((rev) => (
            <ButtonLink key={rev} icon="stamp" href={proofs.href(rev)}>
              {proofs.say(number(rev))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </VillagerPage>
  )
}
