import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { paintToCanvas, paintToSvg } from '#ui/paint/paintTo.ts'
import { withFonts } from '#ui/paint/withFonts.ts'
import { ThemeElement } from '#ui/ThemeElement.ts'
import { LabProvider } from './LabContext.tsx'
import styles from './renderAt.module.css'
import type { ShellLab } from './shellLab.ts'

/** Which picture of a lab. */
export interface RenderOptions {
  /** Left out, that at which the lab stands. */
  readonly step?: number
  /** Of the stage, in pixels; the formula under it is as high as it has to be. */
  readonly size: { readonly width: number; readonly height: number }
  /** Left out, that of the page. */
  readonly theme?: 'light' | 'dark' | 'projector' | undefined
  readonly hasFormula?: boolean
}

/** A picture of a lab in one file or another. */
export interface RenderedPicture {
  /** @param density pixels to one of the size that was asked for */
  readonly toCanvas: (density: number) => HTMLCanvasElement
  readonly toSvg: () => Promise<string>
  /** Takes it out of the document; asked for later, it is no more there. */
  readonly close: () => void
}

/** What is no part of a picture, such as how far a run is at the moment; of a formula, the parts that fold are. */
const controls = 'select, input, progress, [data-passing], [data-shown="picture"] button:has(svg)'
const margin = 16

/**
 * The picture of a lab at a step: the same stage and formula as on the page, drawn out of sight on a copy of the lab, which
 * nothing on the page notices. Resolves once everything in it has been loaded and worked out.
 */
export async function renderAt(lab: ShellLab, options: RenderOptions): Promise<RenderedPicture> {
  const { step, size, theme, hasFormula = true } = options
  const copy = lab.copy()
  if (step !== undefined) copy.session.playback.seek(step)
  const host = document.createElement('div')
  host.className = styles.host ?? ''
  host.inert = true
  if (theme) host.dataset['theme'] = theme
  document.body.append(host)
  // Two roots on a page would give the same names to what they refer to.
  const root = createRoot(host, { identifierPrefix: 'picture-' })
  const { Stage, Strip } = copy
  const box = { width: size.width, height: size.height }
  const draw = () =>
    flushSync(() =>
      root.render(
        <ThemeElement value={host}>
          <LabProvider lab={copy}>
            <div className={styles.stage} style={box} data-shown="picture">
              <Stage />
            </div>
            {hasFormula && (
              <section className={styles.strip} style={{ width: size.width }} data-shown="formula">
                <Strip />
              </section>
            )}
          </LabProvider>
        </ThemeElement>,
      ),
    )
  draw()
  await copy.ready()
  draw()
  await settled()
  const shown = [...host.children]
  return {
    toCanvas: (density) => paintToCanvas(shown, density, { margin, without: controls }),
    toSvg: () => withFonts(paintToSvg(shown, { margin, without: controls })),
    close() {
      root.unmount()
      host.remove()
    },
  }
}

/** After what has arrived has been drawn: effects that follow a drawing come with the next turn of the page. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setTimeout(resolve))
    flushSync(() => undefined)
  }
}
