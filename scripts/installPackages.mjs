import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.mjs'

/** Runs `npm ci` when a package that package-lock.json asks for is missing or of another version. */
export async function installPackages() {
  if (packagesAreInstalled()) return
  console.log('Installing packages (once, about a minute)…')
  const options = { shell: process.platform === 'win32' } // npm is a .cmd there
  const quiet = ['--no-audit', '--no-fund']
  if ((await run('npm', ['ci', ...quiet], options)) === 0) return
  console.log('Trying again without the lock file being exact…')
  if ((await run('npm', ['install', '--no-save', ...quiet], options)) === 0) return
  throw new Error('npm could not install the packages; its message is above.')
}

function packagesAreInstalled() {
  const wanted = lockedVersions('package-lock.json')
  const installed = lockedVersions('node_modules/.package-lock.json')
  return [...wanted].every(([path, { version, optional }]) => {
    const found = installed.get(path)
    return found ? found.version === version : optional // an optional one may be for another system
  })
}

/** The packages of a lock file by path; npm writes such a file into node_modules when it is done. */
function lockedVersions(lockFile) {
  if (!existsSync(lockFile)) return new Map()
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'))
  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { version, optional, devOptional }]) => [
        path,
        { version, optional: Boolean(optional || devOptional) },
      ]),
  )
}
