import type {Back} from '../../../../../source/domain/plan/plan.ts';
import type {SceneCase} from '../sample-input.ts';

const back = (how: Back['how'], by: Back['by'] = 'ecs', isUnderWay = false): Back => ({
	from: 'datadog-agent-task:4',
	to: 'datadog-agent-task:3',
	how,
	by,
	isUnderWay,
});

/** What is known of the way back before it is gone. */
export const backScenes: readonly SceneCase[] = [
	['ECS says what ran before', {back: back('there')}, []],
	['a journal says what ran before', {back: back('there', 'journal')}, []],
	['ECS says nothing of it any more', {back: back('there', 'family')}, ['earlier-revision warn by-family']],
	['it is deregistered', {back: back('anew')}, ['earlier-revision warn deregistered']],
	['it runs again already', {back: back('already')}, ['earlier-revision warn back-already']],
	[
		'what it goes back from is still being deployed',
		{back: back('anew', 'ecs', true)},
		['earlier-revision warn deregistered', 'earlier-revision warn under-way'],
	],
];
