import type {Cause, Rollout} from '../../choices/problem/rollout.ts';
import type {Changes} from '../../choices/answers.ts';
import {flagsAbout} from '../../choices/flags.ts';
import {noCanary} from '../../choices/wishes/release-wishes.ts';
import {installing, instead, isTaken, type Invocation} from '../../choices/invocation.ts';
import {goOn, isDemo, lookAgain} from './going-on.ts';
import {offered, type NextStep} from './next-step.ts';
import {creatingLinkedRole} from './linked-role.ts';
import type {Steps} from './steps.ts';

/** After a rollout that failed or took too long, a stop, and faults of our own. */
export const rolloutSteps: Steps<
	| 'rollout-failed'
	| 'canary-silent'
	| 'held-back'
	| 'ambiguous-canary'
	| 'rollout-idle'
	| 'rollout-timeout'
	| 'still-draining'
	| 'left-behind'
	| 'stopped'
	| 'journal-lost'
	| 'page-lost'
	| 'bug'
> = {
	// What somebody deployed since is not ours to mend.
	'rollout-failed': ({rollout, rolledBack}, run) =>
		rollout.instead
			? [lookAgain(run)]
			: [
					...mending(rollout, run),
					goOn(run),
					...(rolledBack === 'no' && !isDemo(run) ? [goBack(rollout, run)] : []),
				],
	// Data that is only late is there by then, and the others follow; who knows why it isn't goes on without it.
	'canary-silent': (problem, run) => [goOn(run), ...offered({step: 'without-canary'}, run, {canary: noCanary})],
	'held-back': ({why}, run) => [
		goOn(run),
		...(why === 'canary' ? offered({step: 'without-canary'}, run, {canary: noCanary}) : []),
	],
	'ambiguous-canary': ({clusters}, run) =>
		clusters.slice(0, 1).flatMap(canary => offered({step: 'name-canary'}, run, {canary})),
	'rollout-idle': (problem, run) => [lookAgain(run)],
	'rollout-timeout': ({rollout}, run) => [
		...mending(rollout, run),
		...offered({step: isDemo(run) ? 'anew' : 'watch-longer'}, run, {timeout: '30m'}),
	],
	'still-draining': (problem, run) => [goOn(run)],
	'left-behind': (problem, run) => [lookAgain(run)],
	stopped: (problem, run) => [lookAgain(run)],
	'journal-lost': () => [{step: 'other-journal'}],
	'page-lost': () => [{step: 'other-page'}],
	bug: ({journal}, run) => [lookAgain(run), {step: 'report', journal}],
};

/** The command takes of the answers only where to look, and how it looks. */
function goBack({cluster}: Rollout, {command, answers}: Invocation): NextStep {
	const kept = Object.fromEntries(Object.entries(answers).filter(([name]) => ofRollback.has(name)));
	return {step: 'go-back', command: instead({command, answers: kept}, 'rollback', {cluster: [cluster]})};
}

const ofRollback: ReadonlySet<string> = new Set(flagsAbout('where', 'look').filter(name => name !== 'existing'));

function mending({causes}: Rollout, run: Invocation): readonly NextStep[] {
	return causes.flatMap(cause => mend(cause, run));
}

function mend(cause: Cause, run: Invocation): readonly NextStep[] {
	const command = commandFor(cause, run);
	return [
		...(cause.kind === 'port-taken' && cause.isWindows !== true
			? offered({step: 'use-socket'}, run, socketInstead(cause.port?.port))
			: []),
		{
			step: 'mend-cause',
			cause,
			...(!(isTaken('memory', run.command) && isTaken('agent-image', run.command)) && {isFixed: true}),
			...(command !== undefined && {command}),
		},
	];
}

function commandFor(cause: Cause, run: Invocation): NextStep['command'] {
	if (cause.kind === 'agent-disconnected') {
		return ['sudo', 'systemctl', 'restart', 'ecs'];
	}

	if (cause.kind === 'paused') {
		return cause.command;
	}

	if (cause.kind === 'linked-role') {
		return creatingLinkedRole;
	}

	if (cause.kind !== 'secret') {
		return undefined;
	}

	return cause.why === 'deleted' ? restoring(cause.detail) : secretCommand(cause, run);
}

function secretCommand({why}: Extract<Cause, {kind: 'secret'}>, run: Invocation): NextStep['command'] {
	const isOfInstall = installing(run) !== undefined;
	return isOfInstall && (why === 'denied' || why === 'kms') ? instead(run, 'iam') : undefined;
}

/** The secret by its ARN, where ECS names it. */
function restoring(detail: string): NextStep['command'] {
	const {arn, region} =
		/(?<arn>arn:[\w\-]+:secretsmanager:(?<region>[\w\-]+):\d+:secret:[\w+\-.\/=@]+)/v.exec(detail)?.groups ?? {};
	return arn === undefined || region === undefined
		? undefined
		: ['aws', 'secretsmanager', 'restore-secret', '--region', region, '--secret-id', arn];
}

/** The same data through a Unix socket: no port of the host is needed for it. */
function socketInstead(port: number | undefined): Changes {
	return {features: port === 8125 ? '-dogstatsd,+dogstatsd-socket' : '-apm,+apm-socket'};
}
