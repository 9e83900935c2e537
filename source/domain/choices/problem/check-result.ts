import type {Changes} from '../answers.ts';
import type {Obstacle} from './obstacle.ts';

/** Part of the contract with scripts: the `checked` event names them. */
export const checkIds = [
	'credentials-outlive-rollout',
	'permissions',
	'execution-role',
	'stored-key',
	'old-key',
	'agent-connected',
	'forecast',
	'size',
	'host-ports',
	'attributes',
	'ecs-agent-version',
	'imds',
	'open-security-groups',
	'hidden-logs',
	'other-agents',
	'definition',
	'image',
	'releases',
	'docker-socket',
	'daemon-percentages',
	'end-of-life',
	'draining-service',
	'remade-service',
	'earlier-revision',
	'quotas',
	'clock-skew',
	'plain-key',
	'keys-in-clear',
	'kept-as-is',
	'key-verdict',
	'instance-replacement',
	'unknown-system',
	'unread',
] as const;

/** One of `checkIds`; a check without its words does not compile. */
export type CheckId = (typeof checkIds)[number];

/** `fail` stops the plan, `warn` is said and goes on, `pass` is only counted. */
export type Verdict = 'pass' | 'warn' | 'fail';

/** A number, a name, names, or CPU units and MiB. */
export type CheckFact = string | number | readonly string[] | Amounts;

type Amounts = {readonly cpu?: number; readonly memory?: number};

/**
What one preflight check found. `facts` are the numbers and names its text needs (by the check's own convention, plain
values only); `instances` names the instances concerned with their obstacle; each of `fixes` is a change of the answers
that would help, and `elsewhere` are those that the command of this run takes no option for.
*/
export type CheckResult = {
	readonly id: CheckId;
	readonly verdict: Verdict;
	/** What it looked at: a cluster's, service's or role's name. */
	readonly subject: string;
	/** Where it found the same on several: all of them, this one first. See `groupChecks`. */
	readonly subjects?: readonly string[];
	/** Which of its findings this is, for the text: `taken`, `unknown`, `expires-soon`, … `ok` when passed. */
	readonly finding: string;
	readonly facts: Readonly<Record<string, CheckFact>>;
	readonly instances?: ReadonlyArray<{readonly id: string; readonly obstacle?: Obstacle}>;
	readonly fixes?: readonly Changes[];
	readonly elsewhere?: readonly Changes[];
};
