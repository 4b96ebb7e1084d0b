/** What is learned, in the order of the tables. */
export const learnTasks = ['kernel 3×3', 'kernel 7×7', 'convolutional net', 'dense net'] as const
export type LearnTaskName = (typeof learnTasks)[number]
