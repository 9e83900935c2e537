import type {JsonObject} from '../kit/json.ts';
import {isReference} from '../kit/reference.ts';
import type {Change, ChangeKind} from '../plan/change.ts';
import type {CodeKind, CodeResource} from './code-resource.ts';

const kinds: Readonly<Record<CodeKind, ChangeKind>> = {
	secret: 'create-secret',
	parameter: 'put-parameter',
	role: 'create-role',
	'role-policy': 'put-role-policy',
	'task-definition': 'register-task-definition',
	service: 'create-service',
	'daemon-task-definition': 'register-daemon-task-definition',
	daemon: 'create-daemon',
};

/** The request that would make a resource that is there, as it is now. */
export function makingOf({id, kind, region, name, cluster, input}: CodeResource): Change {
	return {
		id,
		kind: kinds[kind],
		action: 'add',
		region,
		...(cluster && {cluster: cluster.name, clusterArn: cluster.arn}),
		subject: name,
		request: input,
		diff: [],
		needs: needed(input),
	};
}

/** The resources that stand in its own fields. */
function needed(input: JsonObject): readonly string[] {
	return Object.values(input).flatMap(value => (isReference(value) && value.$ref === 'change' ? [value.change] : []));
}
