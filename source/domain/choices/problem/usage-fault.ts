import type {Format} from '../choices.ts';
import type {Expected} from './expected.ts';
import type {ElsewhereId} from './offered-elsewhere.ts';

/**
One thing wrong with the command line, the environment or the answers file. `flag` names it as the person wrote it: an
option, a variable, or what stands in a file behind the file's name, line and column.
*/
export type UsageFault =
	| {readonly kind: 'unknown-flag'; readonly flag: string; readonly nearest?: string}
	/** An option of other commands only; `nearest` is one that this command does take. */
	| {
			readonly kind: 'flag-of-other-command';
			readonly flag: string;
			readonly command: string;
			readonly commands: readonly string[];
			readonly nearest?: string;
	  }
	/** An option that does nothing unless another is given too. */
	| {readonly kind: 'lonely-flag'; readonly flag: string; readonly needs: string}
	| {readonly kind: 'unknown-command'; readonly command: string; readonly nearest?: string}
	| {readonly kind: 'missing-value'; readonly flag: string}
	/** A command that does nothing without the word behind it. */
	| {readonly kind: 'missing-word'; readonly command: string; readonly expected: Expected}
	| {readonly kind: 'unexpected-value'; readonly flag: string}
	/** An option that takes one value, and was given several that differ. */
	| {readonly kind: 'repeated'; readonly flag: string}
	| {
			readonly kind: 'invalid-value';
			readonly flag: string;
			readonly value: string;
			readonly expected: Expected;
			readonly nearest?: string;
	  }
	/** A product of Datadog that no Agent on ECS instances has; `link` is its guide. */
	| {readonly kind: 'offered-elsewhere'; readonly product: ElsewhereId; readonly link: string}
	/** Several accounts for a command that is about one; one that `serves` can be started once for each. */
	| {readonly kind: 'one-account'; readonly command: string}
	| {readonly kind: 'contradiction'; readonly flags: readonly string[]}
	| {readonly kind: 'unreadable-file'; readonly flag: string; readonly file: string; readonly why: Unreadable}
	/** Without a flag the name of the file is ours. */
	| {readonly kind: 'unwritable-file'; readonly flag: string; readonly file: string; readonly why: string}
	/** Files that are there and would be another: somebody may have worked on them. */
	| {
			readonly kind: 'files-differ';
			readonly folder: string;
			readonly files: readonly string[];
			/** For which tool they were to be written. */
			readonly format: Format;
	  }
	/** Something is there, and is no page of ours that could be written anew. */
	| {readonly kind: 'other-file'; readonly flag: string; readonly file: string}
	/** `-` where the name of what is written belongs: a file of that name would be nobody's wish. */
	| {readonly kind: 'standard-output' | 'standard-input'; readonly flag: string}
	| {readonly kind: 'key-on-command-line'; readonly flag: string}
	/** Something in the file of answers, which `flag` names down to a part of a list or mapping, or in a variable. */
	| {readonly kind: 'answer-form'; readonly flag: string; readonly takes: AnswerForm}
	/** A name in a file that means nothing where it stands. */
	| {
			readonly kind: 'unknown-entry';
			readonly flag: string;
			readonly known: readonly string[];
			readonly nearest?: string;
	  }
	/** A variable that looks like one of ours; `nearest` is the variable or the option that is meant. */
	| {readonly kind: 'unknown-variable'; readonly variable: string; readonly nearest: string}
	| {readonly kind: 'not-available'; readonly flag: string};

/** How an answer is written in a file; `nothing` for what is not written there. */
export type AnswerForm = 'switch' | 'value' | 'list' | 'pairs' | 'mapping' | 'nothing' | 'no-key';

/** What Node or a parser said of a file, or what it turned out to be. */
export type Unreadable =
	| {readonly kind: 'said'; readonly text: string}
	| {readonly kind: FileState}
	| {readonly kind: 'no-mapping' | 'no-targets' | 'no-plan' | 'no-certificate' | 'several' | 'too-long' | 'empty'};

/** Why a system gives no text of a file. */
export type FileState = 'missing' | 'folder' | 'not-allowed' | 'no-text';

const states: Readonly<Record<string, FileState>> = {
	ENOENT: 'missing',
	ENOTDIR: 'missing',
	EISDIR: 'folder',
	EACCES: 'not-allowed',
	EPERM: 'not-allowed',
	ERR_ENCODING_INVALID_ENCODED_DATA: 'no-text',
};

/** Why a file could not be read, of what Node throws. Other messages are told as they are, by their first line. */
export function unreadableBy(error: unknown): Unreadable {
	const state = error instanceof Error && 'code' in error ? states[String(error.code)] : undefined;
	// The lines after it repeat the file, and a key may stand in it.
	const [text = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
	return state === undefined ? {kind: 'said', text} : {kind: state};
}
