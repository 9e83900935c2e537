import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Stay} from '../../../../source/domain/plan/removal/stay.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {stays} from '../../../../source/text/ko/changes/stay.ts';

const role: Stay = {kind: 'role', name: 'DatadogAgentEcsExecution', region: 'us-east-1', why: {kind: 'not-ours'}};

test('what stays for the same reason stands in one line', () => {
	deepEqual(
		stays([role, {...role, kind: 'secret', name: 'dd-key'}]).map(line => plain(line)),
		['역할 DatadogAgentEcsExecution 및 보안 암호 dd-key: 이 도구에서 만든 것이 아니므로 그대로 둡니다'],
	);
});

test('who uses it, and what could not be seen, is named', () => {
	const unseen = [{region: 'eu-west-1', operation: 'ecs:ListServices', code: 'access-denied'}] as const;
	const by = [
		{kind: 'service', name: 'web', region: 'us-east-1', cluster: 'shop'},
		{kind: 'family', name: 'batch', region: 'us-east-1'},
	] as const;
	deepEqual(
		stays([
			{...role, why: {kind: 'used', by}},
			{...role, why: {kind: 'uncounted', unseen}},
		]).map(line => plain(line)),
		[
			'역할 DatadogAgentEcsExecution: shop의 web 및 패밀리 batch에서 사용하므로 그대로 둡니다',
			'역할 DatadogAgentEcsExecution: 사용하는 곳을 모두 확인하지 못하여 그대로 둡니다(eu-west-1의 ' +
				'ecs:ListServices: 권한 없음)',
		],
	);
});
