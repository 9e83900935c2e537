import type {TestContext} from 'node:test';
import type {ChoiceId, Choices} from '../../../source/domain/choices/choices.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Looked, Question, Reply} from '../../../source/domain/questions/question.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import type {Ask, Ports} from '../../../source/setup/ports.ts';
import {setup} from '../../../source/setup/setup.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {portsOn, withAws} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

type Replied = Reply<Choices[ChoiceId]>;

export type Guided = {
	readonly args?: readonly string[];
	/** How the question of clusters is answered, the first time and later; whatever else is asked ends the run. */
	readonly answer: (question: Question, renewed: AsyncIterable<Question>, turn: number) => Promise<Replied>;
	/** Sees each read of a region, and of a cluster with how deep it is, before AWS does. */
	readonly onRead?: (name: string, signal: AbortSignal | undefined) => Promise<void> | void;
	readonly beat?: Ports['beat'];
};

/** A run in which somebody is asked for clusters: what was read, and asked after how many seconds. */
export async function guided(world: World, run: Guided, t: TestContext) {
	const {args = ['install', '--dry-run'], answer, onRead, beat} = run;
	const simulator = await simulated(world, t);
	const begun = simulator.clock.now();
	const reads: string[] = [];
	const questions: Question[] = [];
	const read = async (name: string, signal: AbortSignal | undefined) => {
		reads.push(name);
		await onRead?.(name, signal);
	};

	const watched = withAws(aws => ({
		async *readClusters(region, signal) {
			await read(region, signal);
			yield* aws.readClusters(region, signal);
		},
		async readCluster(summary, options, signal) {
			await read(`${summary.name} ${options.depth}`, signal);
			return aws.readCluster(summary, options, signal);
		},
	}));
	const ports = watched(portsOn(simulator, {args, interrupt: createInterrupt(), ...(beat && {beat})}));
	const asked = async (question: Question, renewed: AsyncIterable<Question> = nothing()): Promise<Replied> => {
		questions.push(question);
		if (question.id !== 'clusters') {
			return {kind: 'leave'};
		}

		reads.push(`asked after ${Math.round(simulator.clock.now() - begun)} s`);
		return answer(question, renewed, questions.length);
	};

	const events: SetupEvent[] = [];
	// The question's own type of answer, which a function for all of them can't say.
	for await (const event of setup(ports, asked as Ask)) {
		events.push(event);
	}

	return {events, questions, reads};
}

/** The answer that names these clusters, taken as the question takes it. */
export function chosen({input}: Question, ...names: readonly string[]): Replied {
	const meant = input.kind === 'many' ? input.of(names) : undefined;
	if (meant?.kind !== 'ok') {
		throw new Error(`no answer: ${JSON.stringify(meant)}`);
	}

	return {kind: 'answer', value: meant.value, source: 'person'};
}

/** How many rows of clusters nobody has looked into, and what the question says of that. */
export function unseenIn({input, looked}: Question): {readonly rows: number; readonly looked: Looked | undefined} {
	const options = input.kind === 'many' ? input.options : [];
	return {rows: options.filter(({subject}) => subject.kind === 'cluster' && subject.facts.isUnseen).length, looked};
}

/** What is said of instances that were read, by cluster; nothing of clusters that are whole. */
export function begunIn({input}: Question): Readonly<Record<string, unknown>> {
	const options = input.kind === 'many' ? input.options : [];
	return Object.fromEntries(
		options.flatMap(({subject, selectable}) =>
			subject.kind === 'cluster' && subject.facts.read !== undefined
				? [[subject.facts.name, {read: subject.facts.read, kinds: subject.facts.kinds, selectable}]]
				: [],
		),
	);
}

async function* nothing(): AsyncGenerator<Question> {
	yield* [];
}
