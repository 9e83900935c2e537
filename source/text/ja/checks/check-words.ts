import type {CheckId} from '../../../domain/choices/problem/check-result.ts';

/** Gives a check's fact as text: a number, a name, or names as people list them. */
export type Facts = (name: string) => string;

/** A check's title, what it says when all is well, and a text for each of its findings. */
export type CheckWords = {
	readonly title: string;
	readonly ok: string;
	readonly findings: Readonly<Record<string, (facts: Facts) => string>>;
};

/** Words for a group of checks; one that is missing does not compile. */
export type CheckTexts<Id extends CheckId> = Readonly<Record<Id, CheckWords>>;
