import type { ComponentChildren } from 'preact'
import type { TObject } from 'typebox'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import { AREAS, type Area } from '#web/ui/shells/areas.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Rail } from '#web/ui/shells/rail.tsx'
import { ActForm, type ActWords } from './act-form.tsx'

interface Act {
  verb: string
  resource: string
  body: TObject
}

/** What the desk's page of a thing needs beside the thing. */
export interface DeskActs {
  version: number
  may: readonly string[]
  idOf: (verb: string) => string
  refusal?: Refusal | undefined
  done: boolean
}

interface ThingPageProps {
  area: Area
  title: string
  lede: string
  tools?: ComponentChildren
  acts: readonly Act[]
  desk: DeskActs
  /** The address of the thing on the desk. */
  href: string
  words: ActWords
  choices?: Readonly<Record<string, readonly Option[]>>
  /** What a form opens with: typed before. */
  filled?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Above the acts: where it stands. */
  head: ComponentChildren
  /** Below them: everything done before. */
  children: ComponentChildren
}

/** The rail of a desk with one list. */
export function railOf(t: ReturnType<typeof useFace>['t'], area: Area): Rail {
  const { href, label } = AREAS[area]
  return { area, groups: [{ title: label(t), links: [{ label: label(t), href, current: true }] }] }
}

/** One thing on the desk: where it stands, what may be done now as forms, what was done. */
export function ThingPage(props: ThingPageProps) {
  const { area, title, lede, tools, acts, desk, href, words, choices, filled, head, children } = props
  const { t } = useFace()
  const now = acts.filter(({ verb }) => desk.may.includes(verb))
  return (
    <DeskPage
      title={title}
      lede={lede}
      rail={railOf(t, area)}
      listHref={AREAS[area].href}
      sheets={['entry.css']}
      tools={tools}
    >
      {desk.done && (
        <Notice tone="done" live>
          <p>{t.thing.done}</p>
        </Notice>
      )}
      {head}
      {now.length === 0 && <p class="quiet">{t.thing.nothingNow}</p>}
      {now.map(({ verb, resource, body }, i) => (
        <ActForm
          key={verb}
          verb={verb}
          action={`${href}/${resource}`}
          shape={body}
          words={words}
          id={desk.idOf(verb)}
          seen={desk.version}
          refusal={desk.refusal}
          filled={filled?.[verb]}
          main={i === 0}
          choices={choices ?? {}}
        />
      ))}
      {children}
    </DeskPage>
  )
}

interface NewThingProps {
  area: Area
  title: string
  lede: string
  verb: string
  shape: TObject
  words: ActWords
  village: { code: string; name: string }
  id: string
  refusal?: Refusal | undefined
  choices?: Readonly<Record<string, readonly Option[]>>
  filled?: Readonly<Record<string, string>> | undefined
  /** Below the form: what helps to fill it in. */
  children?: ComponentChildren
}

/** A new thing of the village, as a form drawn from the shape that the API asks for. */
export function NewThingPage(props: NewThingProps) {
  const { area, title, lede, verb, shape, words, village, id, refusal, choices, filled, children } = props
  const { t } = useFace()
  return (
    <DeskPage
      title={title}
      lede={village.name}
      rail={railOf(t, area)}
      listHref={AREAS[area].href}
      sheets={['entry.css']}
    >
      <p class="quiet">{lede}</p>
      <ActForm
        verb={verb}
        action={AREAS[area].href}
        shape={shape}
        words={words}
        id={id}
        seen={1}
        hidden={{ villageCode: village.code }}
        refusal={refusal}
        filled={filled}
        choices={choices ?? {}}
        main
      />
      {children}
    </DeskPage>
  )
}
