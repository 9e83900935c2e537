/** Which process a run is, so that a later one can see whether it still goes on. */
export type ProcessMark = {
	readonly id: number;
	readonly host: string;
	/** When it began, by the clock of its kernel, where that can be read: ids are given again. */
	readonly since?: string;
};

/** Whether it still goes on; `unknown` where it can't be seen from here, as on another computer that shares a home. */
export type ProcessStanding = 'gone' | 'running' | 'unknown';
