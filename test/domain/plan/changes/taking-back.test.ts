import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {changeKinds} from '../../../../source/domain/plan/change.ts';
import {awsCommand} from '../../../../source/domain/plan/changes/aws-command.ts';
import {changeFacts} from '../../../../source/domain/plan/changes/catalogue.ts';
import {sampleTarget} from '../../sample.ts';

const clusterArn = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop';

test('services and daemons are taken back, and an update where a revision was there before', () => {
	const target = sampleTarget('agent');
	const taken = changeKinds.flatMap(kind => {
		const back = changeFacts[kind].takenBack?.({target, before: 'agent-task:1'});
		return back === undefined ? [] : [[kind, back.kind, back.request]];
	});
	deepEqual(taken, [
		['create-service', 'delete-service', {cluster: 'shop', service: 'agent'}],
		['update-service', 'update-service', {cluster: clusterArn, service: 'agent', taskDefinition: 'agent-task:1'}],
		['create-daemon', 'delete-daemon', {daemonArn: target.id}],
	]);
	equal(changeFacts['update-service'].takenBack?.({target}), undefined);
});

test('a request of texts is a command of the AWS CLI', () => {
	const request = {SecretId: 'name', daemonArn: 'arn', cluster: 'shop'};
	const options = ['--secret-id', 'name', '--daemon-arn', 'arn', '--cluster', 'shop'];
	deepEqual(
		[awsCommand({kind: 'restore-secret', request}, 'us-east-1'), awsCommand({kind: 'delete-daemon', request})],
		[
			['aws', 'secretsmanager', 'restore-secret', '--region', 'us-east-1', ...options],
			['aws', 'ecs', 'delete-daemon', ...options],
		],
	);
});
