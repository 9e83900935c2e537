import {intents} from '../choices/intent.ts';
import type {ChoiceId, Choices} from '../choices/choices.ts';
import type {Situation} from '../choices/situation.ts';
import type {Plan} from '../plan/plan.ts';
import {todayOn} from '../found/today.ts';
import {steps, type Question, type Step} from './question.ts';
import {refuseKeys} from './refuse-keys.ts';
import {approval} from './decisions/approval.ts';
import {canary} from './decisions/where/canary.ts';
import {clusters} from './decisions/where/clusters.ts';
import {confirmation} from './decisions/confirmation.ts';
import {plainKey, replaceInstances} from './decisions/consents.ts';
import {credentials} from './decisions/credentials.ts';
import {agentContainer, takeAgent} from './decisions/doubtful.ts';
import type {Decision, Draft} from './decisions/draft.ts';
import {goingOn} from './going-on.ts';
import {invocationOf} from './invocation-of.ts';
import {existing} from './decisions/existing.ts';
import {features} from './decisions/features.ts';
import {format} from './decisions/format.ts';
import {keySource} from './decisions/key-source.ts';
import {key} from './decisions/key.ts';
import {containers} from './decisions/containers.ts';
import {linux} from './decisions/linux.ts';
import {regions} from './decisions/regions.ts';
import {release, releaseTag} from './decisions/release.ts';
import {service} from './decisions/service.ts';
import {settings} from './decisions/settings.ts';
import {site} from './decisions/site.ts';

/** A choice that is open: it needs no question, or it is asked. */
export type Open =
	| {readonly kind: 'evident'; readonly id: ChoiceId; readonly value: Choices[ChoiceId]}
	| {readonly kind: 'ask'; readonly question: Question};

/** What comes next: a choice that is open, or nothing because all is decided. */
export type Next = Open | {readonly kind: 'ready'};

type Ready = (situation: Situation) => Open | undefined;

/** In the order they come up. A choice further down may depend on what is read because of one further up. */
const where: readonly Ready[] = [made(credentials), made(regions), made(clusters), made(linux)];

/** Of a run that is about an application. */
const ofService: readonly Ready[] = [made(service), made(containers)];

/** Of a run that is about Agents. */
const ofAgents: readonly Ready[] = [
	made(existing),
	made(agentContainer),
	made(takeAgent),
	made(release),
	made(releaseTag),
	made(site),
	made(keySource),
	made(key),
	made(features),
	made(settings),
	made(plainKey),
	made(replaceInstances),
	made(canary),
	made(format),
];

/**
The next question for what was observed and chosen so far; with a `plan`, its approval is the last one. Pure: asking
twice gives the same.
*/
export function nextQuestion(situation: Situation, plan?: Plan): Next {
	for (const decide of [...where, ...(isAboutService(situation) ? ofService : ofAgents)]) {
		const next = decide(situation);
		if (next) {
			return next;
		}
	}

	const last =
		plan &&
		[approval(plan), ...confirmation(plan, situation)].find(({id}) => situation.choices[id] !== plan.fingerprint);
	return last
		? {kind: 'ask', question: {...placed(last, situation), again: invocationOf(situation, plan)}}
		: {kind: 'ready'};
}

/** What comes next while no account is known: whose credentials, then where to look. Never nothing. */
export function signInQuestion(situation: Situation): Open {
	return made(credentials)(situation) ?? open(regions, situation);
}

/** Of a plan that waits for its yes and is to be written as code: for which tool. */
export function formatQuestion(situation: Situation, plan: Plan): Question<'format'> {
	return {...placed(format.ask(situation), situation), again: invocationOf(situation, plan)};
}

function made<Id extends ChoiceId>(decision: Decision<Id>): Ready {
	return situation => {
		// An answer that doesn't matter any more is kept: it may matter again after going back.
		if (situation.choices[decision.id] !== undefined || !decision.wanted(situation)) {
			return undefined;
		}

		if (isSkipped(decision.id, situation)) {
			const {fallback} = intents[situation.intent ?? 'install'].leavesOpen ? {} : decision.ask(situation);
			return fallback === undefined ? undefined : {kind: 'evident', id: decision.id, value: fallback};
		}

		return open(decision, situation);
	};
}

function open<Id extends ChoiceId>(decision: Decision<Id>, situation: Situation): Open {
	const value = decision.evident?.(situation);
	return value === undefined
		? {kind: 'ask', question: placed(decision.ask(situation), situation)}
		: {kind: 'evident', id: decision.id, value};
}

/**
What a run is not about: a fallback will do, and without one the choice is left open. What was given counts where it can
change what is planned.
*/
function isSkipped(id: ChoiceId, {asks, given, intent = 'install'}: Situation): boolean {
	const isGiven = given.entries[id] !== undefined || given.choices[id] !== undefined;
	return asks !== undefined && !asks.includes(id) && !(isGiven && intents[intent].followsAnswers);
}

function isAboutService({asks}: Situation): boolean {
	return asks?.includes('service') ?? false;
}

function placed<Id extends ChoiceId>(draft: Draft<Id>, situation: Situation): Question<Id> {
	const {refusal} = situation;
	const today = namesOf(draft.id, situation);
	return {
		about: [],
		...draft,
		input: refuseKeys(draft.input),
		position: position(draft.step, situation),
		canGoBack: true,
		...(situation.intent !== undefined && {intent: situation.intent}),
		again: invocationOf(situation),
		...(today.length > 0 && {today}),
		...(refusal?.question === draft.id && {
			complaint: draft.id === 'credentials' ? goingOn(refusal.problem) : refusal.problem,
		}),
	};
}

/** Questions whose defaults are read from the Agents that go on. */
const readBack: ReadonlySet<ChoiceId> = new Set(['site', 'keySource', 'features', 'settings']);

function namesOf(id: ChoiceId, situation: Situation): readonly string[] {
	const {bringsKey = false} = intents[situation.intent ?? 'install'];
	if (!readBack.has(id) || (bringsKey && id === 'keySource')) {
		return [];
	}

	const there = todayOn(situation);
	// Where one of them has no key yet, nothing is marked that is there today.
	const isThere = id !== 'keySource' || there.key !== undefined;
	const read = there.kept.filter(({today}) => isThere && today !== undefined);
	return [...new Set(read.map(({agent}) => agent.name))];
}

/** The steps this run asks: those not answered by a flag, and signing in only where there is something to choose. */
function position(step: Step, situation: Situation): Question['position'] {
	const {observed, given, asks, takesAnyCluster: isOnlyLook = false} = situation;
	const isOfAgents = !isOnlyLook && !isAboutService(situation);
	const isGiven = (...ids: readonly ChoiceId[]) =>
		ids.every(id => given.entries[id] !== undefined || given.choices[id] !== undefined);
	const isAbout = (id: ChoiceId) => asks === undefined || asks.includes(id);
	const asked: Readonly<Record<Step, boolean>> = {
		'sign-in': observed.sources.length > 1 && !isGiven('credentials'),
		clusters: !isGiven('clusters'),
		service: isAboutService(situation) && !isGiven('service'),
		release: asks?.includes('release') === true && release.wanted(situation),
		key: isOfAgents && isAbout('key') && !isGiven('site', 'key'),
		features: isOfAgents && isAbout('features') && !isGiven('features'),
		settings: isOfAgents && isAbout('settings'),
		review: !isAboutService(situation),
		// Its question comes after the run's last change, and only where somebody is there.
		data: false,
	};
	const here = steps.filter(name => asked[name] || name === step);
	return {index: here.indexOf(step) + 1, total: here.length};
}
