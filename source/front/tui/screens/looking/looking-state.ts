/** Which row is marked, and which is the first in sight. */
export type LookingState = {readonly marked: number; readonly top: number};

/** `count`: rows there are; `top`: the first that is shown now. */
export type LookingAction = {readonly type: 'moved'; readonly by: number; readonly count: number; readonly top: number};

export const startLooking: LookingState = {marked: 0, top: 0};

/** The mark stays on the table. */
export function looking({marked}: LookingState, {by, count, top}: LookingAction): LookingState {
	return {marked: Math.max(0, Math.min(count - 1, marked + by)), top};
}
