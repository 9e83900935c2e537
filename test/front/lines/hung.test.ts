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

test('what is copied is broken as a shell reads it or not at all, and no line of a log is', () => {
	const blue = (text: string) => `\u{1B}[36m${text}\u{1B}[39m`;
	deepEqual(hung(`    ${whole(blue('# aws ecs delete-service --service agent'))}`, 32), [
		`    ${blue('# aws ecs delete-service \\')}`,
		`    ${blue('# --service agent')}`,
	]);
	deepEqual(hung(`    ${whole('"Action": "ecs:ListContainerInstances"')}`, 32), [
		'    "Action": "ecs:ListContainerInstances"',
	]);
	deepEqual(hung(whole('npx dd-ecs-setup install --yes'), 24, {shell: 'powershell'}), [
		'npx dd-ecs-setup `',
		'install --yes',
	]);
	deepEqual(hung('Read the clusters of a region', undefined), ['Read the clusters of a region']);
});

test('what is copied stands once, also where blanks stand before its colour', () => {
	const blue = (text: string) => `\u{1B}[36m${text}\u{1B}[39m`;
	const label = '"dockerLabels": {"com.datadoghq.ad.checks": "{}"}';
	deepEqual(hung(`    ${whole(`  ${blue(label)}`)}`, 32), [`      ${blue(label)}`]);
	deepEqual(hung(`    ${whole(`  ${blue('aws ecs delete-service --service agent')}`)}`, 32), [
		`      ${blue('aws ecs delete-service \\')}`,
		`      ${blue('--service agent')}`,
	]);
	deepEqual(hung(whole(`${blue('aws')} ${blue('ecs delete-service --service agent')}`), 32), [
		'aws ecs delete-service \\',
		'--service agent',
	]);
});
