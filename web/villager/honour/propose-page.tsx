import { SUBJECTS } from '#capabilities/honour/rules/index.ts'
import { honourPaths } from '#web/ui/board/honour-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Receipt } from '#web/ui/components/receipt.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { type Face, useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { type VillageOfPage, VillagerPage } from '#web/ui/shells/villager-page.tsx'

interface Named {
  key: string
  name: { zh: string; en: string }
}

interface ProposeView {
  village: VillageOfPage
  kinds: readonly (Named & { about: { zh: string; en: string } })[]
  harmonies: readonly Named[]
  typed: {
    id: string
    kind?: string | undefined
    subject?: string | undefined
    name?: string | undefined
    text?: string | undefined
    evidence?: string | undefined
    harmony?: string | undefined
  }
  fault?: Fault | undefined
}

/** Who deserves praise and for what; the proposer's own name is not asked for. */
export function ProposeHonourPage({ village, kinds, harmonies, typed, fault }: ProposeView) {
  const say = useFace().t.honour
  return (
    <VillagerPage
      title={`${say.propose} · ${village.name}`}
      village={village}
      trail={[
        { label: village.name, href: paths.village(village.code) },
        { label: say.title, href: honourPaths.list(village.code) },
        { label: say.propose },
      ]}
      unlisted
    >
      <div class="plate plate-small">
        <h1>{say.propose}</h1>
        <p class="lead">{say.proposeLede}</p>
      </div>
      <FaultNotice fault={fault} />
      <PostForm action={honourPaths.list(village.code)} label={say.propose}>
        <input type="hidden" name="id" value={typed.id} />
        <Questions kinds={kinds} harmonies={harmonies} typed={typed} fault={fault} />
        <Button kind="main" wide>
          {say.send}
        </Button>
        <p class="quiet">{say.paperToo}</p>
      </PostForm>
    </VillagerPage>
  )
}

const optionsOf = (face: Pick<Face, 'lang'>, named: readonly Named[]) =>
  named.map(({ key, name }) => ({ value: key, label: inWords(face, name) }))

function Questions({ kinds, harmonies, typed, fault }: Omit<ProposeView, 'village'>) {
  const face = useFace()
  const say = face.t.honour
  const errorOf = useFieldError(fault)
  return (
    <>
      <Who kinds={kinds} typed={typed} fault={fault} />
      <TextArea
        name="text"
        label={say.whatWasDone}
        hint={say.onlyVillage}
        value={typed.text}
        maxLength={2000}
        rows={6}
        required
        error={errorOf('text')}
      />
      <TextArea
        name="evidence"
        label={say.fields.evidence}
        hint={say.hints.evidence}
        value={typed.evidence}
        maxLength={1000}
        rows={3}
        error={errorOf('evidence')}
      />
      <Select
        name="harmony"
        label={say.fields.harmony}
        value={typed.harmony}
        blank=""
        options={optionsOf(face, harmonies)}
        error={errorOf('harmony')}
      />
    </>
  )
}

/** Who it is about, and for what kind of deed. */
function Who({ kinds, typed, fault }: Pick<ProposeView, 'kinds' | 'typed' | 'fault'>) {
  const face = useFace()
  const say = face.t.honour
  const errorOf = useFieldError(fault)
  return (
    <>
      <Choices
        name="subject"
        legend={say.fields.subject}
        value={typed.subject}
        options={SUBJECTS.map((value) => ({ value, label: say.options.subject[value] }))}
        required
        error={errorOf('subject')}
      />
      <Field
        name="name"
        label={say.fields.name}
        hint={say.hints.name}
        value={typed.name}
        maxLength={40}
        required
        autoComplete="off"
        error={errorOf('name')}
      />
      <Select
        name="kind"
        label={say.fields.kind}
        value={typed.kind}
        blank=""
        options={optionsOf(face, kinds)}
        required
        error={errorOf('kind')}
      />
    </>
  )
}

/** Taken down: the receipt is the only way back to read what became of it. */
export function ProposedHonourPage({
  village,
  receipt,
  screenBy,
}: {
  village: VillageOfPage
  receipt: string
  screenBy: string
}) {
  const say = useFace().t.honour
  const { date } = useFormats()
  return (
    <VillagerPage title={say.takenTitle} village={village} unlisted>
      <div class="plate plate-small">
        <h1>{say.takenTitle}</h1>
        <p class="lead">{say.takenText(date(screenBy))}</p>
      </div>
      <Notice tone="info">
        <p>{say.keepReceipt}</p>
      </Notice>
      <Receipt code={receipt}>
        <Buttons>
          <ButtonLink kind="main" href={honourPaths.proposals}>
            {say.findTitle}
          </ButtonLink>
        </Buttons>
      </Receipt>
    </VillagerPage>
  )
}
