import type {Decided} from '../../domain/choices/complete-choices.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import type {FlagName} from '../../domain/choices/flags.ts';
import {answersOf} from '../../domain/questions/answers-of.ts';
import {hiddenValue} from '../../domain/fleet/fleet-values.ts';
import type {Planner} from '../../domain/plan/planned-changes.ts';
import type {Ports} from '../ports.ts';
import type {SeenFleet} from './read-fleet.ts';

/**
The process with what the set was answered with, beneath what was given to this run: an Agent stays as it is until
somebody says otherwise. Its clusters are found by what was said of them before.
*/
export function placesPorts(ports: Ports, {answers, set}: Pick<SeenFleet, 'answers' | 'set'>): Ports {
	const {run} = ports;
	const given = ports.fleet.given(run.given, answers);
	const isKeyed = given.choices.key !== undefined || given.entries.key !== undefined;
	// A key that the set has stays there, and nobody is asked for it.
	const hasKey = Object.values(set?.parameters ?? {}).includes(hiddenValue) && run.fleet?.replacesKey === false;
	const {'assume-role': role} = answers;
	return {
		...ports,
		run: {
			...run,
			given: hasKey && !isKeyed ? {...given, choices: {...given.choices, key: {kind: 'later'}}} : given,
			...(run.fleet && {
				fleet: {...run.fleet, ...(run.fleet.role === undefined && typeof role === 'string' && {role})},
			}),
		},
	};
}

/** Which clusters are meant, which the set doesn't show; its accounts, units and regions it does. */
const places: ReadonlySet<string> = new Set(['assume-role', 'cluster'] satisfies readonly FlagName[]);

type Answered = {
	readonly before: Answers;
	/** What is said now is said of some of the set's places only. */
	readonly isOfSome: boolean;
	readonly ports: Pick<Ports, 'run'>;
};

/**
How the Agent is to be, and where: what was said before, where it was not said now, or now of some places only. Of a key
only where it is.
*/
export function answersOfFleet(decided: Decided, plan: Planner, {before, isOfSome, ports}: Answered): Answers {
	const all = answersOf(plan(decided), decided);
	const said = Object.entries(ports.run.said).filter(([name]) => name !== 'cluster' || !isOfSome);
	const kept = Object.entries({...before, ...Object.fromEntries(said)}).filter(([name]) => places.has(name));
	const agent = Object.entries(all).filter(([name]) => !places.has(name) && !ofRun.has(name));
	return Object.fromEntries([...agent, ...kept]);
}

/** Whose credentials they are and where it goes first is no part of how a fleet is. */
const ofRun: ReadonlySet<string> = new Set(['profile', 'region', 'account', 'canary'] satisfies readonly FlagName[]);
