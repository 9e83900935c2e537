import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {leftAlone} from '../../../../source/text/en/changes/left-alone.ts';

test('each reason is a sentence that names what is there', () => {
	const owner = {kind: 'pulumi'} as const;
	const follows = "which doesn't follow the instances, owned by CDK";
	deepEqual(
		[
			leftAlone({why: 'name-taken'}, 'web'),
			leftAlone({why: 'foreign-agent', owner}, 'it'),
			leftAlone({why: 'replica-agent', owner: {kind: 'cdk'}}, 'a'),
			leftAlone({why: 'perhaps-agent', owner: {kind: 'unknown'}, containers: ['m']}, 'dd'),
			leftAlone({why: 'several-agents', owner, containers: ['us', 'eu']}, 'dd'),
		],
		[
			"left alone, because web isn't ours and has the name that ours would take",
			"left alone, because it is an Agent that this tool didn't install, owned by Pulumi",
			`left alone, because a is an Agent in a REPLICA service, ${follows}`,
			'left alone, because dd is perhaps an Agent, in container m, owner unknown',
			'left alone, because dd has several Agents in a task, us and eu, owned by Pulumi',
		],
	);
});
