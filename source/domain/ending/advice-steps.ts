import type {Command} from '../account/repair.ts';
import {entryPointLine, findAddress, type Needs, type Start} from '../wiring/find-address.ts';
import {socketsInstead} from '../wiring/way-to-agent.ts';
import type {ApplicationAdvice} from './receipt.ts';

/** One thing to do for applications to reach the Agent; the language has a sentence for each kind. */
export type AdviceStep =
	| {readonly kind: 'variables'; readonly lines: readonly string[]}
	| {readonly kind: 'in-host-network'; readonly lines: readonly string[]}
	| {readonly kind: 'mount'; readonly folder: string}
	/** Applications can't reach it; `command` makes a run of which they can, with sockets or in another mode. */
	| {readonly kind: 'no-address'; readonly hasSockets: boolean; readonly command?: Command}
	/** The container's entry point, with START-COMMAND where the application's own start command goes. */
	| {
			readonly kind: 'entry-point';
			readonly line: string;
			/** For applications outside of the host's network alone. */
			readonly isForOthers: boolean;
			readonly needs?: Needs;
			/** Where it won't work, by instance. Absent where that isn't known or is no question. */
			readonly failsOn?: readonly string[];
	  }
	| {readonly kind: 'log-driver'};

/** What has to be done in an application's task definition, in order. */
export function adviceSteps(advice: ApplicationAdvice): readonly AdviceStep[] {
	const {environment, inHostNetwork = {}, mount, agentHost, features, instead} = advice;
	const variables = Object.entries(environment);
	const local = Object.entries(inHostNetwork);
	const start = agentHost === undefined ? undefined : findAddress(agentHost, features);
	return [
		...(variables.length === 0
			? []
			: [{kind: 'variables', lines: variables.map(([name, value]) => `${name}=${value}`)} as const]),
		...(mount === undefined ? [] : [{kind: 'mount', folder: mount} as const]),
		...(agentHost === 'none'
			? [
					{
						kind: 'no-address',
						hasSockets: socketsInstead(advice) !== undefined,
						...(instead && {command: instead}),
					} as const,
				]
			: []),
		...(local.length === 0
			? []
			: [{kind: 'in-host-network', lines: local.map(([name, value]) => `${name}=${value}`)} as const]),
		...(start === undefined ? [] : [entryPoint(start, advice)]),
		...(features.includes('logs') ? [{kind: 'log-driver'} as const] : []),
	];
}

function entryPoint(start: Start, {inHostNetwork, withoutMetadata}: ApplicationAdvice): AdviceStep {
	return {
		kind: 'entry-point',
		line: entryPointLine(start),
		isForOthers: inHostNetwork !== undefined,
		needs: start.needs,
		...(withoutMetadata && {failsOn: withoutMetadata}),
	};
}
