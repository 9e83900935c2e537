import {awsCommand} from '../../plan/changes/aws-command.ts';
import {intents} from '../../choices/intent.ts';
import type {CheckResult} from '../../choices/problem/check-result.ts';
import {appKeysPage, keysPage} from '../../account/site.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import type {Standing} from '../../choices/problem/standing.ts';
import {again, exchanged, installing, instead, isTaken, othersThan, type Invocation} from '../../choices/invocation.ts';
import {stepsForward} from './steps-forward.ts';
import {stepsAfterAws} from './aws-steps.ts';
import {checkSteps} from './check-steps.ts';
import {goOn, offered, perhaps, program, smallestFirst, withoutIt, type NextStep} from './next-step.ts';
import {foreignSteps} from './foreign-steps.ts';
import {fargateGuide, serviceSteps} from './service-steps.ts';
import {releaseSteps} from './release-steps.ts';
import {rotationSteps} from './rotation-steps.ts';
import type {Steps} from './steps.ts';

/** After an answer that is missing, wrong, or can't be done. */
export const choiceSteps: Steps<
	| 'usage'
	| 'missing-answer'
	| 'no-clusters'
	| 'unknown-cluster'
	| 'cluster-not-possible'
	| 'clusters-taken-out'
	| 'nothing-selected'
	| 'unknown-service'
	| 'service-not-possible'
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
	usage: problem => [helpFor(problem)],
	'missing-answer': ({flags}, run) => [...giving(flags, run), {step: 'ask-in-terminal'}, help],
	'no-clusters': (problem, run) => [everywhere(run), {step: 'check-account'}],
	'unknown-cluster': (problem, run) => whereItIs(problem, run),
	'cluster-not-possible': ({cluster, standing}, run) =>
		standing.kind === 'unreadable'
			? stepsAfterAws(standing.unread.problem, run)
			: [...otherwise(standing, cluster, run), ...withoutIt(cluster, run)],
	'clusters-taken-out': () => [{step: 'see-rows'}],
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

/** The options that answer a question, of those that the command takes. */
function giving(flags: readonly string[], {command}: Invocation): readonly NextStep[] {
	const known = flags.filter(
		flag => !flag.startsWith('--') || isTaken(flag.slice(2).split(' ', 1).join(''), command),
	);
	return known.length === 0 ? [] : [{step: 'give-answer', flags: known}];
}

const help: NextStep = {step: 'help', command: program('--help')};

function whereItIs(problem: ProblemOf<'unknown-cluster'>, run: Invocation): readonly NextStep[] {
	const {cluster, nearest, elsewhere, isCanary} = problem;
	if (isCanary === true) {
		return [...(nearest === undefined ? [] : perhaps(run, {canary: nearest})), smallestFirst(run)];
	}

	switch (elsewhere?.what) {
		case 'partition':
		case 'account': {
			return [{step: 'check-account'}];
		}

		case 'region': {
			// The others may be where it was looked.
			const others = othersThan(cluster, run).length === 0 ? [] : run.answers.region;
			const looked = typeof others === 'object' ? others : [];
			return [{step: 'look-there', command: again(run, {region: [...new Set([...looked, elsewhere.name])]})}];
		}

		case 'no-cluster': {
			const meant = exchanged(run.answers.cluster, cluster, elsewhere.name);
			return elsewhere.name === '' ? [help] : perhaps(run, {cluster: meant});
		}

		case undefined: {
			// No name has a comma, which features are separated by.
			const meant = cluster.includes(',') ? cluster.split(/[\s,]+/v).filter(Boolean) : [];
			const near = nearest === undefined || meant.length > 0 ? meant : [nearest];
			return [
				...(near.length === 0 ? [] : perhaps(run, {cluster: exchanged(run.answers.cluster, cluster, ...near)})),
				...(meant.length > 0 ? [] : [everywhere(run), ...withoutIt(cluster, run)]),
			];
		}
	}
}

function everywhere(run: Invocation): NextStep {
	return {step: 'every-region', command: again(run, {region: ['all']})};
}

/** Where every region was looked at, another account is left. */
function elsewhereThan(run: Invocation): readonly NextStep[] {
	return [[run.answers.region].flat().includes('all') ? {step: 'check-account'} : everywhere(run)];
}

/** Whoever gave a command the options of another one looks for those that it takes. */
function helpFor({faults}: ProblemOf<'usage'>): NextStep {
	const foreign = faults.find(fault => fault.kind === 'flag-of-other-command');
	return foreign === undefined
		? help
		: {step: 'help-of-command', name: foreign.command, command: program(foreign.command, '--help')};
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

function otherwise(
	standing: Exclude<Standing, {kind: 'unreadable'}>,
	cluster: string,
	run: Invocation,
): readonly NextStep[] {
	switch (standing.kind) {
		case 'open': {
			return [{step: 'choose-in-list'}];
		}

		case 'fargate-only': {
			return [{step: 'sidecar', url: fargateGuide}];
		}

		case 'batch': {
			return [{step: 'sidecar-in-job', url: fargateGuide}, {step: 'another-cluster'}];
		}

		case 'no-instances': {
			return [{step: 'add-instance'}];
		}

		case 'not-ours': {
			const [step, existing] =
				standing.others === 0 ? (['install-there', undefined] as const) : (['adopt-first', 'adopt'] as const);
			const command = installing(run, {cluster: [cluster], existing});
			return command === undefined ? [] : [{step, command}];
		}
	}
}

function without({feature, refusal}: ProblemOf<'feature-impossible'>, run: Invocation): readonly NextStep[] {
	return 'instead' in refusal && refusal.instead !== undefined
		? offered({step: 'use-instead', feature: refusal.instead}, run, {features: `-${feature},+${refusal.instead}`})
		: offered({step: 'leave-out'}, run, {features: `-${feature}`});
}
