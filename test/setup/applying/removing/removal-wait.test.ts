import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {startFaultProxy} from '../../../support/fault-proxy.ts';
import {runSetup} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';

const args = ['uninstall', '--cluster', 'shop-prod', '--yes'];

test('a service is deleted when its last task has stopped, though AWS limits every look meanwhile', async t => {
	const simulator = await simulated('installed', t);
	let looks = 0;
	let isDeleting = false;
	const proxy = await startFaultProxy(simulator.url, ({operation}) => {
		isDeleting ||= operation === 'ecs:DeleteService';
		looks += isDeleting && operation === 'ecs:DescribeServices' ? 1 : 0;
		return isDeleting && operation === 'ecs:DescribeServices' && looks < 5 ? 'throttled' : undefined;
	});
	t.after(proxy.close);
	const service = simulator.account.regions
		.get('us-east-1')
		?.clusters.get('shop-prod')
		?.services.get('datadog-agent');
	const statuses: string[] = [];
	const {exitCode, events} = await runSetup(
		{...simulator, url: proxy.url},
		{
			args,
			looks: 'few',
			onEvent(event) {
				if (event.type === 'change-done' && event.change.kind === 'delete-service') {
					statuses.push(service?.status ?? '');
				}
			},
		},
	);
	deepEqual(
		[
			exitCode,
			statuses,
			events
				.flatMap(event => (event.type === 'change-note' ? [event.note.kind] : []))
				.includes('service-draining'),
		],
		[0, ['INACTIVE'], true],
	);
});

test('after Ctrl+C the service under way is waited for, nothing else begins, and the next run goes on', async t => {
	const simulator = await simulated('installed', t);
	const first = await runSetup(simulator, {
		args,
		looks: 'few',
		onEvent(event, press) {
			if (event.type === 'change-note') {
				press();
			}
		},
	});
	const {receipt} = first.events.findLast(event => event.type === 'finished') ?? {};
	const second = await runSetup(simulator, {args, looks: 'few', id: 'second'});
	const done = (ran: typeof first) =>
		ran.events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : []));
	deepEqual(
		[first.exitCode, done(first), receipt?.resume?.slice(2, 3), second.exitCode, done(second).at(-1)],
		[5, ['delete-service'], ['uninstall'], 0, 'delete-secret'],
	);
});
