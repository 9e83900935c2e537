import type {JsonObject} from '../kit/json.ts';
import {textOf} from '../kit/shape.ts';
import type {Change} from '../plan/change.ts';
import type {CodeResource} from './code-resource.ts';

/** What a role that is made is granted beside, and the changes that grant it. */
type Granted = {readonly grants: NonNullable<CodeResource['grants']>; readonly says: readonly string[]};

/** Its managed policies and its own, from the changes that attach and write them. */
export function grantsOf(changes: readonly Change[]): Granted {
	const attaching = changes.filter(({kind}) => kind === 'attach-role-policy');
	const writing = changes.filter(({kind}) => kind === 'put-role-policy');
	return {
		grants: {
			managed: attaching.flatMap(({request}) => textOf(request.PolicyArn) ?? []),
			own: Object.fromEntries(
				writing.map(({request: {PolicyName, PolicyDocument}}) => [
					textOf(PolicyName) ?? '',
					JSON.parse(textOf(PolicyDocument) ?? '{}') as JsonObject,
				]),
			),
		},
		says: [...attaching, ...writing].map(({id}) => id),
	};
}
