import type {Change} from '../../domain/plan/change.ts';
import type {Exporter} from '../exporter.ts';
import {placeholders} from './placeholders.ts';
import {requestFile} from './request-file.ts';
import {script} from './script.ts';

/**
The plan for the AWS CLI: each request as JSON, and a script that sends them in order. The API key stands in none of
them: the script takes it from DD_API_KEY at the moment of sending.
*/
export const awsCli: Exporter = ({changes}, words) => {
	const placeholderOf = placeholders(changes.map(({request}) => request));
	const sent = changes.map((change, index) => ({change, file: fileName(change, index)}));
	return [
		...sent.map(({change: {request}, file}) => ({
			name: file,
			text: requestFile(request, placeholderOf),
			isScript: false,
		})),
		{name: 'apply.sh', text: script(sent, placeholderOf, words), isScript: true},
	];
};

function fileName({id}: Change, index: number): string {
	// Numbered, so that a listing shows the order in which they are sent.
	return `${String(index + 1).padStart(2, '0')}-${id.replaceAll(/[^\w\-.]+/gv, '-')}.json`;
}
