/**
 * npm run camera:try -- <gateway host:port> <SIP_ID> <device's code> <password>: Debian's sipp plays a camera that registers, rings, lists
 * itself and, when it is asked to, sends a picture that ffmpeg draws. Enter the device at the county's desk first.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const LOCAL_PORT = 5062
const PART_BYTES = 1_300
const QUIET_MS = 9_000
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const [gateway = '', platform = '', device = '', password = ''] = process.argv.slice(2)

const isMissing = (program: string, how: string): boolean => spawnSync(program, [how]).error !== undefined
for (const [program, how] of [
  ['sipp', '-v'],
  ['ffmpeg', '-version'],
] as const)
  if (isMissing(program, how)) {
    say(
      `${program} is not installed on this machine: nothing can be tried. On Debian: apt-get install sip-tester ffmpeg`,
    )
    process.exit(2)
  }
if (!/^[\d.]+:\d+$/.test(gateway) || !/^\d{20}$/.test(platform) || !/^\d{20}$/.test(device) || password === '') {
  say('Usage: npm run camera:try -- <gateway host:port> <SIP_ID> <code of the device> <its password>')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'camera-try-'))
const logFile = join(folder, 'said.log')
const now = new Date().toISOString().slice(0, 19)
const proof = `[authentication username=${device} password=${password}]`
writeFileSync(
  join(folder, 'fields.csv'),
  `SEQUENTIAL\n${[platform, device, platform.slice(0, 10), proof, now].join(';')};\n`,
)

/** Plays one scenario to its end; true when the gateway did what the scenario expects. */
function play(scenario: string): { child: ChildProcess; done: Promise<boolean> } {
  const file = fileURLToPath(new URL(`../server/stand-ins/camera/${scenario}.xml`, import.meta.url))
  const args = ['-sf', file, '-inf', join(folder, 'fields.csv'), '-p', String(LOCAL_PORT), '-i', '127.0.0.1', '-m', '1']
  const child = spawn('sipp', [gateway, ...args, '-trace_logs', '-log_file', logFile, '-nostdin'], {
    stdio: 'ignore',
    cwd: folder,
  })
  return { child, done: new Promise((resolve) => child.once('exit', (code) => resolve(code === 0))) }
}

/** Where the picture is to go, once the gateway has said so. */
function wanted(): { port: number; source: number } | undefined {
  try {
    const [, port, source] = /picture (\d+) (\d+)/.exec(readFileSync(logFile, 'utf8')) ?? []
    return port && source ? { port: Number(port), source: Number(source) } : undefined
  } catch {
    return undefined
  }
}

/** Sends what ffmpeg draws as MPEG program stream over RTP. */
function draw({ port, source }: { port: number; source: number }): ChildProcess {
  const picture = [
    '-re',
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=640x360:rate=12',
    '-c:v',
    'mpeg2video',
    '-f',
    'vob',
    'pipe:1',
  ]
  const child = spawn('ffmpeg', ['-loglevel', 'error', ...picture], { stdio: ['ignore', 'pipe', 'inherit'] })
  const socket = createSocket('udp4')
  let sequence = 0
  child.stdout.on('data', (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      const head = Buffer.alloc(12)
      head.writeUInt8(0x80, 0)
      head.writeUInt8(96, 1)
      head.writeUInt16BE(sequence, 2)
      head.writeUInt32BE(source, 8)
      sequence = (sequence + 1) % 65_536
      socket.send(Buffer.concat([head, bytes.subarray(at, at + PART_BYTES)]), port, gateway.split(':')[0])
    }
  })
  child.once('exit', () => socket.close())
  return child
}

async function tryAll(): Promise<boolean> {
  say('This is a stand-in for a camera, not a real one.')
  if (!(await play('register').done)) return false
  say('Registered with its password, beat once, rang once: the alarm should be a matter now.')
  if (!(await play('catalogue').done)) return false
  // The gateway says for up to eight seconds that the alarm arrived; sipp would take that for the call it waits for.
  await wait(QUIET_MS)
  say('Asked for its catalogue, it listed itself. Now ask to look through it at the desk (you have two minutes).')
  const { child, done } = play('picture')
  const limit = setTimeout(() => child.kill(), 120_000)
  let to = wanted()
  for (; !to && child.exitCode === null && child.signalCode === null; to = wanted()) await wait(200)
  clearTimeout(limit)
  if (!to) return false
  say(`Asked for its picture: sending to port ${to.port}.`)
  const drawing = draw(to)
  const ended = await done
  drawing.kill()
  if (ended) say('The gateway hung up as it should.')
  return ended
}

const isFine = await tryAll()
rmSync(folder, { recursive: true, force: true })
if (!isFine) say('The gateway did not do what the scenario expects.')
process.exit(isFine ? 0 : 1)
