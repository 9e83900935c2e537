/** The time as this folder needs it: a demo's runs faster than life and a test's does not wait at all. */
export type Clock = {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after that many seconds, or as soon as the signal aborts; never rejects. */
	pause(seconds: number, signal: AbortSignal): Promise<void>;
};
