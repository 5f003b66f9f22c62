import { ENDINGS, RELATIONS, SEXES, TIES, WAYS } from '#capabilities/post/rules/index.ts'
import { type DeskVerb, POST_ACTS } from '#capabilities/post/schema.ts'
import { postPaths } from '#web/ui/board/post-view.ts'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { DeskField } from '../field-input.tsx'
import { FoldedStep, type Step } from '../step-form.tsx'
import type { DeskPostsView } from './posts-page.tsx'

type FieldName = keyof Messages['postDesk']['fields']
type PostField = DeskField<FieldName>
const field = (kind: PostField['kind'], name: FieldName, required = true): PostField => ({ kind, name, required })

const ASKED: Record<DeskVerb, readonly PostField[]> = {
  entered: [field('line', 'name'), field('choice', 'sex'), field('line', 'household', false)],
  formed: [field('select', 'body'), field('day', 'since'), field('line', 'basis')],
  appointed: [
    field('select', 'officer'),
    field('select', 'post'),
    field('choice', 'way'),
    field('day', 'since'),
    field('line', 'basis'),
    field('line', 'phone', false),
  ],
  'duty-set': [field('select', 'term'), field('line', 'phone', false), field('line', 'duties', false)],
  ended: [field('select', 'term'), field('day', 'on'), field('select', 'why')],
  'handed-over': [field('select', 'term'), field('select', 'to'), field('line', 'text', false)],
  declared: [
    field('select', 'officer'),
    field('choice', 'tie'),
    field('select', 'relation', false),
    field('select', 'other', false),
    field('line', 'party', false),
    field('choice', 'firm', false),
  ],
  'declaration-ended': [field('select', 'declaration')],
}

/** Each act, folded until somebody wants it. */
export const ActForms = ({ view }: { view: DeskPostsView }) => (
  <>
    {POST_ACTS.filter(({ verb }) => view.may[verb]).map(({ verb, resource }) => (
      <ActForm key={verb} view={view} verb={verb} resource={resource} />
    ))}
  </>
)

function ActForm({ view, verb, resource }: { view: DeskPostsView; verb: DeskVerb; resource: string }) {
  const { postDesk: words } = useFace().t
  const step: Step<FieldName> = {
    form: verb,
    words,
    name: words.acts[verb],
    action: `${postPaths.deskOne(view.posts.village.code)}/${resource}`,
    id: view.idOf(verb),
    seen: view.version,
    fields: ASKED[verb],
    optionsOf: useOptions(view, verb),
    refusal: view.refusal?.verb === verb ? view.refusal : undefined,
  }
  return <FoldedStep step={step} />
}

const named = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): Option[] =>
  keys.map((value) => ({ value, label: words[value] }))

function useOptions({ choices }: DeskPostsView, verb: DeskVerb): (name: FieldName) => readonly Option[] {
  const { post: say, postDesk } = useFace().t
  const lists: Partial<Record<FieldName, readonly Option[]>> = {
    officer: choices.officers,
    other: choices.officers,
    to: choices.officers,
    body: choices.bodies,
    post: choices.posts,
    term: verb === 'handed-over' ? choices.gone : choices.running,
    declaration: choices.declarations.map(({ id, officer, tie }) => ({
      value: id,
      label: `${officer} · ${say.ties[tie]}`,
    })),
    sex: named(SEXES, postDesk.sexes),
    way: named(WAYS, say.ways),
    why: named(ENDINGS, say.endings),
    tie: named(TIES, say.ties),
    relation: named(RELATIONS, say.relations),
    firm: named(['firm', 'person'] as const, postDesk.parties),
  }
  return (name) => lists[name] ?? []
}
