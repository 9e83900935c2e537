import type {Choices} from '../choices.ts';

/** What flags say of the Agent's version and of the way to it; nothing of it is asked or read back. */
export type ReleaseWishes = {
	/** The registry may be asked, and what a tag means there today is written down. */
	readonly pin?: true;
	readonly allowDowngrade?: true;
	/** The cluster whose rollout must succeed before another one's begins: a name, an ARN, or one of those below. */
	readonly canary?: string;
};

/** All clusters go together. */
export const noCanary = 'none';

/** The smallest of those that are changed goes first. */
export const smallestCanary = 'smallest';

/** Of several accounts one cluster goes first: no account decides that by itself. No cluster has such a name. */
export const jointlyDecided = '/';

/** No version was named: each Agent gets the newest known one, or goes on following the tag that it follows. */
export const usualRelease = 'usual';

/** One that is not in the list. */
export const otherRelease = 'other';

/** The tag that was chosen, if one was. */
export function chosenTag({release, releaseTag}: Partial<Pick<Choices, 'release' | 'releaseTag'>>): string | undefined {
	return release === otherRelease ? releaseTag : release === usualRelease ? undefined : release;
}
