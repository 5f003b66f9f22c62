/** The oldest Node that runs this; newer major versions all do. */
const OLDEST = [20, 19]

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  process.stderr.write(
    `Shanzhi needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Get one from nodejs.org.\n`,
  )
  process.exit(2)
}
