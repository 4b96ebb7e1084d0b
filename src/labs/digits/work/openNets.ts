import { type DigitNetName, digitNetNames, digitNets } from '#data/digitNets.ts'
import { loadDigits } from '#data/digits.ts'
import type { KnownNet, NetFile } from '#data/nets/netFile.ts'
import { pictureName } from '#data/pictureName.ts'
import { counted } from '#draw/numberWords.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { netNames } from '#labs/digits/model/netWords.ts'
import { sideOf, unfitness } from '#labs/digits/model/ownFit.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { readOwnName } from '#labs/digits/model/ownName.ts'
import { scalings } from '#labs/digits/model/scalings.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { loadedOf } from './loaded.ts'
import { netFileGroups, plainName } from './netFileGroups.ts'
import { bestName, type OwnFile, ownNetsOf, scoreOf } from './ownNets.ts'
import { scoredNet } from './scoredNet.ts'

const openingOf = perInstance((_lab: DigitsLab) => ({ stop: new AbortController() }))

/**
 * Opens files as networks of the person's own, each in the place where it belongs; newer ones end older ones. Resolves to
 * what there is to say.
 * @throws Error with a sentence; then nothing has changed.
 */
export async function openNets(lab: DigitsLab, files: readonly File[]): Promise<readonly string[]> {
  const opening = openingOf(lab)
  opening.stop.abort()
  const { signal } = (opening.stop = new AbortController())
  const own = ownNetsOf(lab)
  try {
    const said: string[] = []
    for (const group of netFileGroups(files)) {
      own.set({ opening: plainName(group[0]!.name) })
      said.push(...(await openOne(lab, group, signal)))
    }
    return said
  } catch (error) {
    if (signal.aborted) return []
    throw error
  } finally {
    if (!signal.aborted) own.set({ opening: undefined })
  }
}

async function openOne(lab: DigitsLab, files: readonly File[], signal: AbortSignal) {
  // Few have networks of their own: what reads them comes with the first.
  const { readNetFile, checkedFileSize } = await import('#data/nets/readNetFile.ts')
  const { kernelsIn } = await import('#data/nets/kernelsIn.ts')
  // Before they are all in memory.
  checkedFileSize(files.reduce((sum, { size }) => sum + size, 0))
  const named = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  signal.throwIfAborted()
  const name = plainName(files[0]!.name)
  const read = await readNetFile(named, digitNetNames.map(knownNet))
  const fitting = read.nets.filter((net) => unfitness(net) === undefined)
  const kernels = kernelsIn(read.tensors)
  signal.throwIfAborted()
  const offer = kernels.length > 0 ? { name, kernels } : undefined
  const id = pictureName(`${name} ${files[0]!.size} ${files[0]!.lastModified}`)
  if (fitting.length === 0) {
    const why = `“${name}”: ${refusalOf(read)}`
    if (!offer) throw new RangeError(why)
    ownNetsOf(lab).set({ kernels: offer })
    return [
      why,
      `It has ${counted(kernels.length, 'tensor')} of kernels: in the panel they can be opened in Slide, Channels and Photo.`,
    ]
  }
  const file = await scoredFile(lab, { id, name, format: read.format, nets: fitting }, signal)
  const own = ownNetsOf(lab)
  own.set({ files: { ...own.get().files, [id]: file }, kernels: offer })
  return [...putInPlace(lab, file)]
}

async function scoredFile(
  lab: DigitsLab,
  file: Omit<OwnFile, 'scores' | 'of'>,
  signal: AbortSignal,
): Promise<OwnFile> {
  const loaded = loadedOf(lab)
  const tests = loaded.get().tests ?? (await loadDigits('picked', signal))
  loaded.set({ tests })
  const { browserEngine } = await import('#engine/browserEngine.ts')
  const scores: OwnFile['scores'][number][] = []
  for (const net of file.nets) scores.push(await scoredNet(net, tests, browserEngine(), signal))
  return { ...file, scores, of: tests.count }
}

/** Shows a file's network where it belongs; what there is to say. */
function putInPlace({ session }: DigitsLab, file: OwnFile): readonly string[] {
  const side = sideOf(file.nets[0]!)
  const chosen = bestName(file, side)
  const { reading, scaling } = readOwnName(chosen)
  const net = file.nets[reading]!
  const { correct, of } = scoreOf(file, reading, scaling)
  const place =
    side === 'conv'
      ? 'stands on the left, having convolutions'
      : 'stands on the right, having no convolutions'
  const read = file.nets.length > 1 ? `, read as ${net.reading}` : ''
  return [
    `“${file.name}” ${place}${read}.`,
    `It reads ${correct} of the ${of} digits to pick from, with pixels from ${scalings[scaling].label}, which fit it best: its file does not say which it was trained on.`,
    ...(correct < 0.3 * of ? ['That is little: it may have learned something else.'] : []),
    ...net.notes,
    ...session.change({ [side]: chosen, unit: undefined }),
  ]
}

function refusalOf({ refusal, nets }: NetFile): string {
  return refusal ?? nets.map(unfitness).find((why) => why !== undefined) ?? 'There is no network.'
}

function knownNet(name: DigitNetName): KnownNet {
  const { layers } = digitNets[name]
  return { name: netNames[name], inputShape: [1, inputSide, inputSide], layers }
}
