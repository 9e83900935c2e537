import type {Format} from '../choices/choices.ts';
import type {Invocation} from '../choices/invocation.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Code} from './code-resource.ts';

/** The plan, or what runs, as code. */
export type CodeEvent = {
	readonly type: 'code';
	readonly code: Code;
	readonly format: Format;
	/** Into which files. */
	readonly written?: WrittenCode;
	/** Of a plan that waits for its yes. */
	readonly isAside?: true;
	/** Why it was written nowhere, and the plan waits on. */
	readonly problem?: Problem;
	readonly again: Invocation;
};

/** A folder, the names of the files in it with what is in them, and which of them were as they are already. */
export type WrittenCode = {
	readonly folder: string;
	readonly files: ReadonlyArray<{readonly name: string; readonly text: string; readonly isSame?: true}>;
};
