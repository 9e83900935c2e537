/** Whether a scheduler found everything in its place, or has to look again. */
export type Coverage = 'complete' | 'incomplete';
