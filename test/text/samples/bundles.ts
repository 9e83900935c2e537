import type {Bundle} from '../../../source/domain/ending/bundle/bundle.ts';

/** A file for support of two clusters, one of which could not be read whole. */
export const sampleBundle: Bundle = {
	file: 'dd-ecs-setup-flare-2026-11-22T12-04-00-000Z.tar.gz',
	entries: [
		{name: 'about.json', part: 'about', bytes: 98},
		{name: 'account.json', part: 'account', bytes: 1438},
		{name: '1-us-east-1-shop-prod/cluster.json', part: 'cluster', bytes: 48_240},
		{name: '1-us-east-1-shop-prod/services.json', part: 'services', bytes: 2_400_000},
		{name: '2-us-east-1-batch/cluster.json', part: 'cluster', bytes: 7059},
		{name: 'missing.json', part: 'missing', bytes: 240},
		{name: 'run.ndjson', part: 'run', bytes: 999},
		{name: 'journals/2026-11-22T12-01-00-000Z.ndjson', part: 'journal', bytes: 57_074},
		{name: 'journals/2026-11-21T12-01-00-000Z.ndjson', part: 'journal', bytes: 57_074},
	],
	missing: [
		{what: 'stopped-tasks', cluster: 'batch', operation: 'ecs:ListTasks', code: 'access-denied'},
		{what: 'plan', code: 'unreachable'},
	],
};
