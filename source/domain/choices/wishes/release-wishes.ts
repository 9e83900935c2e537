/** What flags say of the Agent's version and of the way to it; nothing of it is asked or read back. */
export type ReleaseWishes = {
	/** The registry may be asked, and what a tag means there today is written down. */
	readonly pin?: true;
	readonly allowDowngrade?: true;
	/** The name or ARN of the cluster whose rollout must succeed before another one's begins. */
	readonly canary?: string;
};
