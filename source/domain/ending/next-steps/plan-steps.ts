import {again, changed, own, type Invocation} from '../../choices/invocation.ts';
import type {NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** Where a saved plan is not carried out: it is made anew, or carried out by whom and with what it was made for. */
export const planSteps: Steps<'plan-moved' | 'plan-expired' | 'plan-account' | 'plan-version'> = {
	'plan-moved': ({plan}, run) => remade(plan, run),
	'plan-expired': ({plan}, run) => remade(plan, run),
	'plan-account': ({planned}) => [{step: 'sign-in-there', account: planned}],
	'plan-version': ({plan, planned, wanted}, run) => [
		{step: 'that-version', command: [own, `dd-ecs-setup@${planned}`, wanted === 'look' ? 'show' : '--plan', plan]},
		...remade(plan, run),
	],
};

/** A dry run with the same answers, into the same file. */
function remade(plan: string, run: Invocation): readonly NextStep[] {
	const anew = {'dry-run': true, out: plan, plan: undefined, yes: undefined} as const;
	return [{step: 'save-anew', command: changed(run, anew) ?? again(run)}];
}
