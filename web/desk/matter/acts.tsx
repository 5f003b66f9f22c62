import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { Button, type ButtonKind, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { useFace } from '#web/ui/face.tsx'
import { actHref } from '../inbox/address.ts'
import { AT_ONCE, resourceOf } from './act-facts.ts'
import { ActPanel } from './act-panel.tsx'
import type { ActsView } from './acts-view.ts'
import { FIRST, FURTHER, type FurtherGroup, HOTKEYS, likelyNext } from './likely.ts'
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
  const furtherOf = (group: FurtherGroup) =>
    FURTHER[group].filter((verb) => may.includes(verb) && !first.includes(verb))
  const groups = (Object.keys(FURTHER) as FurtherGroup[]).filter((group) => furtherOf(group).length > 0) // its own keys
  const button = (verb: DeskVerb, kind?: ButtonKind) => (
    <ActButton key={verb} verb={verb} matter={matter} view={view} kind={kind} />
  )
  return (
    <section class="matter-acts" id="acts" aria-label={t.act.next}>
      <Buttons label={t.act.next}>{first.map((verb) => button(verb, verb === likely ? 'main' : undefined))}</Buttons>
      {groups.length > 0 && (
        <ul class="more-acts">
          {groups.map((group) => (
            <li key={group}>
              <span aria-hidden="true">{t.act.further[group]}</span>
              <Buttons label={t.act.further[group]}>{furtherOf(group).map((verb) => button(verb, 'text'))}</Buttons>
            </li>
          ))}
        </ul>
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
