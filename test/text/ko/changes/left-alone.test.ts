import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {leftAlone} from '../../../../source/text/ko/changes/left-alone.ts';

test('what is left alone has a name with its particle, or none where the name stands before', () => {
	deepEqual(
		[
			leftAlone({why: 'name-taken'}, 'web'),
			leftAlone({why: 'name-taken'}, ''),
			leftAlone({why: 'nothing-before'}, 'shop-prod'),
			leftAlone({why: 'several-agents', containers: ['us', 'eu']}, 'datadog'),
		],
		[
			'web은 이 도구의 것이 아니면서 이 도구에서 사용할 이름을 쓰고 있어 그대로 둡니다',
			'이 도구의 것이 아니면서 이 도구에서 사용할 이름을 쓰고 있어 그대로 둡니다',
			'shop-prod에서 이전에 실행된 것을 알 수 없어 그대로 둡니다',
			'datadog은 한 작업에 Agent가 여러 개(us 및 eu) 있어 그대로 둡니다',
		],
	);
});
