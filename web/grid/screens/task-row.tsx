import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import type { Task } from '../core/today.ts'
import { hrefOf } from '../phone/route.ts'
import { words } from '../phone/words.ts'
import { CalloutRow } from './callout-row.tsx'
import { Due } from './due.tsx'
import { KeyFlags } from './key-flags.tsx'
import { Own } from './own.tsx'

/** One thing to do, with the one tap that begins it. */
export function TaskRow({ task }: { task: Task }) {
  if (task.sort === 'callout') return <CalloutRow task={task} />
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
