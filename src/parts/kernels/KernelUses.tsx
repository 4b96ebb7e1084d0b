import { Button } from '#ui/Button.tsx'
import panelStyles from '#ui/panel.module.css'
import { Section } from '#ui/Section.tsx'
import { kernelLinks } from './kernelLinks.ts'
import { keepKernel, roundedKernel, useKeptKernels } from './keptKernels.ts'

/** What can be done with a kernel that was learned, here or elsewhere: taken to a lab by a press, where it stays in the list. */
export function KernelUses(props: {
  /** Over the buttons. */
  readonly title?: string
  /** What it is called there. */
  readonly label: string
  /** [side²] */
  readonly weights: ArrayLike<number>
  /** Where each channel has its own: those of red, green and blue, for Channels. */
  readonly slices?: readonly ArrayLike<number>[]
}) {
  const { title = 'Use this kernel', label, weights, slices = [] } = props
  const kept = useKeptKernels()
  const open = (at: number) => {
    const { href } = kernelLinks(keepKernel(label, weights), slices.map(roundedKernel))[at]!
    location.assign(href)
  }
  const side = Math.sqrt(weights.length)
  const names = kernelLinks({ rows: Array.from({ length: side }, () => []), divisor: 1 })
  return (
    <Section title={title}>
      <div className={panelStyles.buttons}>
        {names.map(({ name }, at) => (
          <Button key={name} onPress={() => open(at)}>
            In {name}
          </Button>
        ))}
      </div>
      <p className={panelStyles.purpose}>
        {kept.length === 0
          ? 'It opens there as it is now, to four decimals, and stays in the list of kernels.'
          : `In the lists of Slide, Channels and Photo: ${kept.map((kernel) => kernel.label).join('; ')}.`}
      </p>
    </Section>
  )
}
