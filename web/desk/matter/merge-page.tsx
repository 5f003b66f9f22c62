import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { actHref, type ListAddress, matterHref } from '../inbox/address.ts'
import type { Names } from '../names.ts'
import { deskRail, type RailView } from '../rail.ts'
import { Evidence } from './evidence.tsx'
import type { ShownMatter } from './shown-matter.ts'

export interface MergePageProps {
  rail: Omit<RailView, 'current'>
  address: ListAddress
  names: Names
  /** The later one, which ends, and the earlier one, which goes on. */
  source: ShownMatter
  target: ShownMatter
  actionId: string
}

/** Two matters side by side; only then are they made one. */
export function MergePage({ rail, address, names, source, target, actionId }: MergePageProps) {
  const { t } = useFace()
  const formats = useFormats()
  const later = target.clock.start_ms > source.clock.start_ms
  return (
    <DeskPage
      title={t.act.mergeTitle}
      lede={t.act.mergeLede}
      rail={deskRail(t, formats, { ...rail, current: address.queue })}
    >
      <BackLink href={`${matterHref(source.id, address)}#act-merged`}>
        <OwnWords>{source.title}</OwnWords>
      </BackLink>
      <div class="pair">
        <Side title={t.act.mergeThis} matter={source} names={names} />
        <Side title={t.act.mergeThat} matter={target} names={names} />
      </div>
      {later ? (
        <Notice tone="soon">
          <p>{t.act.mergeLater}</p>
        </Notice>
      ) : (
        <PostForm action={actHref(source.id, 'merges', address)}>
          <input type="hidden" name="id" value={actionId} />
          <input type="hidden" name="seen" value={source.state.version} />
          <input type="hidden" name="into" value={target.id} />
          <Buttons>
            <Button kind="main" icon="merge">
              {t.act.mergeInto(String(target.number))}
            </Button>
            <ButtonLink href={matterHref(source.id, address)}>{t.act.mergeNot}</ButtonLink>
          </Buttons>
        </PostForm>
      )}
    </DeskPage>
  )
}

function Side({ title, matter, names }: { title: string; matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const formats = useFormats()
  const id = `side-${matter.id}`
  return (
    <section aria-labelledby={id}>
      <p class="quiet small">{[title, t.desk.number(String(matter.number))].join(' · ')}</p>
      <h2 id={id}>
        <OwnWords>{matter.title}</OwnWords>
      </h2>
      <p class="said">
        <OwnWords>{matter.text}</OwnWords>
      </p>
      <Evidence matterId={matter.id} files={matter.files.filter((file) => file.part === 'report')} />
      <Facts
        facts={[
          { label: t.desk.sheet.when, value: formats.dateTime(matter.clock.start_ms) },
          {
            label: t.desk.sheet.where,
            value: <MixedWords text={[names.full(matter.placeCode), matter.placeText].filter(Boolean).join(' · ')} />,
          },
          { label: t.act.kind, value: names.kind(matter.kind) },
          { label: t.desk.sheet.holder, value: names.unit(matter.state.holder) },
          { label: t.course.waiting, value: t.desk.waits(formats.number(matter.state.reporters)) },
        ]}
      />
    </section>
  )
}
