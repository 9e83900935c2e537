type Window = {readonly top: number; readonly marked: number; readonly height: number; readonly count: number};

/** The first row to show, so that the marked one is seen; moves no further than it must. */
export function visibleWindow({top, marked, height, count}: Window): number {
	const lowest = Math.max(0, count - height);
	const moved = Math.min(Math.max(top, marked - height + 1), marked);
	return Math.max(0, Math.min(moved, lowest));
}
