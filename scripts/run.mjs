import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The exit code of a command that writes to this terminal, or, with `say`, all at once when it has
 * ended, so that commands can run beside each other; 1 when it could not be started or timed out.
 */
export function run(command, args, { env = {}, minutes = 15, shell = false, say } = {}) {
  return new Promise((resolve) => {
    const stdio = say ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env }, shell })
    const written = []
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => written.push(chunk))
    const timer = setTimeout(() => {
      console.error(`${command} was stopped after ${minutes} minutes.`)
      child.kill('SIGINT')
    }, minutes * 60_000)
    const end = (code) => {
      clearTimeout(timer)
      say?.(Buffer.concat(written.splice(0)).toString())
      resolve(code ?? 1)
    }
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      end(1)
    })
    child.on('close', end)
  })
}

/** The exit code of a package's own command, run by this Node: no shell, no global installation. */
export function runTool(packageName, args, options) {
  const { name, bin } = JSON.parse(
    readFileSync(join('node_modules', packageName, 'package.json'), 'utf8'),
  )
  const file =
    typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0])
  return run(process.execPath, [join('node_modules', packageName, file), ...args], options)
}
