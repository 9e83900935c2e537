import {inert} from '../../../domain/kit/inert.ts';
import {whole} from '../hung.ts';
import type {Voice} from '../voice.ts';
import type {EventOf} from './telling.ts';

/** IAM policies, each under what it is for. */
export function tellPolicies({policies}: EventOf<'policies'>, {words, pen}: Voice): readonly string[] {
	return policies.flatMap(({holder, document}) => [
		'',
		pen.tone('strong', pen.text(words.policy(holder))),
		// Without marks and margins: what is copied must parse as JSON.
		...inert(JSON.stringify(document, undefined, '  '))
			.split('\n')
			.map(line => whole(pen.text(line))),
	]);
}

/** The same for a program: each policy by whom it is for. */
export function policyFile({policies}: EventOf<'policies'>): string {
	const byHolder = Object.fromEntries(policies.map(({holder, document}) => [holder, document]));
	return `${inert(JSON.stringify(byHolder, undefined, '  '))}\n`;
}
