import type { LabPreset, ShellLab } from '#parts/lab/shellLab.ts'
import type { KeyPress } from '#state/chord.ts'
import type { CommandId } from '#state/keys.ts'
import { copyText } from './copyText.ts'
import { saveFile } from '#ui/saveFile.ts'
import { labPng, labSvg } from './labPictures.ts'

/** What commands do. One that returns false has found nothing to do, and its key goes to the browser. */
export type Actions = Readonly<Partial<Record<CommandId, (press?: KeyPress) => unknown>>>

/** Tells the person something; a report is offered for copying. */
export type Notify = (
  kind: 'info' | 'problem',
  sentences: readonly string[],
  report?: string,
) => void

interface PresetFacts {
  /** The one applied last; its sentence is shown. */
  readonly preset: LabPreset | undefined
  readonly choosePreset: (preset: LabPreset) => void
  readonly notify: Notify
}

/** The commands that act on a lab. */
export function labActions(lab: ShellLab, { preset, choosePreset, notify }: PresetFacts): Actions {
  const { session } = lab
  const { playback } = session
  return {
    toggle: () => playback.toggle(),
    next: () => playback.next(),
    previous: () => playback.previous(),
    rowDown: () => playback.rowDown(),
    rowUp: () => playback.rowUp(),
    nextProduct: () => playback.nextProduct(),
    previousProduct: () => playback.previousProduct(),
    rowStart: () => playback.rowStart(),
    rowEnd: () => playback.rowEnd(),
    first: () => playback.first(),
    last: () => playback.last(),
    faster: () => playback.faster(),
    slower: () => playback.slower(),
    escape: () => lab.escape(),
    ...panActions(lab),
    reset: session.reset,
    undo: session.undo,
    redo: session.redo,
    savePicture: () => void savePicture(lab, 'png', notify),
    saveSvg: () => void savePicture(lab, 'svg', notify),
    copyPicture: () => void copyPicture(lab, notify),
    ...presetActions(lab.presets, preset, choosePreset),
  }
}

/** By arrow. */
function panActions({ pan }: ShellLab): Actions {
  if (!pan) return {}
  const ways: Readonly<Partial<Record<string, readonly [number, number]>>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }
  return { pan: (press) => pan(...(ways[press?.key ?? ''] ?? [0, 0])) }
}

/** By digit, or one after the other with a clicker. */
function presetActions(
  presets: readonly LabPreset[],
  present: LabPreset | undefined,
  choose: (preset: LabPreset) => void,
): Actions {
  if (presets.length === 0) return {}
  const at = present ? presets.indexOf(present) : -1
  const go = (to: number) => {
    const preset = presets[to]
    return preset ? choose(preset) : false
  }
  return {
    preset: (press) => go(Number(press?.key) - 1),
    lessonNext: () => go(at + 1),
    lessonPrevious: () => go(at - 1),
  }
}

/** Saves what the stage shows. */
async function savePicture(lab: ShellLab, kind: 'png' | 'svg', notify: Notify) {
  // Of what is asked for now: while it is drawn it may be changed.
  const name = `${lab.pictureName?.() ?? `kernelscope-${lab.session.id}`}.${kind}`
  try {
    saveFile(await (kind === 'png' ? labPng : labSvg)(lab), name)
  } catch (error) {
    notify('problem', [`The picture was not saved: ${sentenceOf(error)}`])
  }
}

/** Puts what the stage shows on the clipboard as PNG. */
async function copyPicture(lab: ShellLab, notify: Notify) {
  try {
    // The picture is promised, not awaited: by the time it is drawn, a browser may have forgotten the press.
    const picture = labPng(lab)
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
    notify('info', ['The picture is copied.'])
  } catch (error) {
    const reason =
      error instanceof DOMException && error.name === 'NotAllowedError'
        ? 'the browser does not allow it. Save it instead.'
        : sentenceOf(error)
    notify('problem', [`The picture was not copied: ${reason}`])
  }
}

/** Gives the lab what was dropped or pasted, and tells what became of it. */
export async function takeTransfer(lab: ShellLab, transfer: DataTransfer, notify: Notify) {
  if (!lab.importDropped) return notify('problem', ['This lab takes no files.'])
  try {
    notify('info', await lab.importDropped(transfer))
  } catch (error) {
    notify('problem', [sentenceOf(error)])
  }
}

/** Puts the link of the present state on the clipboard and says what it leaves out. */
export async function copyLink({ session }: ShellLab, notify: Notify) {
  const link = session.writeLink()
  const isCopied = await copyText(new URL(link, location.href).href)
  if (!isCopied) history.replaceState(history.state, '', link)
  const lacks = session.notInLink()
  notify('info', [
    isCopied
      ? `The link is copied.${lacks.length === 0 ? ' It opens what you see now.' : ''}`
      : 'The browser does not allow copying; the link is in the address bar.',
    ...lacks,
  ])
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
