import {deepEqual, equal, match, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Change} from '../../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../../source/domain/plan/changes/catalogue.ts';
import {withTokens} from '../../../../source/domain/plan/changes/with-tokens.ts';
import {textOf} from '../../../../source/domain/kit/shape.ts';
import {printable} from '../../../../source/domain/kit/mask.ts';

function changeOf(kind: Change['kind'], id: string = kind): Change {
	return {id, kind, action: 'add', region: 'us-east-1', subject: 'agent', request: {}, diff: [], needs: []};
}

function tokenOf(kind: Change['kind'], run: string, id?: string): string {
	const [change] = withTokens([changeOf(kind, id)], run);
	const {clientToken, ClientRequestToken = clientToken} = change?.request ?? {};
	return textOf(ClientRequestToken) ?? '';
}

test('what knows a request that is sent again gets a token that its API takes', () => {
	// 36 characters at most for ECS, 32 to 64 for Secrets Manager, 128 for CloudFormation's operations.
	match(tokenOf('create-service', 'run'), /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/v);
	match(tokenOf('create-secret', ''), /^[\d\-a-f]{36}$/v);
	deepEqual(
		Object.values(changeFacts).flatMap(facts => ('tokenAt' in facts ? [facts.kind] : [])),
		[
			'create-secret',
			'put-secret-value',
			'create-service',
			'create-daemon',
			'create-stack-set',
			'update-stack-set',
			'create-stack-instances',
			'update-stack-instances',
			'delete-stack-instances',
		],
	);
});

test('a token is the same for each repeat of a change of a run, and of no other change or run', () => {
	equal(tokenOf('create-service', 'run'), tokenOf('create-service', 'run'));
	notEqual(tokenOf('create-service', 'run'), tokenOf('create-service', 'other'));
	notEqual(tokenOf('create-service', 'run'), tokenOf('create-service', 'run', 'create-service-2'));
});

test('a token is no secret and is printed as it is sent', () => {
	const [change] = withTokens([changeOf('create-service')], 'run');
	deepEqual(printable(change?.request ?? {}), change?.request);
});

test('what knows no token is left as it is', () => {
	deepEqual(withTokens([changeOf('register-task-definition')], 'run'), [changeOf('register-task-definition')]);
});
