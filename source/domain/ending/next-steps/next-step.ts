import type {Command} from '../../account/repair.ts';
import type {PolicyKind} from '../../account/aws-problem.ts';
import type {Site} from '../../account/site.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import type {Expected} from '../../choices/problem/expected.ts';
import type {MissingAnswer} from '../../choices/problem/missing-answers.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import type {Changes} from '../../choices/answers.ts';
import {again, changed, isTaken, othersThan, own, type Invocation} from '../../choices/invocation.ts';
import type {Cause} from '../../choices/problem/rollout.ts';
import type {CheckStep} from './check-step.ts';
import type {FleetStep} from './fleet/fleet-step.ts';

/** A step that its id says all of; the language has a sentence for each. */
type PlainStep =
	| 'help'
	| 'ask-in-terminal'
	| 'console-sign-in'
	| 'identity-center'
	| 'access-key'
	| 'demo'
	| 'perhaps'
	| 'smallest-first'
	| 'list-profiles'
	| 'look-at-profile'
	| 'correct-profile'
	| 'sign-in-again'
	| 'new-keys'
	| 'then-again'
	| 'then-go-on'
	| 'same-account'
	| 'let-in'
	| 'allow-assuming'
	| 'one-profile'
	| 'check-access-key'
	| 'enter-keys-again'
	| 'set-clock'
	| 'type-code'
	| 'hand-over-session'
	| 'read-code'
	| 'next-code'
	| 'check-serial'
	| 'name-region'
	| 'or-every-region'
	| 'enabled-regions'
	| 'see-policy'
	| 'name-boundary'
	| 'wait-a-minute'
	| 'check-between'
	| 'change-what-aws-names'
	| 'create-linked-role'
	| 'exact-request'
	| 'every-region'
	| 'look-there'
	| 'check-account'
	| 'choose-in-list'
	| 'another-cluster'
	| 'add-instance'
	| 'install-there'
	| 'export-plan'
	| 'export-installed'
	| 'see-clusters'
	| 'install-instead'
	| 'see-revisions'
	| 'adopt-first'
	| 'choose-service'
	| 'own-agent'
	| 'start-its-tasks'
	| 'allow-definition'
	| 'name-its-cluster'
	| 'copy-key'
	| 'enter-without-key'
	| 'no-other-key'
	| 'use-json-key'
	| 'use-site'
	| 'rotate-here'
	| 'leave-out'
	| 'see-checks'
	| 'plan-again'
	| 'save-anew'
	| 'that-version'
	| 'decide-in-install'
	| 'replace-instead'
	| 'leave-alone'
	| 'change-where-managed'
	| 'other-service-name'
	| 'other-journal'
	| 'other-page'
	| 'allow-downgrade'
	| 'leave-version'
	| 'known-version'
	| 'without-pin'
	| 'overwrite'
	| 'digest-by-hand'
	| 'use-socket'
	| 'go-back'
	| 'continue'
	| 'anew'
	| 'look-again'
	| 'watch-longer'
	| 'without-canary'
	| 'name-canary'
	| 'look-whether-done'
	| 'as-delegate';

/** One thing to do: which, with the facts that its sentence needs. */
export type NextStep = {
	/** What to run: it stands on a line of its own, and works when pasted. */
	readonly command?: Command;
	/** The shell takes over what the command prints. */
	readonly isEvaluated?: true;
	/** The command is for each of these, by its ID. */
	readonly instances?: readonly string[];
} & (
	| CheckStep
	| {readonly [Each in FleetStep['step']]: {readonly step: Each}}[FleetStep['step']]
	| {readonly [Each in PlainStep]: {readonly step: Each}}[PlainStep]
	| {readonly step: 'help-of-command'; readonly name: string}
	/** An account's id. */
	| {readonly step: 'sign-in-there'; readonly account: string}
	/** `several`: one of the answers that are missing. */
	| ({readonly step: 'give-answer'; readonly several?: true} & MissingAnswer)
	/** `needsKey`: with the key in its variable. `clusters`: those of the command, which nobody has named. */
	| {
			readonly step: 'complete-command';
			readonly several?: true;
			readonly needsKey?: true;
			readonly clusters?: readonly string[];
	  }
	| {readonly step: 'check-region-enabled'; readonly region: string}
	| {readonly step: 'deny-forbids'; readonly policy: PolicyKind}
	/** JSON, on one line. */
	| {readonly step: 'add-statement'; readonly policy: PolicyKind; readonly statement: string}
	| {readonly step: 'check-connection'; readonly why: ProblemOf<'unreachable'>['why']}
	| {readonly step: 'outage'; readonly url: string}
	| {readonly step: 'sidecar'; readonly url: string}
	| {readonly step: 'sidecar-in-job'; readonly url: string}
	| {readonly step: 'without-it'; readonly cluster: string}
	| {readonly step: 'select-one'; readonly question: string}
	/** The rest of the selection stands. */
	| {readonly step: 'see-rows'}
	| {readonly step: 'create-key'; readonly url: string}
	| {readonly step: 'other-key'; readonly site: Site}
	| {readonly step: 'rotate-there'; readonly site: Site}
	| {readonly step: 'takes'; readonly expected: Expected}
	| {readonly step: 'mend-secret'; readonly why: ProblemOf<'secret-unusable'>['why']}
	| {readonly step: 'mend-role'; readonly why: ProblemOf<'role-unusable'>['why']}
	| {readonly step: 'use-instead'; readonly feature: FeatureId}
	/** `isFixed`: the run takes no other size or image. */
	| {readonly step: 'mend-cause'; readonly cause: Cause; readonly isFixed?: true}
	| {readonly step: 'report'; readonly journal: string | undefined}
);

export type StepId = NextStep['step'];

/** This program with some words, as npx starts it; `again` is for what goes on with a run. */
export function program(...given: readonly string[]): Command {
	return [own, 'dd-ecs-setup', ...given];
}

/** What has to be done elsewhere is; then the same once more. */
export function thenAgain(run: Invocation, profile?: string): NextStep {
	// A profile that a person chose in the list, and whose session was dropped with that answer.
	const isOpen = profile !== undefined && run.answers.profile === undefined && isTaken('profile', run.command);
	return {step: 'then-again', command: again(run, isOpen ? {profile} : {})};
}

/** A step whose command is the run with `changes`; none where no command would be that. */
export function offered(step: NextStep, run: Invocation, changes: Changes): readonly NextStep[] {
	const command = changed(run, changes);
	return command === undefined ? [] : [{...step, command}];
}

/** The same again with the option that was meant. */
export function perhaps(run: Invocation, meant: Changes): readonly NextStep[] {
	return offered({step: 'perhaps'}, run, meant);
}

/** Without a canary that was named. */
export function smallestFirst(run: Invocation): NextStep {
	return {step: 'smallest-first', command: again(run, {canary: undefined})};
}

/** Of several clusters the others, which are not to wait for it. */
export function withoutIt(cluster: string, run: Invocation): readonly NextStep[] {
	const others = othersThan(cluster, run);
	return others.length === 0 ? [] : [{step: 'without-it', cluster, command: again(run, {cluster: others})}];
}

/** The same in all regions. */
export function everywhere(run: Invocation): NextStep {
	return {step: 'every-region', command: again(run, {region: ['all']})};
}
