import type {Unreadable} from '../../../domain/choices/problem/usage-fault.ts';
import type {Part} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Why a file counts for nothing; where none is there, what writes one for this option. */
export function unreadable(why: Unreadable, flag: string): Part {
	const maker = why.kind === 'missing' ? makers[flag] : undefined;
	return why.kind === 'said' ? part.value(why.text) : (maker ?? texts[why.kind]);
}

const texts: Readonly<Record<Exclude<Unreadable['kind'], 'said'>, string>> = {
	missing: "there's no such file",
	folder: 'it is a folder',
	'not-allowed': 'this user may not read it',
	'no-text': 'it is no text in UTF-8',
	'no-certificate': 'it has no certificate in it',
	'too-long': 'it is longer than such files are',
	'no-mapping': 'it is no mapping of option names to values',
	'no-targets':
		"it has to begin with `targets:`, and then have each account behind a dash, as in - account: '111122223333'",
	'no-plan': 'it is no plan of this tool, or was changed since it was saved',
	several: 'it holds several documents, and only one can count',
	empty: 'it is empty',
};

const answers = "there's no such file; --save-answers writes one";

const plan = "there's no such file; --dry-run with --out writes one";

const makers: Readonly<Record<string, string>> = {
	'--answers': answers,
	DD_ECS_SETUP_ANSWERS: answers,
	'--plan': plan,
	show: plan,
};
