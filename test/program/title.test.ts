import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {title} from '../../source/program/title.ts';
import {title as words} from '../../source/text/en/title.ts';
import {version} from '../../source/version.ts';

function rows(columns: number): string {
	return title({colour: false, ascii: false, columns, demo: 'managed-instances', words}).replace(version, '0.0.0');
}

test('the first lines are broken between words, and hang', () => {
	equal(
		rows(60),
		[
			'dd-ecs-setup 0.0.0 · the Datadog Agent on Amazon ECS',
			'Demo: simulated AWS account "managed-instances"; nothing',
			'  real is touched',
			"Times are by the demo's clock, 12 times as fast as yours",
			'',
			'',
		].join('\n'),
	);
	equal(rows(40).split('\n', 1)[0], 'dd-ecs-setup 0.0.0 · the Datadog Agent');
	equal(rows(80).split('\n').length, 5);
});
