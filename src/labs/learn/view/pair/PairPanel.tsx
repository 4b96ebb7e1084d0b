import { ArrowLeftRight, FolderOpen } from 'lucide-react'
import { pictureSides } from '#data/picture.ts'
import type { Finding } from '#labs/learn/model/pair/finding.ts'
import { sides } from '#labs/learn/model/pair/pairBlocksOf.ts'
import { KernelUses } from '#parts/kernels/KernelUses.tsx'
import { type Half, pairFilesOf, takePairFiles } from '#labs/learn/work/pairFiles.ts'
import { pairSearchOf } from '#labs/learn/work/pairSearch.ts'
import { notifyOutcome } from '#parts/lab/notifyOutcome.ts'
import { PictureControls } from '#parts/picture/PictureControls.tsx'
import { SettingRow } from '#parts/SettingRow.tsx'
import { Button } from '#ui/Button.tsx'
import { FileButton } from '#ui/FileButton.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { sizeText } from '#labs/learn/model/pair/pairWords.ts'
import { type ShownPair, usePair } from './usePair.ts'

const sizes = { min: 16, max: pictureSides.most, step: 1 }

/** The pictures of a pair, how far the search is, and what can be done with the kernel. */
export function PairPanel() {
  const pair = usePair()
  if (!pair) return null
  const { search, finding, side, isDone } = pair
  const best = finding?.best
  return (
    <>
      <Pictures {...pair} />
      <Example {...pair} />
      {search.trouble === undefined &&
        (search.channels === 3 || !isDone || best?.side !== side) &&
        search.pair && (
          <Section title="Kernel">
            {search.channels === 3 && <SettingRow session={pair.lab.session} name="pairChannel" />}
            <Progress {...pair} />
          </Section>
        )}
      {isDone && best && best.side <= 7 && isFound(finding) && (
        <KernelUses label={`Found: ${sizeText(best.side)}`} weights={exactWeights(best)} />
      )}
    </>
  )
}

function Pictures({ lab }: ShownPair) {
  const { session } = lab
  const files = pairFilesOf(lab)
  const open = files.useOpen()
  const coming = files.useComing()
  const { pairBefore, pairAfter, pairCrop } = session.useSettings((settings) => ({
    pairBefore: settings.pairBefore,
    pairAfter: settings.pairAfter,
    pairCrop: settings.pairCrop,
  }))
  const button = (half: Half) => (
    <FileButton
      icon={<FolderOpen />}
      accept="image/*"
      tooltip="Or drop or paste it anywhere"
      onPick={([file]) => file && void notifyOutcome(session, files.take(half, file))}
    >
      Open {half}…
    </FileButton>
  )
  const said = (half: Half, file: typeof pairBefore) => {
    if (coming[half] !== undefined) return `“${coming[half]}” is being opened…`
    return file
      ? `“${open[half]?.name ?? 'your own'}”`
      : pairBefore || pairAfter
        ? 'none yet'
        : 'the example'
  }
  return (
    <Section title="Pictures of your own">
      <div className={panelStyles.buttons}>
        {button('before')}
        {button('after')}
      </div>
      <p className={panelStyles.purpose} role="status">
        Before: {said('before', pairBefore)}. After: {said('after', pairAfter)}. Both stay on this
        device.
      </p>
      {(pairBefore || pairAfter) && (
        <div className={panelStyles.buttons}>
          <Button
            icon={<ArrowLeftRight />}
            onPress={() =>
              session.notify(session.change({ pairBefore: pairAfter, pairAfter: pairBefore }))
            }
          >
            Exchange
          </Button>
          <Button
            onPress={() =>
              session.notify(session.change({ pairBefore: null, pairAfter: null, pairCrop: false }))
            }
          >
            Back to the example
          </Button>
        </div>
      )}
      {pairCrop && <SettingRow session={session} name="pairCrop" />}
    </Section>
  )
}

function Example({ lab }: ShownPair) {
  const { session } = lab
  const { isShown, made } = session.useSettings(({ pairBefore, pairAfter, pairMade }) => ({
    isShown: !pairBefore && !pairAfter,
    made: pairMade,
  }))
  if (!isShown) return null
  return (
    <Section title="Example">
      <PictureControls {...lab} open={(file) => takePairFiles(lab, [file])} sizes={sizes} isGrey />
      <SettingRow session={session} name="pairMade" />
      {made === 'filter' && <SettingRow session={session} name="target" />}
    </Section>
  )
}

function Progress({ lab, search, finding, side, isDone }: ShownPair) {
  const { start, stop } = pairSearchOf(lab)
  if (!search.pair || search.tried.length === 0) return null
  const best = finding?.best
  const toBest = best && best.side !== side
  return (
    <>
      <progress aria-label="The kernels are being worked out" hidden={!search.isRunning} />
      <div className={panelStyles.buttons}>
        {search.isRunning && <Button onPress={stop}>Cancel</Button>}
        {!search.isRunning && !isDone && (
          <Button kind="primary" onPress={() => void start()}>
            Find the kernel
          </Button>
        )}
        {isDone && toBest && (
          <Button
            kind="primary"
            onPress={() => lab.session.playback.seek(sides.findIndex((each) => each === best.side))}
          >
            Show the best, {sizeText(best.side)}
          </Button>
        )}
      </div>
    </>
  )
}

/** Whether there is one kernel that was found, to be used elsewhere. */
function isFound({ verdict, own }: Finding): boolean {
  return !own && (verdict === 'same' || verdict === 'convolution' || verdict === 'nearly')
}

/** Whole numbers over their divisor, where there is one. */
function exactWeights({ weights, divisor }: { weights: Float64Array; divisor: number }) {
  return divisor > 0 ? weights.map((weight) => Math.round(weight * divisor) / divisor) : weights
}
