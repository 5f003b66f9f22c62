import type { CommandView } from '#capabilities/command/schema.ts'
import { useFace } from '#web/ui/face.tsx'
import type { MapDrawing } from '#web/ui/map/shapes.ts'
import { CommandPage } from '#web/ui/shells/command-page.tsx'
import { Room } from './room/room.tsx'

interface CommandRoomPageProps {
  view: CommandView
  drawing: MapDrawing | undefined
  schematic: boolean
}

/** Drawn whole by the server; the script then keeps it fresh and goes up and down the map without a new page. */
export function CommandRoomPage({ view, drawing, schematic }: CommandRoomPageProps) {
  const { t, actor } = useFace()
  return (
    <CommandPage
      title={t.command.questionIn(view.place.name)}
      where={actor?.unit}
      wall={view.wall}
      freshAt={view.at}
      scripts={['command.js']}
      home={view.wall ? '/command/wall' : '/command'}
    >
      <Room view={view} drawing={drawing} schematic={schematic} />
    </CommandPage>
  )
}
