import { createEngine, type Engine } from './engine.ts'
import workerUrl from './pool/engineWorker.ts?worker&url'
import { WorkerExecutor, type WorkerLike } from './pool/workerExecutor.ts'
import { loadSimd } from './simd/loadSimd.ts'

/** The engine of this page: as many workers as there are processors to spare, two at most for all but the largest. */
export function browserEngine(): Engine {
  engine ??= createEngine(
    Array.from({ length: workerCount() }, () => new WorkerExecutor({ spawn, ...patience })),
    loadSimd(),
  )
  return engine
}

let engine: Engine | undefined

/** Milliseconds. */
const patience = { timeout: 20_000, idle: 30_000 }

function workerCount(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2))
}

/** Starts a worker from our own file; the one address that the page's policy lets through. */
function spawn(): WorkerLike {
  const policy = (globalThis as unknown as { trustedTypes?: TrustedTypes }).trustedTypes
  scripts ??= policy?.createPolicy('app-worker', {
    createScriptURL: ownAddress,
  })
  const address = new URL(workerUrl, document.baseURI).href
  const trusted = scripts?.createScriptURL(address) ?? address
  return new Worker(trusted as unknown as URL, {
    type: 'module',
    name: 'engine',
  })
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptRules) => ScriptRules
}

interface ScriptRules {
  readonly createScriptURL: (address: string) => string
}

let scripts: ScriptRules | undefined

/** @throws TypeError for an address of another origin. */
function ownAddress(address: string): string {
  if (new URL(address, document.baseURI).origin !== location.origin)
    throw new TypeError(`${address} is not of this site`)
  return address
}
