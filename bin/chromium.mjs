#!/usr/bin/env node
/** Finds a Chromium for the journeys, or installs one where the system's packages may be installed. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { said } from './say.mjs'

/** Returns its path. The journeys read Chinese, so an installed one comes with Chinese fonts. */
export function ensureChromium() {
  const found = findChromium() ?? (mayInstall() ? install() : undefined)
  if (found) return found
  throw new Error(
    'The journeys need Chromium or Chrome, and none was found. Install one:\n' +
      '  Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk\n' +
      '  Fedora:         sudo dnf install chromium google-noto-sans-cjk-fonts\n' +
      '  macOS:          brew install --cask google-chrome\n' +
      '  Windows:        winget install Google.Chrome\n' +
      'or name the one you have: CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && !isProgram(given)) throw new Error(`CHROMIUM_PATH is ${given}, where there is no program.`)
  return given ?? usualPlaces().find(isProgram)
}

function usualPlaces() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onPath,
    ]
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((base) => [
        join(base, 'Google/Chrome/Application/chrome.exe'),
        join(base, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  return onPath
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Only as root, where apt-get needs nobody's password: a test must not stop to ask. */
const mayInstall = () => process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')

function install() {
  said('\nInstalling Chromium and Chinese fonts with apt-get (about 265 MB, once) …')
  const apt = (...args) =>
    execFileSync('/usr/bin/apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  } catch {
    return undefined // What apt-get said stands above; the advice follows.
  }
  return findChromium()
}

if (process.argv[1] === import.meta.filename) {
  try {
    said(ensureChromium())
  } catch (fault) {
    process.stderr.write(`${fault.message}\n`)
    process.exitCode = 1
  }
}
