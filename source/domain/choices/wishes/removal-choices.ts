/** What a removal does with what could be had back. */
export type RemovalChoices = {
	/** Deregistered revisions are deleted too, for good. */
	readonly deleteRevisions: boolean;
	/** For how many days a secret can be restored. */
	readonly recoveryDays: number;
};

/** What Secrets Manager takes (API, DeleteSecret, `RecoveryWindowInDays`). */
export const recoveryWindow = {least: 7, most: 30} as const;

/** As AWS does where nobody says. */
export const defaultRemoval: RemovalChoices = {deleteRevisions: false, recoveryDays: recoveryWindow.most};

/** Days that were typed; nothing for what is no window. */
export function parseRecoveryDays(text: string): number | undefined {
	const days = /^\d{1,2}$/v.test(text) ? Number(text) : NaN;
	return days >= recoveryWindow.least && days <= recoveryWindow.most ? days : undefined;
}
