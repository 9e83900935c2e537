import type {CheckResult} from '../../../../domain/choices/problem/check-result.ts';
import {idBeside, shortName} from '../../../../domain/choices/wishes/wanted-account.ts';
import {grouped} from '../../../../domain/plan/checks/group-checks.ts';
import {checksIn, type AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import type {Question} from '../../../../domain/questions/question.ts';
import type {Voice} from '../../voice.ts';
import {tellCheck} from '../tell-check.ts';

type Checked = Pick<Question, 'again'> & {
	readonly plan: Pick<Plan, 'checks'>;
	readonly accounts?: readonly AccountPlan[] | undefined;
};

const order = ['fail', 'warn', 'pass'] as const;

/** Every check with what it found and what helps, the worst first; of several accounts each account's own. */
export function tellEveryCheck({plan, again, accounts}: Checked, voice: Voice): readonly string[] {
	const {pen} = voice;
	const told = (checks: readonly CheckResult[]) =>
		order
			.flatMap(verdict => grouped(checks.filter(check => check.verdict === verdict)))
			.flatMap(check =>
				tellCheck({type: 'checked', check, again}, {...voice, listsPassed: true, hasReader: true}),
			);
	return accounts === undefined
		? told(plan.checks)
		: accounts.flatMap(one => {
				const lines = told(checksIn(one));
				const name = pen.tone('strong', pen.text(shortName(one.of)));
				const id = pen.tone('quiet', pen.text(idBeside(one.of)));
				return lines.length === 0 ? [] : [`${name}${id}`, ...lines];
			});
}
