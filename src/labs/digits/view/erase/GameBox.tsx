import { RotateCcw, Undo2 } from 'lucide-react'
import { digits } from '#labs/digits/digits.ts'
import { gameOf, isWon } from '#labs/digits/model/erase/game.ts'
import { costText, gameText, parText } from '#labs/digits/model/erase/gameWords.ts'
import styles from '#labs/digits/view/Digits.module.css'
import type { Area } from '#labs/digits/view/digitsFigures.ts'
import type { Answers } from '#labs/digits/view/useAnswers.ts'
import { erasingOf } from '#labs/digits/work/erasing.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'

/** The goal, how far it is, what it took, and what the solver takes. */
export function GameBox({ shown, at }: { readonly shown: Answers; readonly at: Area }) {
  const lab = useLab(digits)
  const { session } = lab
  const { pars, isSolving } = erasingOf(lab).use((value) => value)
  const { answers, standing, layer } = shown
  const { erased, par } = layer.settings
  const game = gameOf(standing, layer.settings, answers.conv?.net, answers.dense?.net)
  const nothing = erased.length === 0 ? 'Nothing is erased.' : undefined
  const change = (patch: Parameters<typeof session.change>[0]) =>
    session.notify(session.change(patch))
  const parOf = (side: 'conv' | 'dense') => {
    const made = pars[side]
    return made ? parText(made) : isSolving ? '…' : 'none'
  }
  return (
    <div
      className={styles.game}
      style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
      data-won={isWon(game)}
    >
      <p>
        <b>Fool one and not the other.</b> {gameText(game)}
      </p>
      <p>
        <b>{costText(erased.length, game.lost)}</b>. Par: convolutional {parOf('conv')}, fully
        connected {parOf('dense')}.
      </p>
      <div className={styles.gameTools} role="toolbar" aria-label="Erasing">
        <IconButton
          label="Put the last square back"
          icon={<Undo2 />}
          disabled={nothing}
          onPress={() => change({ erased: erased.slice(0, -1) })}
        />
        <Button icon={<RotateCcw />} disabled={nothing} onPress={() => change({ erased: [] })}>
          Put all back
        </Button>
        <Button isPressed={par} onPress={() => change({ par: !par })}>
          Show par
        </Button>
      </div>
    </div>
  )
}
