import { WindowRows } from '#web/ui/board/window-rows.tsx'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { CounterTabs, DoneNotice, FoldedForm } from './form.tsx'
import { counterPaths } from './paths.ts'
import type { WindowsView } from './view.ts'

/** Which unit sits where and when: always, in turn, or when called. */
export function WindowsPage({ view }: { view: WindowsView }) {
  const { t } = useFace()
  const say = t.counter.windows
  const kinds = Object.entries(say.kinds).map(([value, label]) => ({ value, label }))
  const keys = view.lines.map(({ value, label }) => `${value} ${label}`).join('; ')
  return (
    <DeskPage
      title={say.title}
      rail={{ area: 'counter', groups: [] }}
      listHref={counterPaths.desk}
      tools={
        <ButtonLink icon="eye" href={counterPaths.open(view.place)}>
          {say.public}
        </ButtonLink>
      }
    >
      <CounterTabs at="windows" />
      <DoneNotice view={view} />
      <WindowRows windows={view.windows} />
      <FoldedForm
        view={view}
        form="open"
        action={counterPaths.windows}
        label={say.open}
        fields={[
          { kind: 'line', name: 'label', label: say.label },
          { kind: 'choice', name: 'kind', label: say.kind, options: kinds },
          { kind: 'select', name: 'staffedBy', label: say.staffedBy, options: view.units },
          { kind: 'line', name: 'lines', label: say.lines, hint: `${say.linesHint} ${keys}` },
          { kind: 'line', name: 'weekdays', label: say.weekdays, hint: say.weekdaysHint },
          { kind: 'line', name: 'from', label: say.from, hint: say.timeHint },
          { kind: 'line', name: 'to', label: say.to, hint: say.timeHint },
        ]}
      />
      {view.windows.length > 0 && (
        <FoldedForm
          view={view}
          form="close"
          action={counterPaths.closings}
          label={say.close}
          fields={[
            {
              kind: 'select',
              name: 'window',
              label: say.window,
              options: view.windows.map(({ id, label }) => ({ value: id, label })),
            },
          ]}
        />
      )}
    </DeskPage>
  )
}
