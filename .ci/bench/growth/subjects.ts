import {accountSubjects} from './account-subjects.ts';
import {frontSubjects} from './front-subjects.ts';
import {planSubjects} from './plan-subjects.ts';
import {rolloutSubjects} from './rollout-subjects.ts';

/** A pure function on an input of size n. Preparing is not timed. */
export type Subject = {readonly name: string; readonly prepare: (size: number) => () => unknown};

/** All that is measured; n counts what the name says. */
export const subjects: readonly Subject[] = [
	...accountSubjects,
	...planSubjects,
	...rolloutSubjects,
	...frontSubjects,
];
