import {awsCommand} from '../../plan/changes/aws-command.ts';
import {intents} from '../../choices/intent.ts';
import type {CheckResult} from '../../choices/problem/check-result.ts';
import {appKeysPage, keysPage} from '../../account/site.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import {again, changed, instead, isTaken, type Invocation} from '../../choices/invocation.ts';
import {keyVariableName} from '../../agent/key-variable.ts';
import {variablesNamed} from '../../choices/flags.ts';
import {stepsForward} from './steps-forward.ts';
import {checkSteps} from './check-steps.ts';
import {help, helpOf, helpOfRun} from './help-step.ts';
import {goOn} from './going-on.ts';
import {everywhere, offered, type NextStep} from './next-step.ts';
import {foreignSteps} from './foreign-steps.ts';
import {clustersThere, serviceSteps} from './service-steps.ts';
import {releaseSteps} from './release-steps.ts';
import {rotationSteps} from './rotation-steps.ts';
import type {Steps} from './steps.ts';

/** After an answer that is missing, wrong, or can't be done. */
export const choiceSteps: Steps<
	| 'usage'
	| 'missing-answer'
	| 'nothing-selected'
	| 'unknown-service'
	| 'service-not-possible'
	| 'nothing-to-export'
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'key-elsewhere'
	| 'several-sites'
	| 'key-replaced'
	| 'application-key'
	| 'reference-form'
	| 'secret-unusable'
	| 'role-unusable'
	| 'invalid-setting'
	| 'feature-impossible'
	| 'checks-failed'
	| 'state-moved'
	| 'foreign-agent'
	| 'name-taken'
	| 'nothing-before'
	| 'downgrade'
	| 'image-absent'
	| 'image-unknown'
> = {
	usage: (problem, run) => replacing(problem, run) ?? [helpFor(problem, run)],
	'missing-answer': (problem, run) => [...giving(problem, run), {step: 'ask-in-terminal'}, helpOfRun(run)],
	'nothing-selected': ({question, isEmpty = false}, run) =>
		isEmpty ? elsewhereThan(run) : [{step: 'select-one', question}],
	...serviceSteps,
	...rotationSteps,
	'key-form': () => [{step: 'copy-key'}],
	'misplaced-key': () => [{step: 'enter-without-key'}],
	'key-refused': ({site}) => [{step: 'create-key', url: keysPage(site)}, {step: 'no-other-key'}],
	'key-elsewhere': ({site, other}, run) => [
		...offered({step: 'use-site'}, run, {site: other}),
		{step: 'other-key', site},
	],
	'application-key': ({site}) => [{step: 'create-key', url: appKeysPage(site)}],
	'reference-form': ({expected}) => [{step: 'takes', expected}],
	'secret-unusable': ({name, why, keys = []}, run) => [
		...keys.flatMap(key => offered({step: 'use-json-key'}, run, {'api-key-secret-arn': `${name}:${key}::`})),
		{
			step: 'mend-secret',
			why,
			...(why === 'scheduled-deletion' && {
				command: awsCommand({kind: 'restore-secret', request: {SecretId: name}}),
			}),
		},
	],
	'role-unusable': ({why}) => [{step: 'mend-role', why}],
	'invalid-setting': ({expected}) => [{step: 'takes', expected}],
	'feature-impossible': (problem, run) => without(problem, run),
	'checks-failed': ({checks}, run) => mending(checks, run),
	'state-moved': (problem, run) => [{step: 'plan-again', command: again(run)}],
	...foreignSteps,
	'nothing-before': (problem, run) => stepsForward(problem, run),
	...releaseSteps,
};

/** What gives each answer that is missing, and the command that gives them all. */
function giving(
	{question, flags, others = [], complete}: ProblemOf<'missing-answer'>,
	run: Invocation,
): readonly NextStep[] {
	const answers = [{question, flags}, ...others].map(one => ({...one, flags: waysOf(one.flags, run)}));
	const isNeedsKey = answers.some(one => one.flags.includes(keyVariableName));
	const isAssumed = answers.some(one => one.question === 'clusters');
	const several = others.length > 0 && {several: true as const};
	return [
		...answers
			.filter(one => one.flags.length > 0)
			.map((one): NextStep => ({step: 'give-answer', ...one, ...several})),
		...(complete === undefined
			? []
			: [
					{
						step: 'complete-command',
						...several,
						...(isNeedsKey && {needsKey: isNeedsKey}),
						...(isAssumed && {clusters: [complete.cluster ?? []].flat().map(String)}),
						command: again({...run, answers: complete}),
					} as const,
				]),
		...(isAssumed ? [clustersThere(run)] : []),
	];
}

/** The options that answer a question, of those that the command takes, each with its variables. */
function waysOf(flags: readonly string[], {command}: Invocation): readonly string[] {
	return flags.flatMap(flag => {
		const [name = ''] = flag.replace(/^--/v, '').split(' ', 1);
		return flag.startsWith('--') ? (isTaken(name, command) ? [flag, ...variablesNamed(name)] : []) : [flag];
	});
}

/** Where every region was looked at, another account is left. */
function elsewhereThan(run: Invocation): readonly NextStep[] {
	return [[run.answers.region].flat().includes('all') ? {step: 'check-account'} : everywhere(run)];
}

/**
Files that are there are replaced by the same command that says so. A plan that waits for its yes is written by an
`export` of its own then.
*/
function replacing({faults}: ProblemOf<'usage'>, run: Invocation): readonly NextStep[] | undefined {
	const [fault] = faults;
	if (fault?.kind !== 'files-differ') {
		return undefined;
	}

	const same = changed(run, {overwrite: true});
	return [{step: 'overwrite', command: same ?? instead(run, 'export', {format: fault.format, overwrite: true})}];
}

/** What the command takes; of all commands where the one that was named is none. */
function helpFor({faults}: ProblemOf<'usage'>, run: Invocation): NextStep {
	if (faults.some(({kind}) => kind === 'unknown-command' || kind === 'not-available')) {
		return help;
	}

	const foreign = faults.find(fault => fault.kind === 'flag-of-other-command');
	return foreign === undefined ? helpOfRun(run) : helpOf(foreign.command);
}

/** Failed checks know what helps better than the problem that they failed. */
function mending(checks: readonly CheckResult[], run: Invocation): readonly NextStep[] {
	const steps = checks.flatMap(result => checkSteps(result, run));
	if (steps.length > 0) {
		return steps;
	}

	// The checks of an install.
	const isOfInstall = intents[run.command.intent].followsAnswers;
	return [isOfInstall ? {step: 'see-checks', command: instead(run, 'doctor')} : goOn(run)];
}

function without({feature, refusal}: ProblemOf<'feature-impossible'>, run: Invocation): readonly NextStep[] {
	return 'instead' in refusal && refusal.instead !== undefined
		? offered({step: 'use-instead', feature: refusal.instead}, run, {features: `-${feature},+${refusal.instead}`})
		: offered({step: 'leave-out'}, run, {features: `-${feature}`});
}
