import { Copy, ImageDown, Link2, PanelRightClose, Redo2, RotateCcw, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import type { CommandId } from '#state/keys.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { copyLink } from './actions.ts'
import styles from './PanelHead.module.css'
import { useShell } from './ShellContext.ts'
import { shortcut } from './shortcut.ts'

/** What can be done with the settings as a whole: undo, redo, reset, share, save, hide. */
export function PanelHead({ lab }: { readonly lab: ShellLab }) {
  const { actions, notify, view } = useShell()
  const { canUndo, canRedo } = lab.session.useHistory()
  const button = (id: CommandId, label: string, icon: ReactNode, isPossible = true) => (
    <IconButton
      label={label}
      icon={icon}
      side="bottom"
      shortcut={shortcut(id)}
      disabled={!isPossible}
      onPress={() => void actions[id]?.()}
    />
  )
  return (
    <fieldset className={styles.head} aria-label="Settings as a whole">
      {button('undo', 'Undo', <Undo2 />, canUndo)}
      {button('redo', 'Redo', <Redo2 />, canRedo)}
      {button('reset', 'Reset', <RotateCcw />)}
      <span className={styles.gap} />
      <IconButton
        label="Copy the link to this"
        icon={<Link2 />}
        side="bottom"
        onPress={() => void copyLink(lab, notify)}
      />
      {button('savePicture', 'Save the picture', <ImageDown />)}
      {button('copyPicture', 'Copy the picture', <Copy />)}
      {button('hidePanels', 'Hide the panel', view.isNarrow ? <X /> : <PanelRightClose />)}
    </fieldset>
  )
}
