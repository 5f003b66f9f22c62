import { useFace } from '#web/ui/face.tsx'
import { type ListAddress, listHref, matterHref } from './inbox/address.ts'

interface LiveNewsProps {
  address: ListAddress
  openId?: string | undefined
}

/**
 * The place where the script says what has changed since the page was drawn. It keeps its room, so that nothing one
 * reads moves. The words are here, with {n} and {time} for the script to fill in.
 */
export function LiveNews({ address, openId }: LiveNewsProps) {
  const { t } = useFace()
  const words = t.desk.live
  return (
    <p
      class="live-news"
      id="live-news"
      role="status"
      data-matter={openId}
      data-list={`/api/v1/matters${listHref(address).slice('/desk'.length)}`}
      data-news={words.news('{n}')}
      data-changed={words.changed}
      data-lost={words.lost('{time}')}
      data-deaf={words.deaf}
      data-signed-out={words.signedOut}
      data-fresh={words.fresh}
    >
      <a hidden href={openId ? matterHref(openId, address) : listHref({ ...address, cursor: undefined })}>
        {words.show}
      </a>
    </p>
  )
}
