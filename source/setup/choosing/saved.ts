import type {Answers} from '../../domain/choices/answers.ts';
import {flagsAbout} from '../../domain/choices/flags.ts';
import type {ChoiceId} from '../../domain/choices/choices.ts';
import type {MissingAnswer} from '../../domain/choices/problem/missing-answers.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {changeFacts} from '../../domain/plan/changes/catalogue.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import {isNamed} from '../../domain/plan/order/joint-canary.ts';
import {approvalOf} from '../../domain/plan/saved/approval-of.ts';
import {lessDone} from '../../domain/plan/saved/less-done.ts';
import {movedSince} from '../../domain/plan/saved/moved-since.ts';
import {resourcesOf, type Resource} from '../../domain/plan/saved/resource.ts';
import {answersOf, clusterAnswers} from '../../domain/questions/answers-of.ts';
import type {Ask, Ports} from '../ports.ts';
import {decidedIn} from './decided-in.ts';
import type {PlannedNow} from './plan-now.ts';
import {choicesOf} from './session.ts';

/** What a plan is saved with: the state that it rests on, and what it is made again with. */
export type Saving = {readonly resources: readonly Resource[]; readonly answers: Answers};

/** For a plan that is to be saved. Its clusters by name: a filter may find others by the time it is carried out. */
export function savingOf({plan, session, again}: PlannedNow, ports: Pick<Ports, 'run'>): Saving {
	const {observed} = session;
	const spoken = new Set([
		...plan.targets.map(({group}) => group.clusterArn),
		...plan.leftAlone.map(({clusterArn}) => clusterArn),
		...plan.changes.flatMap(({clusterArn}) => clusterArn ?? []),
	]);
	const {regions, clusters = []} = choicesOf(session);
	const found = firstBy(observed.found, ({arn}) => arn);
	// In the order in which they were chosen, since that is the order of the changes.
	const chosen = clusters.flatMap(arn => (spoken.has(arn) ? (found.get(arn) ?? []) : []));
	return {
		resources: resourcesOf({plan, observed}),
		answers: {
			...again.answers,
			...answersOf(plan, decidedIn(session, ports)),
			...clusterAnswers(chosen, observed),
			...(regions && {region: regions}),
			...canaryIn(plan, session, ports),
		},
	};
}

/** What was to go first of several accounts goes first in its own, where the plan of that one is carried out alone. */
function canaryIn(
	{targets}: PlannedNow['plan'],
	{observed: {identity}}: PlannedNow['session'],
	{run: {jointCanary, said}}: Pick<Ports, 'run'>,
): Answers {
	const of = {...identity, ...(typeof said.profile === 'string' && {profile: said.profile})};
	const first = targets.find(
		({group: {cluster, clusterArn}}) =>
			jointCanary !== undefined && isNamed({of, cluster, clusterArn}, jointCanary),
	);
	return first ? {canary: first.group.clusterArn} : {};
}

/**
Throws a ProblemError where what is planned now is not the saved plan that was approved, or what a run before has left
of it. What is carried out already needs no approval: a second run finds nothing to do.
*/
export function holdToSaved({plan, session}: PlannedNow, {run: {saved}}: Pick<Ports, 'run'>): void {
	if (!saved || plan.changes.length === 0) {
		return;
	}

	const now = approvalOf(plan, resourcesOf({plan, observed: session.observed}));
	const what = movedSince(lessDone(saved.plan, now), now);
	if (what.length > 0) {
		throw new ProblemError({code: 'plan-moved', plan: saved.file, made: saved.plan.made, what});
	}
}

/**
Asks of a run with a saved plan only what no file says: who signs in, the key where the plan has one to store, and the
consents. All else was answered when the plan was made.
*/
export function askBesidePlan(ask: Ask, {run: {saved}}: Pick<Ports, 'run'>): Ask {
	if (!saved) {
		return ask;
	}

	const {changes, answers} = saved.plan;
	const isStored = changes.some(({kind}) => {
		const {about, writesKey} = changeFacts[kind];
		return writesKey && ['secret', 'parameter'].includes(about);
	});
	const isNeedsKey = isStored || answers['store-key'] === 'plain';
	return async (question, renewed) =>
		open.has(question.id) || (isNeedsKey && aboutKey.has(question.id)) ? ask(question, renewed) : {kind: 'missing'};
}

const open: ReadonlySet<ChoiceId> = new Set([
	'credentials',
	'mfaCode',
	'replaceInstances',
	'approval',
	'applicationKey',
	'confirmation',
]);

const aboutKey: ReadonlySet<ChoiceId> = new Set(['keySource', 'key', 'plainKey']);

/**
What is missing beside a saved plan, with what gives it there: where the key is kept stands in the plan, and the command
that has all answers carries out that plan, and not a new one.
*/
export function besidePlan(problem: Problem, {run: {saved, said}}: Pick<Ports, 'run'>): Problem {
	if (!saved || problem.code !== 'missing-answer') {
		return problem;
	}

	const {others, complete, ...first} = problem;
	const {profile} = said;
	return {
		...first,
		...givenBeside(first),
		...(others && {others: others.map(one => givenBeside(one))}),
		...(complete && {
			complete: {
				plan: saved.file,
				...(profile !== undefined && {profile}),
				...(complete.yes !== undefined && {yes: true}),
			},
		}),
	};
}

const inPlan: ReadonlySet<string> = new Set(
	flagsAbout('key').flatMap(name => (name === 'api-key-stdin' ? [] : [`--${name}`])),
);

function givenBeside({question, flags}: MissingAnswer): MissingAnswer {
	return {question, flags: flags.filter(flag => !inPlan.has(flag.split(' ', 1).join('')))};
}
