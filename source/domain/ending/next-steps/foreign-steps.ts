import {installing, isTaken, type Invocation} from '../../choices/invocation.ts';
import {offered, withoutIt, type NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After an Agent of somebody else's, or a service that has the name which ours would get. */
export const foreignSteps: Steps<'foreign-agent' | 'name-taken'> = {
	'foreign-agent': ({cluster, wants}, run) => [
		...(wants === 'another-way'
			? offered({step: 'replace-instead'}, run, {cluster: [cluster], existing: 'replace'})
			: deciding(cluster, run)),
		...(isTaken('existing', run.command)
			? offered({step: 'leave-alone'}, run, {cluster: [cluster], existing: 'leave'})
			: []),
		// Where another way would help, the others have gone on.
		...(wants === 'another-way' ? [] : withoutIt(cluster, run)),
		{step: 'change-where-managed'},
	],
	'name-taken': ({cluster, service}, run) =>
		offered({step: 'other-service-name'}, run, {cluster: [cluster], 'service-name': `${service}-daemon`}),
};

function deciding(cluster: string, run: Invocation): readonly NextStep[] {
	const command = installing(run, {cluster: [cluster], existing: undefined, json: undefined});
	return command === undefined ? [] : [{step: 'decide-in-install', command}];
}
