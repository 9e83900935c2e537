import type {Example} from './example.ts';
import {mountExamples} from './mounts.ts';
import {nameExamples, orderExamples} from './names.ts';
import {portExamples} from './ports.ts';
import {sizeExamples} from './sizes.ts';
import {windowsExamples} from './windows.ts';

/** At least one for each rule; `npm run docker` asks an engine about those that are Docker's. */
export const examples: readonly Example[] = [
	...nameExamples,
	...mountExamples,
	...windowsExamples,
	...portExamples,
	...sizeExamples,
	...orderExamples,
];
