import type {CheckId} from '../../../domain/choices/problem/check-result.ts';

/** Gives a check's fact as text: a number, a name, or names as people list them. */
export type Facts = (name: string) => string;

/** What a check found, and what helps where no flag alone does. */
export type FindingWords = {
	readonly says: (facts: Facts) => string;
	/** Where the statements in `facts.statements` go. */
	readonly add?: string;
	readonly help?: string;
};

/** A check's title, what it says when all is well, and a text for each of its findings. */
export type CheckWords = {
	readonly title: string;
	readonly ok: string;
	readonly findings: Readonly<Record<string, FindingWords>>;
};

/** Words for a group of checks; one that is missing does not compile. */
export type CheckTexts<Id extends CheckId> = Readonly<Record<Id, CheckWords>>;
