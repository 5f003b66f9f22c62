import type { Violation } from '#capabilities/grid/rules/tiling.ts'
import { FORM_VERBS, type FormVerb } from '#capabilities/grid/rules/typed.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActFields, type Typed } from './edit-fields.tsx'
import { Changes, Drafts, type ShownChange, type ShownDraft } from './edit-history.tsx'
import { EditMap } from './edit-map.tsx'
import { Faults } from './faults.tsx'
import type { LonLat } from './map-frame.ts'
import { gridRail } from './rail.ts'

interface EditPageProps {
  village: string
  villageName: string
  grids: readonly { code: string; name: string; ring: readonly LonLat[] }[]
  changes: readonly ShownChange[]
  drafts: readonly ShownDraft[]
  requestId: string
  verb: FormVerb
  typed: Typed
  saved?: string | undefined
  fault?: Fault | undefined
  planned?:
    | { violations: readonly Violation[]; grids: readonly { code: string; ring: readonly LonLat[] }[] }
    | undefined
}

export function EditPage({
  village,
  villageName,
  grids,
  changes,
  drafts,
  requestId,
  verb,
  typed,
  saved,
  fault,
  planned,
}: EditPageProps) {
  const { t } = useFace()
  const say = t.grid.edit
  const nameOf = (code: string) => grids.find((grid) => grid.code === code)?.name ?? code.slice(-3)
  return (
    <DeskPage
      title={say.title(villageName)}
      lede={say.lede(grids.length)}
      rail={gridRail(t, '/desk/grids')}
      sheets={['grids.css']}
      scripts={['grid-edit.js']}
    >
      <BackLink href="/desk/grids">{t.grid.title}</BackLink>
      {saved && (
        <Notice tone="done" live>
          <p>{saved === 'draft' ? say.draftSaved : say.finalSaved}</p>
        </Notice>
      )}
      <FaultNotice fault={fault} />
      {planned && planned.violations.length === 0 && (
        <Notice tone="done" live>
          <p>{say.sound}</p>
        </Notice>
      )}
      {planned && planned.violations.length > 0 && <Faults violations={planned.violations} nameOf={nameOf} />}
      <EditMap grids={grids} planned={planned?.grids} violations={planned?.violations ?? []} />
      <p class="quiet" id="grid-hint" hidden>
        {say.hint}
      </p>
      <ActForm village={village} grids={grids} requestId={requestId} verb={verb} typed={typed} fault={fault} />
      <Drafts village={village} drafts={drafts} />
      <Changes village={village} changes={changes} requestId={requestId} />
    </DeskPage>
  )
}

type ActFormProps = Pick<EditPageProps, 'village' | 'grids' | 'requestId' | 'verb' | 'typed' | 'fault'>

function ActForm({ village, grids, requestId, verb, typed, fault }: ActFormProps) {
  const say = useFace().t.grid.edit
  const errorOf = useFieldError(fault)
  const given = (name: string) => (typeof typed[name] === 'string' ? String(typed[name]) : undefined)
  return (
    <>
      <nav class="grid-acts" aria-label={say.acts}>
        {FORM_VERBS.map((one) => (
          <ButtonLink key={one} href={`/desk/villages/${village}/grids?act=${one}`} current={one === verb}>
            {say.verbs[one]}
          </ButtonLink>
        ))}
      </nav>
      <Sheet>
        <h2>{say.verbs[verb]}</h2>
        <PostForm action={`/desk/villages/${village}/grids`} requestId={requestId} id="grid-act">
          <input type="hidden" name="verb" value={verb} />
          <ActFields verb={verb} typed={typed} grids={grids} errorOf={errorOf} />
          <Field
            name="validOn"
            type="date"
            label={say.validOn}
            value={given('validOn')}
            required
            need=""
            width="short"
            error={errorOf('validOn')}
          />
          <Field
            name="reason"
            label={say.reason}
            value={given('reason')}
            required
            need=""
            maxLength={300}
            error={errorOf('reason')}
          />
          <Buttons>
            <Button name="intent" value="check">
              {say.check}
            </Button>
            <Button name="intent" value="draft">
              {say.keepDraft}
            </Button>
            <Button name="intent" value="final" kind="main">
              {say.makeFinal}
            </Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </>
  )
}
