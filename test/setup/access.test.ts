import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {runSetup} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const refusals = [
	['session', 'session'],
	['boundary', undefined],
	['scp', undefined],
] as const;

for (const [world, policy] of refusals) {
	const when = policy === undefined ? 'is known before anything is changed' : 'shows only when it is tried';
	test(`in the world ${world} services can't be created, which ${when}`, async t => {
		const simulator = await simulated(world, t);
		const {outcome} = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes']});
		const problem = outcome.kind === 'failed' ? outcome.problem : undefined;
		const refusal = problem?.code === 'change-failed' ? problem.problem : problem;
		deepEqual(
			[refusal?.code, refusal?.code === 'access-denied' ? refusal.policy : undefined],
			policy === undefined ? ['checks-failed', undefined] : ['access-denied', policy],
		);
	});
}

const repaired = [
	['half-role', ['update-assume-role-policy', 'attach-role-policy', 'put-role-policy']],
	['secret-deleted', ['restore-secret-us-east-1']],
] as const;

for (const [world, changes] of repaired) {
	test(`what is half there in the world ${world} is repaired, and a second run finds nothing to do`, async t => {
		const simulator = await simulated(world, t);
		const {events, exitCode} = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes'], id: 'first'});
		const ids = new Set(
			events.flatMap(event => (event.type === 'planned' ? event.plan.changes.map(({id}) => id) : [])),
		);
		deepEqual([exitCode, changes.filter(id => !ids.has(id))], [0, []]);
		const again = await runSetup(simulator, {args: ['--cluster', 'shop-prod', '--yes'], id: 'second'});
		equal(again.outcome.kind, 'nothing-to-do');
	});
}

const found = [
	['secret-json', ':api_key::', 0],
	// Its key's own policy lets no role of ECS in, whatever ours may do.
	['secret-kms', '', 5],
] as const;

for (const [world, ending, code] of found) {
	test(`the key of the world ${world} is used where it is`, async t => {
		const simulator = await simulated(world, t);
		const secret = `arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky${ending}`;
		const {exitCode} = await runSetup(simulator, {
			args: ['--cluster', 'shop-prod', '--api-key-secret-arn', secret, '--yes'],
			key: '',
		});
		equal(exitCode, code);
		const statements = JSON.stringify(
			simulator.account.roles.get('DatadogAgentEcsExecution')?.inline.get('dd-ecs-setup-read-api-key'),
		);
		equal(statements.includes('kms:Decrypt'), world === 'secret-kms');
	});
}
