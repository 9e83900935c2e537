import {again} from '../../choices/invocation.ts';
import type {NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/**
Where a key can't be for all: with those of its site, and then with the others and a key of theirs. Where somebody put
another one: the same again, which puts it there anew.
*/
export const rotationSteps: Steps<'several-sites' | 'key-replaced'> = {
	'several-sites': ({agents, others}, run) => [
		...(others.length > 0 ? [{step: 'rotate-here' as const, command: again(run, {cluster: others})}] : []),
		...[...Map.groupBy(agents, ({site}) => site)].map(([site, there]): NextStep => ({
			step: 'rotate-there',
			site,
			command: again(run, {cluster: [...new Set(there.map(({cluster}) => cluster))]}),
		})),
	],
	'key-replaced': (problem, run) => [{step: 'plan-again', command: again(run)}],
};
