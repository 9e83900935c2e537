/** What people read in the files of a plan. */
export type ScriptWords = {
	/** What the script does, and what it needs. */
	readonly purpose: string;
	/** What the function that fills in a request is for. */
	readonly fillsIn: string;
	/** Said when there is no key to send, or one that is none. */
	readonly noKey: string;
	/** Said when the AWS CLI that is there doesn't know a command. */
	readonly oldCli: (command: string) => string;
	/** Said when a secret is still masked. */
	readonly masked: string;
};
