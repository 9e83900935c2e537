import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {answerInBrief} from '../../../../source/text/en/questions/answer-in-brief.ts';

const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`;

const cases: ReadonlyArray<readonly [question: string, value: string, brief: string]> = [
	['clusters', arn('shop'), 'shop'],
	['clusters', [arn('shop'), arn('web')].join(','), 'shop and web'],
	['clusters', [arn('shop'), arn('web'), arn('jobs')].join(','), '3 clusters'],
	['site', 'datadoghq.eu', 'datadoghq.eu'],
	['keySource', 'paste', 'key from a paste'],
	['keySource', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd', 'key from a secret'],
	['keySource', '/datadog/api-key', 'key from a parameter'],
	['key', '********', ''],
	['features', 'core,apm', '2 features'],
	['settings', 'defaults', ''],
	['settings', 'env=prod, cpu=512', 'env=prod and cpu=512'],
	['settings', 'env=prod, cpu=512, memory=512', '3 settings'],
	['existing', 'replace', 'Agent replaced'],
	['regions', 'us-east-1', ''],
	['clusters', '', ''],
	['unheard of', 'x', ''],
];

for (const [question, value, brief] of cases) {
	test(`${question} ${value} among others is "${brief}"`, () => {
		equal(answerInBrief(question, value), brief);
	});
}
