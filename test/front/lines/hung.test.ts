import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {hung, whole} from '../../../source/front/lines/hung.ts';

test('what follows the first line hangs below its first word, behind a sign, a number or a label', () => {
	deepEqual(
		[
			'✔ Read the clusters of a region',
			'    1. Read the clusters of a region',
			'Asks for  ports 8125, 8126 and a folder',
			'! \u{1B}[1mWarning: Instance metadata\u{1B}[22m  is off',
		].map(line => hung(line, 26)),
		[
			['✔ Read the clusters of a', '  region'],
			['    1. Read the clusters', '       of a region'],
			['Asks for  ports 8125, 8126', '  and a folder'],
			['! \u{1B}[1mWarning: Instance', '  metadata\u{1B}[22m  is off'],
		],
	);
	deepEqual(hung('Asks for  ports 8125, 8126 and a folder', 32), [
		'Asks for  ports 8125, 8126 and a',
		'          folder',
	]);
});

test('what is copied stays whole, and so does every line of a log', () => {
	deepEqual(hung(`    ${whole('aws ecs delete-service --service agent')}`, 20), [
		'    aws ecs delete-service --service agent',
	]);
	deepEqual(hung('Read the clusters of a region', undefined), ['Read the clusters of a region']);
});
