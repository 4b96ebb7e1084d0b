import {
  Grid3x3,
  GraduationCap,
  Image,
  Layers,
  Minimize2,
  Move,
  Pencil,
  ScanSearch,
  Share2,
  Telescope,
} from 'lucide-react'
import type { LabEntry } from './lab.ts'

/** Every lab, in the order of the rail. A lab is its folder plus a line here. */
export const catalog: readonly LabEntry[] = [
  {
    id: 'slide',
    title: 'Slide',
    question: 'What is one output number?',
    icon: ScanSearch,
    load: async () => (await import('./slide/lab.ts')).lab,
  },
  {
    id: 'channels',
    title: 'Channels',
    question: 'Where does depth go?',
    icon: Layers,
    load: async () => (await import('./channels/lab.ts')).lab,
  },
  {
    id: 'downsample',
    title: 'Downsample',
    question: 'How does a map get smaller?',
    icon: Minimize2,
    load: async () => (await import('./downsample/lab.ts')).lab,
  },
  {
    id: 'receptive-field',
    title: 'Receptive field',
    question: 'What does a deep unit see?',
    icon: Telescope,
    load: async () => (await import('./field/lab.ts')).lab,
  },
  {
    id: 'matrix',
    title: 'Matrix',
    question: 'How is that a matrix product?',
    icon: Grid3x3,
    load: async () => (await import('./matrix/lab.ts')).lab,
  },
  {
    id: 'sharing',
    title: 'Sharing',
    question: 'Why so few parameters?',
    icon: Share2,
    load: async () => (await import('./sharing/lab.ts')).lab,
  },
  {
    id: 'equivariance',
    title: 'Equivariance',
    question: 'What happens when the pattern moves?',
    icon: Move,
    load: async () => (await import('./equivariance/lab.ts')).lab,
  },
  {
    id: 'learn',
    title: 'Learn',
    question: 'Where do the numbers in a kernel come from?',
    icon: GraduationCap,
    load: async () => (await import('./learn/lab.ts')).lab,
  },
  {
    id: 'digits',
    title: 'Digits',
    question: 'How do two networks read one digit?',
    icon: Pencil,
    load: async () => (await import('./digits/lab.ts')).lab,
  },
  {
    id: 'photo',
    title: 'Photo',
    question: 'What do filters do to your own picture?',
    icon: Image,
    load: async () => (await import('./photo/lab.ts')).lab,
  },
]
