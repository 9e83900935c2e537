import type {AllApplied, Applied, Ran} from '../../../front/mcp/runs.ts';
import type {KeptPlan} from './kept-plan.ts';

/** Runs the plan of an account; `check` tells whether it would still be carried out, and changes nothing. */
export type Carry = (plan: KeptPlan, mode: 'check' | 'apply') => Promise<Ran>;

/**
Applies what one yes was for. Of several accounts none is begun where one has moved; then one follows the other, and
none follows one that did not end well: what a rollout shows in the first is why it is the first.
*/
export async function applied(plans: readonly KeptPlan[], carry: Carry): Promise<AllApplied> {
	const [only] = plans;
	if (only && plans.length === 1) {
		return {ran: [await carry(only, 'apply')], held: []};
	}

	const checks = await Promise.all(plans.map(async plan => named(plan, await carry(plan, 'check'))));
	const refused = checks.filter(({exitCode}) => exitCode !== 0);
	if (refused.length > 0) {
		return {ran: refused, held: others(plans, refused)};
	}

	const ran: Applied[] = [];
	for (const plan of plans) {
		const one = named(plan, await carry(plan, 'apply'));
		ran.push(one);
		if (one.exitCode !== 0) {
			break;
		}
	}

	return {ran, held: others(plans, ran)};
}

function named({account}: KeptPlan, ran: Ran): Applied {
	return {...ran, account};
}

function others(plans: readonly KeptPlan[], ran: readonly Applied[]): readonly string[] {
	return plans.flatMap(({account}) => (ran.some(one => one.account === account) ? [] : [account]));
}
