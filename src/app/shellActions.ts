import type { Actions } from './actions.ts'
import type { DialogName } from './Dialogs.tsx'
import type { ShellView } from './useShellView.ts'

/** The commands of the open lab, and with them those that act on the shell. */
export function shellActions(
  ofLab: Actions,
  view: ShellView,
  open: (dialog: DialogName) => void,
): Actions {
  return {
    ...ofLab,
    presenter: view.togglePresenting,
    fullScreen: view.toggleFullScreen,
    hidePanels: view.togglePanel,
    help: () => open('keys'),
    palette: () => open('palette'),
    escape: () => {
      if (view.isNarrow && view.isPanelOpen) return view.togglePanel()
      if (ofLab.escape?.() === true) return true
      return view.isPresenting ? view.togglePresenting() : false
    },
  }
}
