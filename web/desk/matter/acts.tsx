import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { Button, type ButtonKind, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { useFace } from '#web/ui/face.tsx'
import { actHref } from '../inbox/address.ts'
import { AT_ONCE, resourceOf } from './act-facts.ts'
import { ActPanel } from './act-panel.tsx'
import type { ActsView } from './acts-view.ts'
import { FIRST, FURTHER, HOTKEYS, likelyNext } from './likely.ts'
import type { ShownMatter } from './shown-matter.ts'

interface ActsProps {
  matter: ShownMatter
  view: ActsView
}

/** What may be done now, in one fixed order, the likely next step filled. Each opens its form in place, by its address. */
export function MatterActs({ matter, view }: ActsProps) {
  const { t } = useFace()
  const { may } = matter
  if (may.length === 0) return null
  const likely = likelyNext(matter.state, may, view.standing)
  const row = FIRST.filter((verb) => may.includes(verb) || verb === likely)
  const first = likely && !row.includes(likely) ? [likely, ...row] : row
  const further = FURTHER.filter((verb) => may.includes(verb) && !first.includes(verb))
  const button = (verb: DeskVerb) => (
    <ActButton key={verb} verb={verb} matter={matter} view={view} kind={verb === likely ? 'main' : undefined} />
  )
  return (
    <section class="matter-acts" id="acts" aria-label={t.act.next}>
      <Buttons label={t.act.next}>{first.map(button)}</Buttons>
      {further.length > 0 && (
        <details class="more-acts">
          <summary>{t.act.more}</summary>
          <Buttons label={t.act.more}>{further.map(button)}</Buttons>
        </details>
      )}
      {may
        .filter((verb) => !AT_ONCE.includes(verb))
        .map((verb) => (
          <ActPanel key={verb} verb={verb} matter={matter} view={view} />
        ))}
    </section>
  )
}

function ActButton({ verb, matter, view, kind }: ActsProps & { verb: DeskVerb; kind: ButtonKind | undefined }) {
  const { t } = useFace()
  if (!AT_ONCE.includes(verb)) {
    return (
      <ButtonLink href={`#act-${verb}`} kind={kind} hotkey={HOTKEYS[verb]}>
        {t.act.name[verb]}
      </ButtonLink>
    )
  }
  return (
    <PostForm action={actHref(matter.id, resourceOf(verb), view.address)}>
      <input type="hidden" name="id" value={view.idOf(verb)} />
      <input type="hidden" name="seen" value={matter.state.version} />
      <Button kind={kind} hotkey={HOTKEYS[verb]}>
        {t.act.name[verb]}
      </Button>
    </PostForm>
  )
}
