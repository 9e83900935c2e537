import type {Change} from '../../domain/plan/change.ts';
import type {ServiceWiring} from '../../domain/wiring/make-wiring.ts';
import type {ScriptWords} from '../../text/code/script-words.ts';
import type {Artefact, CodeExporter, Exporter} from '../exporter.ts';
import {placeholders} from './placeholders.ts';
import {requestFile, type Values} from './request-file.ts';
import {script} from './script.ts';

/**
The plan for the AWS CLI: each request as JSON, and a script that sends them in order. The API key stands in none of
them: the script takes it from DD_API_KEY at the moment of sending.
*/
export const awsCli: Exporter = ({changes}, words) => filesOf(changes, words, 'masked');

/** Code as requests and a script that sends them: what they make stays this tool's to keep. */
export const codeCli: CodeExporter = ({changes}, {words}) => filesOf(changes, words.script, 'masked');

/**
The same for what an application needs, with the values of its variables: masked, the new definition would take them
from it.
*/
export function wiringCli({changes, whole}: ServiceWiring, words: ScriptWords): readonly Artefact[] {
	return filesOf(
		changes.map(change =>
			change.kind === 'register-task-definition' ? {...change, request: whole.reveal()} : change,
		),
		words,
		'in-clear',
	);
}

function filesOf(changes: readonly Change[], words: ScriptWords, values: Values): readonly Artefact[] {
	const placeholderOf = placeholders(changes.map(({request}) => request));
	const sent = changes.map((change, index) => ({change, file: fileName(change, index)}));
	return [
		...sent.map(({change: {request}, file}) => ({
			name: file,
			text: requestFile(request, placeholderOf, values),
			isScript: false,
		})),
		{name: 'apply.sh', text: script(sent, placeholderOf, {...words, values}), isScript: true},
	];
}

// No file system takes more than 255 bytes, and a cluster and a service have 255 characters each.
const longest = 200;

function fileName({id}: Change, index: number): string {
	// Numbered, so that a listing shows the order in which they are sent, and no two are alike where they are cut off.
	const number = String(index + 1).padStart(2, '0');
	return `${number}-${id.replaceAll(/[^\w\-.]+/gv, '-').slice(0, longest)}.json`;
}
