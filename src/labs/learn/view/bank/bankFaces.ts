import { describeBank } from '#labs/learn/model/bank/bankWords.ts'
import type { ViewFaces } from '#labs/learn/view/viewFaces.ts'
import { BankPanel } from './BankPanel.tsx'
import { BankStage } from './BankStage.tsx'
import { BankStrip } from './BankStrip.tsx'

export const bankFaces: ViewFaces = {
  Stage: BankStage,
  Strip: BankStrip,
  Panel: BankPanel,
  describe(lab) {
    const scene = lab.scene()
    return scene.show === 'bank' ? describeBank(scene) : undefined
  },
}
