import type {TestContext} from 'node:test';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import type {Code} from '../../../source/domain/code/code-resource.ts';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

/** The plan that a dry run shows on a world, and the clusters that it saw. */
export async function planned(
	t: TestContext,
	world: string,
	args: readonly string[],
): Promise<{readonly plan: Plan; readonly clusters: readonly Cluster[]}> {
	const simulator = await simulated(world, t);
	const {events} = await runSetup(simulator, {args: [...args, '--dry-run']});
	const plan = events.flatMap(event => (event.type === 'planned' ? [event.plan] : [])).at(-1);
	if (!plan) {
		throw new Error(`no plan on ${world}`);
	}

	return {plan, clusters: []};
}

/** The resources of that plan. */
export async function planCode(t: TestContext, world: string, args: readonly string[]): Promise<Code> {
	const {plan, clusters} = await planned(t, world, args);
	return codeOfPlan(plan, clusters);
}
