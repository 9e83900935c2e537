import {deepEqual, equal, rejects} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {simulated} from '../../../support/simulated.ts';

const before = 'arn:aws:ecs:us-east-1:123456789012';
const cluster = 'legacy';
const long = `${before}:service/legacy/datadog-agent`;
const tags = [{key: 'team', value: 'platform'}];
const uuid = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;

async function legacy(context: TestContext) {
	const {connection, clock} = await simulated('short-arns', context);
	const ecs = new ECS(connection);
	const service = async () => {
		const {services} = await ecs.describeServices({cluster, services: ['datadog-agent'], include: ['TAGS']});
		return services?.[0];
	};

	const tasks = async () => {
		const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'datadog-agent'});
		return taskArns;
	};

	return {ecs, clock, service, tasks};
}

const isShortTask = (arn: string) => new RegExp(`^${before}:task/${uuid}$`, 'v').test(arn);
const isLongTask = (arn: string) => new RegExp(String.raw`^${before}:task/legacy/[\da-f]{32}$`, 'v').test(arn);

test('what is old has short ARNs, and what came later beside it has long ones', async t => {
	const {ecs, service, tasks} = await legacy(t);
	const {serviceArns = []} = await ecs.listServices({cluster});
	deepEqual(
		serviceArns.map(arn => arn.slice(before.length)),
		[':service/orders', ':service/datadog-agent', ':service/legacy/returns'],
	);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster});
	deepEqual(
		containerInstanceArns.map(arn => new RegExp(`^${before}:container-instance/${uuid}$`, 'v').test(arn)),
		[true, true, true, false, false, false],
	);
	const arns = await tasks();
	deepEqual([arns.length, arns.every(arn => isShortTask(arn))], [6, true]);
	const {taskArns = []} = await ecs.listTasks({cluster, serviceName: 'returns'});
	equal(
		taskArns.every(arn => isLongTask(arn)),
		true,
	);
	const {tasks: described = []} = await ecs.describeTasks({cluster, tasks: arns});
	deepEqual(
		[
			described.length,
			described.every(({containers}) =>
				new RegExp(`^${before}:container/${uuid}$`, 'v').test(containers?.[0]?.containerArn ?? ''),
			),
			(await service())?.tags,
		],
		[6, true, []],
	);
});

test('everything but tags works with short ARNs', async t => {
	const {ecs, clock, tasks} = await legacy(t);
	const {serviceArns = []} = await ecs.listServices({cluster, schedulingStrategy: 'DAEMON'});
	const {services = [], failures} = await ecs.describeServices({cluster, services: serviceArns});
	deepEqual([services.map(({serviceName}) => serviceName), failures], [['datadog-agent'], []]);
	const [arn = ''] = serviceArns;
	await ecs.updateService({cluster, service: arn, forceNewDeployment: true});
	clock.advance(180);
	equal(
		(await tasks()).every(task => isShortTask(task)),
		true,
	);
	const [task = ''] = await tasks();
	await ecs.stopTask({cluster, task});
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster});
	const {containerInstances} = await ecs.describeContainerInstances({
		cluster,
		containerInstances: containerInstanceArns,
	});
	equal(containerInstances?.length, 6);
	await ecs.deleteService({cluster, service: arn});
	const {services: deleted} = await ecs.describeServices({cluster, services: [arn]});
	equal(deleted?.[0]?.status, 'DRAINING');
});

const refusal = {name: 'InvalidParameterException', message: 'Long arn format must be used for tagging operations'};

test('a short ARN has no tags, whatever it names', async t => {
	const {ecs, tasks} = await legacy(t);
	const {containerInstanceArns = []} = await ecs.listContainerInstances({cluster});
	for (const resourceArn of [
		`${before}:service/datadog-agent`,
		(await tasks())[0],
		containerInstanceArns[0],
		`${before}:service/unknown`,
	]) {
		await rejects(ecs.tagResource({resourceArn, tags}), refusal);
		await rejects(ecs.untagResource({resourceArn, tagKeys: ['team']}), refusal);
		await rejects(ecs.listTagsForResource({resourceArn}), refusal);
	}
});

test('a task with a short ARN has no long one', async t => {
	const {ecs, tasks} = await legacy(t);
	const id = (await tasks())[0]?.split('/').at(-1) ?? '';
	const resourceArn = `${before}:task/legacy/${id}`;
	await rejects(ecs.tagResource({resourceArn, tags}), {
		name: 'InvalidParameterException',
		message: `Invalid identifier: ${resourceArn}`,
	});
});

test('to tag a service by its long ARN gives it the long ARN, and its next tasks too', async t => {
	const {ecs, clock, service, tasks} = await legacy(t);
	const early = {
		name: 'InvalidParameterException',
		message:
			'The specified service does not have the longArn format. Only services created after opting in will have ' +
			'the new format.',
	};
	await rejects(ecs.listTagsForResource({resourceArn: long}), early);
	await rejects(ecs.untagResource({resourceArn: long, tagKeys: ['team']}), early);
	await ecs.tagResource({resourceArn: long, tags});
	const tagged = await service();
	deepEqual([tagged?.serviceArn, tagged?.tags], [long, tags]);
	deepEqual((await ecs.listTagsForResource({resourceArn: long})).tags, tags);
	await rejects(ecs.tagResource({resourceArn: `${before}:service/datadog-agent`, tags}), refusal);
	equal(
		(await tasks()).every(arn => isShortTask(arn)),
		true,
	);
	await ecs.updateService({cluster, service: long, forceNewDeployment: true});
	clock.advance(180);
	deepEqual([(await tasks()).length, (await tasks()).every(arn => isLongTask(arn))], [6, true]);
});

test('nobody can go back to short ARNs', async t => {
	const {ecs} = await legacy(t);
	await rejects(ecs.putAccountSetting({name: 'serviceLongArnFormat', value: 'disabled'}), {
		name: 'InvalidParameterException',
		message: 'You can no longer disable Long Arn settings.',
	});
	const {settings} = await ecs.listAccountSettings({effectiveSettings: true, name: 'serviceLongArnFormat'});
	equal(settings?.[0]?.value, 'enabled');
});
