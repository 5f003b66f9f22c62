import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import type { Task } from '../core/today.ts'
import { hrefOf } from '../phone/route.ts'
import { formats, words } from '../phone/words.ts'
import { KeyFlags } from './key-flags.tsx'
import { Own } from './own.tsx'

const DAY_CHARS = 10

/** One thing to do, with the one tap that begins it. */
export function TaskRow({ task }: { task: Task }) {
  if (task.sort === 'visit') return <VisitRow task={task} />
  if (task.sort === 'hazard') {
    const { text, placeText } = task.hazard
    return (
      <li class="task">
        <a class="todo" href={hrefOf('capture', `${newId()}//hazard`)}>
          <Icon name="alert" />
          <span>
            <b>
              <Own text={text} />
            </b>
            <span class="quiet">
              <Own text={placeText} />
            </span>
            <Due at={task.dueAt} />
          </span>
        </a>
      </li>
    )
  }
  const { title, number, id } = task.matter
  return (
    <li class="task">
      <a class="todo" href={`/desk/matters/${id}`}>
        <Icon name="inbox" />
        <span>
          <b>
            <Own text={title} />
          </b>
          <span class="quiet num">{number}</span>
          <Due at={task.dueAt} />
        </span>
      </a>
    </li>
  )
}

function VisitRow({ task }: { task: Extract<Task, { sort: 'visit' }> }) {
  const { household, round } = task
  return (
    <li class="task has-act">
      <a class="todo" href={hrefOf('household', household.id)}>
        <span>
          <b>
            <Own text={household.doorText} />
          </b>
          <span class="quiet">
            <Own text={[household.headMask, round].filter(Boolean).join(' · ')} />
          </span>
          <KeyFlags household={household} />
          <Due at={task.dueAt} />
        </span>
      </a>
      <a class="btn stack" data-act="visit" href={hrefOf('capture', `${newId()}/${household.id}/visit`)}>
        <Icon name="walk" />
        {words.value.today.visit}
      </a>
    </li>
  )
}

function Due({ at }: { at: string | undefined }) {
  const say = words.value.today
  if (!at) return null
  const isLate = at.slice(0, DAY_CHARS) < new Date().toISOString().slice(0, DAY_CHARS)
  const day = formats().date(at)
  return <span class={`tag ${isLate ? 'tag-late' : 'tag-soon'}`}>{isLate ? say.overdue(day) : say.due(day)}</span>
}
