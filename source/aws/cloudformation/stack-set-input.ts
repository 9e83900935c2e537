import type {StackSetAddress} from '../gateway.ts';

/** How each operation names a stack set, and for whom it asks (CloudFormation API: `CallAs`). */
export function stackSetInput({name, isDelegate}: StackSetAddress) {
	return {StackSetName: name, ...(isDelegate && {CallAs: 'DELEGATED_ADMIN' as const})};
}
