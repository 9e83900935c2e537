import type {SetupEvent} from '../../domain/ending/event.ts';
import {joinedOutcome} from '../../domain/ending/joined-outcome.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import {fixesOf} from '../../domain/plan/fixes-of.ts';
import {wantedName} from '../../domain/choices/wishes/wanted-account.ts';
import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {jointName} from '../../domain/plan/order/joint-canary.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';
import type {Decide} from '../turn.ts';
import {carryOut} from './carry-out.ts';
import {chooseCanary, type CanaryAnswer, type ChosenCanary} from './choose-canary.ts';
import {canGoBack, goBack} from './go-back.ts';
import {inOrder} from './in-order.ts';
import {isPlanned, newLane, withoutOwnCanary, type Lane} from './lane.ts';
import {lookout} from './lookout.ts';
import {missingNames} from './missing-names.ts';
import {oneByOne} from './one-by-one.ts';
import {planAll, refusalOf, type Planned} from './plan-all.ts';
import {checkApart, signedIn} from './sign-in.ts';
import {watchTogether} from './watch-together.ts';

/**
A run for several accounts: signs in to each, asks in the first, plans all side by side, asks for one yes, and carries
them out side by side. An account that can't be signed in to, read or planned ends alone. Throws a ProblemError for
what is wrong with all of them.
*/
export async function* several(ports: Ports, asking: Ask, decide: Decide): AsyncGenerator<SetupEvent, Ending> {
	let position = {index: 1, total: 1};
	const ask: Ask = async (question, renewed) => {
		// Of what is shared the first account is asked, and so has more steps than any other.
		position = question.position.total < position.total ? position : question.position;
		return asking(question, renewed);
	};

	const names = missingNames();
	let lanes: readonly Lane[] = yield* inOrder(
		ports.run.accounts.map(wanted => turn => {
			const own = {...withoutOwnCanary(ports), missing: names.of(wantedName(wanted))};
			return signedIn(newLane(wanted, own), turn, ask);
		}),
	);
	checkApart(lanes);
	const looks = lookout(ask);
	// Accounts that look again side by side may ask to sign in at once.
	const telling = ports.run.command.purpose === 'estate' ? oneByOne(ask, ports.interrupt) : ask;
	let isCarriedOut = false;
	let complaint: Problem | undefined;
	let kept: CanaryAnswer | undefined;
	for (;;) {
		const planned: Planned = yield* planAll(lanes, {ask: telling, decide, lookout: looks});
		({lanes} = planned);
		if (planned.end) {
			return planned.end;
		}

		try {
			names.check(lanes);
		} catch (error) {
			looks.close();
			throw error;
		}

		lanes = yield* watchTogether(lanes, looks);
		const isAsked = lanes.some(lane => isPlanned(lane));
		const accounts = accountPlans(lanes);
		const chosen: ChosenCanary = yield* chooseCanary(accounts, {
			ports,
			ask,
			isAsked,
			position,
			canGoBack: canGoBack(lanes),
			kept,
		});
		if (chosen.end) {
			return chosen.end;
		}

		if (chosen.said === 'back') {
			const back: Planned = yield* goBack(lanes, {ask, decide});
			({lanes} = back);
			if (back.end) {
				return back.end;
			}

			continue;
		}

		const {canary} = chosen;
		if (ports.run.command.purpose === 'changes' && (isAsked || !isCarriedOut)) {
			const first = canary && {canary: jointName(canary)};
			yield {type: 'accounts-planned', accounts, dryRun: ports.run.dryRun, ...first};
		}

		if (!isAsked) {
			return {outcome: joinedOutcome(lanes.flatMap(lane => partOf(lane)))};
		}

		const carried: Planned = yield* carryOut(
			lanes,
			{accounts, canary, complaint, isCanarySaid: chosen.said === 'answer'},
			{ask, decide},
		);
		({lanes, complaint} = carried);
		kept = carried.isFixed === true ? chosen.answer : undefined;
		isCarriedOut = true;
		if (carried.end) {
			return carried.end;
		}
	}
}

function partOf({of, state}: Lane) {
	return state.kind === 'ended' ? [{of, outcome: state.outcome}] : [];
}

function accountPlans(lanes: readonly Lane[]): readonly AccountPlan[] {
	return lanes.map((lane): AccountPlan => {
		const {of, plan, problem, state} = lane;
		const isRefused = state.kind === 'ended' && state.outcome.kind === 'failed';
		if (isRefused && problem) {
			return {of, kind: 'refused', problem};
		}

		if (state.kind === 'ended' && state.outcome.kind === 'absent') {
			return {of, kind: 'absent'};
		}

		const refusal = state.kind === 'blocked' ? refusalOf(state.plan) : undefined;
		if (refusal) {
			return {of, kind: 'refused', problem: refusal, ...fixesIn(plan)};
		}

		return plan && plan.changes.length > 0 && !isRefused
			? {of, kind: 'planned', plan, ...fixesIn(plan)}
			: {of, kind: 'nothing'};
	});
}

function fixesIn(plan: Plan | undefined): Pick<AccountPlan, 'fixes'> {
	const fixes = plan ? fixesOf(plan.checks) : [];
	return fixes.length === 0 ? {} : {fixes};
}
