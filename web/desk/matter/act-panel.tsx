import type { ComponentChildren } from 'preact'
import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { ErrorSummary } from '#web/ui/components/error-summary.tsx'
import { useSentence } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { useFace } from '#web/ui/face.tsx'
import { actHref } from '../inbox/address.ts'
import { hasPhotos, resourceOf } from './act-facts.ts'
import type { ActsView, FieldsProps } from './acts-view.ts'
import { CallFields } from './fields/call-fields.tsx'
import { ExtensionFields, SuspensionFields } from './fields/clock-fields.tsx'
import { MergeList } from './fields/merge-list.tsx'
import { SortFields, SplitFields } from './fields/sort-fields.tsx'
import { AcrossFields, AssignFields } from './fields/unit-fields.tsx'
import { ReasonField, TextFields } from './fields/word-fields.tsx'
import type { ShownMatter } from './shown-matter.ts'

interface PanelProps {
  verb: DeskVerb
  matter: ShownMatter
  view: ActsView
}

/** The form of one act. Shown when it is the address's target, or when it came back. */
export function ActPanel({ verb, matter, view }: PanelProps) {
  const { t } = useFace()
  const tried = view.tried?.verb === verb ? view.tried : undefined
  const open = tried !== undefined || view.chosen?.verb === verb
  const title = `act-${verb}-title`
  const sentence = useSentence(tried?.fault)
  const field = tried?.fault.field
  return (
    <section class={open ? 'act-panel is-open' : 'act-panel'} id={`act-${verb}`} aria-labelledby={title} tabIndex={-1}>
      <h3 id={title}>{t.act.name[verb]}</h3>
      {verb === 'merged' ? (
        <MergeList matter={matter} view={view} />
      ) : (
        <PostForm action={actHref(matter.id, resourceOf(verb), view.address)} upload={hasPhotos(verb)}>
          <input type="hidden" name="id" value={tried?.id ?? view.idOf(verb)} />
          <input type="hidden" name="seen" value={matter.state.version} />
          {field && <ErrorSummary faults={[{ name: field, id: `${verb}-${field}`, sentence: sentence ?? '' }]} />}
          {fieldsOf({ verb, view, typed: tried?.typed ?? {} })}
          <Buttons>
            <Button>{sendWord(t.act.send, verb)}</Button>
            <ButtonLink kind="text" href="#record">
              {t.act.close}
            </ButtonLink>
          </Buttons>
        </PostForm>
      )}
    </section>
  )
}

const sendWord = (words: Partial<Record<DeskVerb, string>>, verb: DeskVerb): string => words[verb] ?? verb

function fieldsOf(props: FieldsProps): ComponentChildren {
  switch (props.verb) {
    case 'assigned':
      return <AssignFields {...props} />
    case 'passed-across':
      return <AcrossFields {...props} />
    case 'returned':
    case 'refused':
    case 'reopened':
    case 'extension-declined':
      return <ReasonField {...props} />
    case 'extension-asked':
      return <ExtensionFields {...props} />
    case 'suspended':
      return <SuspensionFields {...props} />
    case 'called-back':
      return <CallFields {...props} />
    case 'split':
      return <SplitFields {...props} />
    case 'sorted':
      return <SortFields {...props} />
    default:
      return <TextFields {...props} />
  }
}
