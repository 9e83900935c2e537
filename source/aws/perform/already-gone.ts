import type {ChangeResult} from '../../domain/plan/change.ts';
import type {PerformOptions} from '../gateway.ts';
import {refusal} from './refusal.ts';

type Gone = {readonly pattern: RegExp; readonly options: PerformOptions};

/** Takes something away; that it is gone already is as good. `pattern` is how AWS says so. */
export async function alreadyGone(send: () => Promise<ChangeResult>, {pattern, options}: Gone): Promise<ChangeResult> {
	try {
		return await send();
	} catch (error) {
		if (refusal(error, pattern) === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return {};
	}
}
