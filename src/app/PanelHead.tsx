import { Copy, ImageDown, Link2, PanelRightClose, Redo2, RotateCcw, Undo2, X } from 'lucide-react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { type Actions, copyLink, type Notify } from './actions.ts'
import styles from './PanelHead.module.css'
import { shortcut } from './shortcut.ts'

/** What can be done with the settings as a whole: undo, redo, reset, share, save, hide. */
export function PanelHead(props: {
  readonly lab: ShellLab
  readonly actions: Actions
  readonly notify: Notify
  /** Whether the panel is a sheet at the foot of a narrow window. */
  readonly isSheet: boolean
  readonly onHide: () => void
}) {
  const { lab, actions, notify } = props
  const { canUndo, canRedo } = lab.session.useHistory()
  return (
    <fieldset className={styles.head} aria-label="Settings as a whole">
      <IconButton
        label="Undo"
        icon={<Undo2 />}
        side="bottom"
        shortcut={shortcut('undo')}
        disabled={!canUndo}
        onPress={() => void actions.undo?.()}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 />}
        side="bottom"
        shortcut={shortcut('redo')}
        disabled={!canRedo}
        onPress={() => void actions.redo?.()}
      />
      <IconButton
        label="Reset"
        icon={<RotateCcw />}
        side="bottom"
        shortcut={shortcut('reset')}
        onPress={() => actions.reset?.()}
      />
      <span className={styles.gap} />
      <IconButton
        label="Copy the link to this"
        icon={<Link2 />}
        side="bottom"
        onPress={() => void copyLink(lab, notify)}
      />
      {actions.savePicture && (
        <IconButton
          label="Save the picture"
          icon={<ImageDown />}
          side="bottom"
          shortcut={shortcut('savePicture')}
          onPress={actions.savePicture}
        />
      )}
      {actions.copyPicture && (
        <IconButton
          label="Copy the picture"
          icon={<Copy />}
          side="bottom"
          shortcut={shortcut('copyPicture')}
          onPress={actions.copyPicture}
        />
      )}
      <IconButton
        label="Hide the panel"
        icon={props.isSheet ? <X /> : <PanelRightClose />}
        side="bottom"
        shortcut={shortcut('hidePanels')}
        onPress={props.onHide}
      />
    </fieldset>
  )
}
