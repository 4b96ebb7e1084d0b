import { defineConfig } from '@playwright/test'
import usual from '../playwright.config.ts'

/** What takes long: every view in every theme and size, random runs of more seeds, files of every kind. */
export default defineConfig(usual, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../../../test-results/long',
  timeout: 120_000,
})
