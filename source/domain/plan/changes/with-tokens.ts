import {fingerprint} from '../../kit/fingerprint.ts';
import type {Change} from '../change.ts';
import {changeFacts} from './catalogue.ts';

/**
The changes of a run with the tokens by which AWS knows a request that is sent again: the same for each repeat of a
change of the run with this id, and of no other. CreateService and CreateDaemon take 36 characters at most, Secrets
Manager takes 32 to 64 (API references of both); a UUID has 36.
*/
export function withTokens(changes: readonly Change[], run: string): readonly Change[] {
	return changes.map(change => {
		const {tokenAt} = changeFacts[change.kind];
		return tokenAt === undefined
			? change
			: {...change, request: {...change.request, [tokenAt]: tokenOf(change.id, run)}};
	});
}

function tokenOf(id: string, run: string): string {
	const digits = fingerprint([run, id]) + fingerprint([id, run]);
	return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
		'-',
	);
}
