import { type DigitNetName, digitNets } from '#data/digitNets.ts'
import { type Digits, loadDigits } from '#data/digits.ts'
import type { NetCard } from '#data/netCard.ts'
import { loadDigitNet, weightDivisor, weightsOf } from '#data/netWeights.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { netNames } from '#labs/digits/model/netWords.ts'
import { ownNet } from '#labs/digits/model/ownNet.ts'
import { isOwnName, type OwnName, readOwnName } from '#labs/digits/model/ownName.ts'
import { type RunningNet, runningNet } from '#labs/digits/model/runningNet.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'
import { ownNetsOf, type OwnScore, scoreOf } from './ownNets.ts'

/** A network that has been fetched, with what is known of it. */
export interface FetchedNet {
  readonly net: RunningNet
  /** Of one that is shipped. */
  readonly card: NetCard | undefined
  /** Of one's own: how many of the digits to pick from it reads. */
  readonly reads?: OwnScore
}

/** What has been fetched for a lab. */
export interface Loaded {
  readonly nets: Readonly<Partial<Record<DigitNetName | OwnName, FetchedNet>>>
  readonly tests: Digits | undefined
  /** Why something is not there. */
  readonly problem: string | undefined
}

/** What has been fetched for a lab on the page. */
export const loadedOf = perInstance((_lab: DigitsLab) =>
  createValue<Loaded>({ nets: {}, tests: undefined, problem: undefined }),
)

/** Fetches what the settings want as long as the lab is on the page; returns what ends it. */
export function followLoads(lab: DigitsLab): () => void {
  const loaded = loadedOf(lab)
  const stop = new AbortController()
  const { nets, tests } = loaded.get()
  const wanted = new Set<string>([...Object.keys(nets), ...(tests ? ['tests'] : [])])
  let asked: string | undefined
  const want = () => {
    const { conv, dense, from } = lab.session.settings()
    // What could not be had is tried again when it is chosen again, not at every stroke.
    const now = [conv, dense, from].join(' ')
    if (now === asked) return
    asked = now
    for (const name of [conv, dense])
      once(name, async () => {
        const net = isOwnName(name)
          ? await openedNet(lab, name)
          : await fetchedNet(name, stop.signal)
        stop.signal.throwIfAborted()
        if (!net) {
          wanted.delete(name)
          fallBack(lab, name)
          return
        }
        loaded.set({ nets: { ...loaded.get().nets, [name]: net } })
      })
    if (from === 'test')
      once('tests', async () => loaded.set({ tests: await loadDigits('picked', stop.signal) }))
  }
  // What arrives says nothing of another that could not be had.
  const failed = new Map<string, string>()
  const tell = () => loaded.set({ problem: [...failed.values()][0] })
  const once = (key: string, load: () => Promise<void>) => {
    if (wanted.has(key)) return
    wanted.add(key)
    load().then(
      () => {
        if (failed.delete(key)) tell()
      },
      (error: unknown) => {
        wanted.delete(key)
        if (stop.signal.aborted) return
        failed.set(key, error instanceof Error ? error.message : String(error))
        tell()
      },
    )
  }
  want()
  const end = lab.session.store.subscribe(want)
  return () => {
    end()
    stop.abort()
  }
}

/** Whether all is there that the settings want, or could not be had. */
export function isLoaded(lab: DigitsLab): boolean {
  const { nets, problem } = loadedOf(lab).get()
  const { conv, dense } = lab.session.settings()
  const areThere = nets[conv] !== undefined && nets[dense] !== undefined
  return problem !== undefined || (areThere && isDigitThere(lab))
}

function isDigitThere(lab: DigitsLab): boolean {
  const { from, own } = lab.session.settings()
  if (from === 'test') return loadedOf(lab).get().tests !== undefined
  return from === 'drawn' || own === null || own.ink !== undefined
}

/** Its weights come with the lab; what computes faster is fetched beside them, and done without where it is not to be had. */
async function loadArithmetic() {
  const { pageArithmetic } = await import('#engine/pageArithmetic.ts')
  return await pageArithmetic()
}

async function fetchedNet(name: DigitNetName, signal: AbortSignal): Promise<FetchedNet> {
  const [{ numbers, card }, arithmetic] = await Promise.all([
    loadDigitNet(name, signal),
    loadArithmetic(),
  ])
  const { kind, layers } = digitNets[name]
  return {
    card,
    net: runningNet(
      {
        side: kind,
        name: netNames[name],
        layers,
        parts: weightDivisor,
        arithmetic,
      },
      weightsOf(numbers),
    ),
  }
}

/** A network of one's own that was opened on this page; undefined where it was not. */
async function openedNet(lab: DigitsLab, name: string): Promise<FetchedNet | undefined> {
  const { side, id, reading, scaling } = readOwnName(name)
  const file = ownNetsOf(lab).get().files[id]
  const read = file?.nets[reading]
  if (!file || !read) return undefined
  const arithmetic = await loadArithmetic()
  return {
    card: undefined,
    reads: scoreOf(file, reading, scaling),
    net: ownNet({ side, name: file.name, read, scaling, arithmetic }),
  }
}

/** A link names a network that is on no page but its sender's: the shipped one stands in. */
function fallBack({ session }: DigitsLab, name: string) {
  const { side } = readOwnName(name)
  if (session.settings()[side] !== name) return
  const { initial } = session.table[side]
  session.resolve({ [side]: initial })
  const instead = session.table[side].options?.find(({ value }) => value === initial)?.label
  session.notify(
    [`The network in this link is its sender’s own and not on this page: “${instead}” stands in.`],
    'problem',
  )
}
