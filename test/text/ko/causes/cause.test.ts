import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {cause} from '../../../../source/text/ko/causes/cause.ts';

test('a cause is a sentence with the particles of what it names', () => {
	deepEqual(
		[
			cause({kind: 'port-taken', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7', detail: ''}),
			cause({kind: 'port-taken', port: {port: 8125, protocol: 'udp'}, detail: ''}),
			cause({kind: 'no-room', resource: 'memory', detail: ''}),
			cause({kind: 'attribute', attribute: 'ecs.capability.container-health-check', detail: ''}),
			cause({kind: 'other', detail: 'what AWS said'}),
		],
		[
			'web:7이 포트 8126을 사용 중입니다',
			'포트 8125를 사용 중입니다',
			'여유 메모리가 부족합니다',
			'인스턴스에 속성 ecs.capability.container-health-check가 없습니다',
			'ECS가 다음과 같이 보고했습니다: what AWS said',
		],
	);
});
