/** Before anything is installed there is only Node: these files import nothing else. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './root.mjs'
import { said, seconds } from './say.mjs'

/** Installs what the lock file names, when it is missing or other than the lock file says. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const started = performance.now()
  said('Installing the packages of package-lock.json (about 500 MB on disk, once) …')
  await npmInstall()
  if (!isInstalled())
    throw new Error('npm installed something other than package-lock.json says: delete node_modules and try again.')
  said(`Installed in ${seconds(started)}.`)
}

/** Compares contents, not dates: a checkout of another branch touches the lock file without changing it. */
function isInstalled() {
  const installed = installedLock(ROOT)
  if (!installed) return false
  const wanted = readJson(join(ROOT, 'package-lock.json')).packages
  return Object.entries(wanted).every(([path, { version, optional, devOptional, dev, link }]) => {
    if (path === '' || link || optional || devOptional || (dev && isProduction())) return true
    return installed[path]?.version === version
  })
}

/** Node looks for packages upward, so they may stand in a folder above (a git worktree inside the checkout). */
function installedLock(folder) {
  const file = join(folder, 'node_modules/.package-lock.json')
  if (existsSync(file)) return readJson(file).packages
  const above = dirname(folder)
  return above === folder ? undefined : installedLock(above)
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

const isProduction = () => process.env.NODE_ENV === 'production'

/**
 * Not `npm ci`: it refuses a lock file that lacks a package for another platform, which a registry mirror may not have.
 * This installs exactly what the lock file names and leaves it as it is; what came is compared with it afterwards.
 */
function npmInstall() {
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    isProduction() ? '--omit=dev' : '--include=dev',
  ]
  // npm tells its own path to what it starts; without it (plain `node bin/start.mjs`) the shell finds npm.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args]
  return new Promise((resolve, reject) => {
    const child = spawn(npm[0], npm[1], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: npm[0] === 'npm' && process.platform === 'win32',
    })
    const stillThere = setInterval(() => said('… still installing'), 15_000)
    child.on('error', (fault) => reject(new Error(`Cannot run npm: ${fault.message}. It comes with Node.`)))
    child.on('exit', (code) => {
      clearInterval(stillThere)
      if (code === 0) resolve()
      else
        reject(
          new Error('npm install failed (see above). It needs the npm registry; everything after it works offline.'),
        )
    })
  })
}
