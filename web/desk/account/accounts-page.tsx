import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { SearchBox } from '#web/ui/components/search-box.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { type Names, type ShownAccount, unitWords } from './shown-account.ts'

interface AccountsPageProps {
  accounts: readonly ShownAccount[]
  names: Names
  find: string
  /** Not the first page. */
  further: boolean
  next?: string | undefined
  /** Second factors to be taken off, waiting for another administrator. */
  waiting: readonly { accountId: string; personName: string }[]
}

const listAddress = (find: string, after?: string): string =>
  `/desk/accounts?${new URLSearchParams({ ...(find ? { find } : {}), ...(after ? { after } : {}) })}`

export function AccountsPage({ accounts, names, find, further, next, waiting }: AccountsPageProps) {
  const { t } = useFace()
  const words = t.account.list
  const tools = (
    <ButtonLink kind="main" icon="plus" href="/desk/accounts/new">
      {words.create}
    </ButtonLink>
  )
  return (
    <DeskPage title={words.title} lede={words.lede} tools={tools} rail={{ area: 'accounts', groups: [] }}>
      {waiting.length > 0 && (
        <Notice tone="soon" title={words.waiting}>
          <ul>
            {waiting.map(({ accountId, personName }) => (
              <li key={accountId}>
                <a class="tap" href={`/desk/accounts/${accountId}`}>
                  <OwnWords>{personName}</OwnWords>
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <SearchBox action="/desk/accounts" name="find" label={words.find} value={find} />
      {accounts.length === 0 ? (
        <EmptyState icon="people" title={words.none} />
      ) : (
        <AccountsTable accounts={accounts} names={names} />
      )}
      {(further || next) && (
        <nav class="pages" aria-label={t.common.pages}>
          <span class="pages-way">{further && <ButtonLink href={listAddress(find)}>{words.first}</ButtonLink>}</span>
          <span class="pages-way">{next && <ButtonLink href={listAddress(find, next)}>{words.next}</ButtonLink>}</span>
        </nav>
      )}
    </DeskPage>
  )
}

function AccountsTable({ accounts, names }: { accounts: readonly ShownAccount[]; names: Names }) {
  const { t, lang } = useFace()
  const words = t.account.list
  const columns: Column<ShownAccount>[] = [
    {
      key: 'person',
      head: words.person,
      cell: ({ id, personName }) => (
        <a class="tap" href={`/desk/accounts/${id}`}>
          <OwnWords>{personName}</OwnWords>
        </a>
      ),
    },
    { key: 'name', head: t.account.name, cell: ({ name }) => name },
    { key: 'role', head: t.account.own.post, cell: ({ role }) => names.role(role) },
    { key: 'unit', head: t.account.own.unit, cell: (account) => unitWords(account, lang) },
    {
      key: 'state',
      head: words.state,
      cell: ({ disabledAt }) => (
        <StateTag tone={disabledAt ? 'calm' : 'done'}>{disabledAt ? words.disabled : words.active}</StateTag>
      ),
    },
  ]
  return <Table caption={words.caption} quietCaption columns={columns} rows={accounts} rowKey={({ id }) => id} />
}
