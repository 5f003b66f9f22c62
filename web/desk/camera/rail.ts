import type { Messages } from '#web/ui/messages/index.ts'
import type { Rail } from '#web/ui/shells/rail.tsx'
import { cameraPaths } from './paths.ts'

/** The desk's pages about cameras; who looked is for those who look, and for those who watch them. */
export function cameraRail(t: Messages, current: string, oversees: boolean): Rail {
  const link = (label: string, href: string) => ({ label, href, current: href === current })
  const links = [link(t.camera.title, cameraPaths.desk), ...(oversees ? [link(t.camera.views, cameraPaths.views)] : [])]
  return { area: 'cameras', groups: [{ title: t.camera.title, links }] }
}
