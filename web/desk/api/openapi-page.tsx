import { Disclosure } from '../../ui/components/disclosure.tsx'
import { Table } from '../../ui/components/table.tsx'
import { useFace } from '../../ui/face.tsx'
import { PlainPage } from '../../ui/shells/plain-page.tsx'

interface Operation {
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean; schema?: { description?: string; type?: string } }[]
  requestBody?: { content?: Record<string, { schema?: object }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: object }> }>
}

export interface OpenApiDocument {
  info: { title: string; version: string }
  paths?: Record<string, Record<string, Operation>>
}

/** The interface for other systems, readable without a script: every route, its parameters, bodies and answers. */
export function OpenApiPage({ document }: { document: OpenApiDocument }) {
  const { t } = useFace()
  const words = t.openapi
  return (
    <PlainPage title={words.title} lede={words.lede}>
      <p>
        <a href="/openapi.json">{words.machine}</a>
      </p>
      {Object.entries(document.paths ?? {}).map(([path, operations]) => (
        <section key={path}>
          <h2>
            <code>{path}</code>
          </h2>
          {Object.entries(operations).map(([method, operation]) => (
            <OperationBlock key={method} method={method} operation={operation} />
          ))}
        </section>
      ))}
    </PlainPage>
  )
}

const bodyOf = (content: Record<string, { schema?: object }> | undefined) => content?.['application/json']?.schema

function OperationBlock({ method, operation }: { method: string; operation: Operation }) {
  const { t } = useFace()
  const words = t.openapi
  const body = bodyOf(operation.requestBody?.content)
  return (
    <Disclosure summary={`${method.toUpperCase()} · ${operation.summary ?? ''}`}>
      {operation.parameters && operation.parameters.length > 0 && (
        <Table
          caption={words.parameters}
          rows={operation.parameters}
          rowKey={(row) => `${row.in} ${row.name}`}
          columns={[
            { key: 'name', head: words.name, cell: (row) => <code>{row.name}</code> },
            { key: 'in', head: words.place, cell: (row) => row.in },
            { key: 'required', head: words.required, cell: (row) => (row.required ? words.yes : words.no) },
            { key: 'type', head: words.type, cell: (row) => row.schema?.description ?? row.schema?.type ?? '' },
          ]}
        />
      )}
      {body && <Shape title={words.body} shape={body} />}
      {Object.entries(operation.responses ?? {}).map(([status, response]) => (
        <Shape key={status} title={`${words.answer} ${status}`} shape={bodyOf(response.content) ?? {}} />
      ))}
    </Disclosure>
  )
}

function Shape({ title, shape }: { title: string; shape: object }) {
  return (
    <>
      <h3>{title}</h3>
      <pre class="code">{JSON.stringify(shape, null, 2)}</pre>
    </>
  )
}
