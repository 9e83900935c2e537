import type {SetupEvent} from '../../domain/ending/event.ts';
import {intents} from '../../domain/choices/intent.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {noCanary, smallestCanary} from '../../domain/choices/wishes/release-wishes.ts';
import type {AccountPlan} from '../../domain/plan/forecast/account-plan.ts';
import {jointCanary, jointCandidates, jointName, type JointCanary} from '../../domain/plan/order/joint-canary.ts';
import {jointCanaryQuestion} from '../../domain/questions/decisions/where/joint-canary.ts';
import type {Question} from '../../domain/questions/question.ts';
import type {Ending} from '../ending.ts';
import type {Ask, Ports} from '../ports.ts';

/** What goes first of all accounts, if anything; `end` where a person has left instead of saying it. */
export type ChosenCanary = {
	readonly canary?: JointCanary | undefined;
	readonly end?: Ending;
	/** A person has said it, and may want to say something else; or wants to go back to what was asked before. */
	readonly said?: 'answer' | 'back';
	/** What a person has said, for as long as the same clusters are there to choose from. */
	readonly answer?: CanaryAnswer;
};

/** `among`: the ARNs of the clusters that it was chosen from. */
export type CanaryAnswer = {readonly value: string; readonly among: ReadonlySet<string>};

type Choosing = {
	readonly ports: Ports;
	readonly ask: Ask;
	readonly isAsked: boolean;
	/** Where the question before it stood, or the review that a person went back from. */
	readonly position: Question['position'];
	/** Whether something was asked before it. */
	readonly canGoBack: boolean;
	/** Said before a fix of one of the plans, and not asked again where that left the clusters as they were. */
	readonly kept?: CanaryAnswer | undefined;
};

/**
Which cluster goes first of those that change in all accounts: the one that was named, else one that a person chooses,
else the smallest. Throws a ProblemError for a name that is no cluster's, or that several accounts have.
*/
export async function* chooseCanary(
	accounts: readonly AccountPlan[],
	{ports, ask, isAsked, position, canGoBack, kept}: Choosing,
): AsyncGenerator<SetupEvent, ChosenCanary> {
	const {command, given, said, wait} = ports.run;
	const wish = given.release?.canary;
	const candidates = jointCandidates(accounts);
	const isUsual = intents[command.intent].hasCanary === true;
	// What nobody waits for tells nothing of the others.
	if (!wait || (wish === undefined && !isUsual)) {
		return {};
	}

	if (wish !== undefined || !isAsked || given.approve || candidates.length < 2) {
		return {canary: canaryOf(accounts, wish ?? smallestCanary)};
	}

	const among = new Set(candidates.map(({clusterArn}) => clusterArn));
	if (kept?.among.size === among.size && [...among].every(arn => kept.among.has(arn))) {
		return {canary: canaryOf(accounts, kept.value), said: 'answer', answer: kept};
	}

	const {index, total} = position;
	const question = jointCanaryQuestion(candidates, {
		accounts,
		// The review comes after it.
		position: {index: Math.max(1, Math.min(index, total - 1)), total},
		canGoBack,
		again: {command, answers: said},
	});
	const reply = await ask(question);
	if (reply.kind === 'leave' || reply.kind === 'interrupt') {
		return {
			end: {
				outcome:
					reply.kind === 'leave'
						? {kind: 'left', clusters: []}
						: {kind: 'stopped', changed: false, clusters: []},
			},
		};
	}

	if (reply.kind === 'back') {
		return {said: 'back'};
	}

	const chosen = reply.kind === 'answer' ? reply.value : smallestCanary;
	const canary = canaryOf(accounts, chosen);
	const value = chosen === smallestCanary || chosen === noCanary || !canary ? chosen : jointName(canary);
	yield {type: 'answered', question: question.id, value, source: reply.kind === 'answer' ? 'person' : 'default'};
	return {canary, ...(reply.kind === 'answer' && {said: 'answer', answer: {value: chosen, among}})};
}

function canaryOf(accounts: readonly AccountPlan[], wish: string): JointCanary | undefined {
	const joint = jointCanary(accounts, wish);
	if (joint.kind === 'refused') {
		throw new ProblemError(joint.problem);
	}

	return joint.kind === 'one' ? joint.canary : undefined;
}
