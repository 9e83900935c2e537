import type {InstanceRollout, Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import type {Words} from '../../../text/words.ts';
import type {Mark} from '../pen.ts';
import type {Voice} from '../voice.ts';
import {tellPasted} from './tell-pasted.ts';
import type {EventOf} from './telling.ts';

/** Instances that are named, so that a large cluster in trouble doesn't fill the screen. */
const most = 10;

const marks: Readonly<Record<Rollout['verdict'], Mark>> = {
	'going-on': 'running',
	succeeded: 'done',
	failing: 'failed',
	'rolled-back': 'failed',
	superseded: 'warning',
};

/** How a rollout stands, and the instances that need attention. */
export function tellRollout(
	{rollout, seconds}: Extract<SetupEvent, {type: 'rollout'}>,
	{words, pen}: Voice,
): readonly string[] {
	const {running, done, counts, waits} = words.rollout(rollout);
	// From three seconds on, as on the screens: less is no waiting.
	const elapsed = seconds < 3 ? '' : pen.tone('quiet', `  ${words.duration(seconds)}`);
	const text = rollout.verdict === 'succeeded' ? done : `${running}: ${counts}`;
	const needy = rollout.instances.filter(({state, cause}) => state === 'failed' || cause !== undefined);
	return [
		`${pen.mark(marks[rollout.verdict])} ${pen.text(text)}${elapsed}`,
		...(waits
			? [
					`    ${pen.line(waits.text)}`,
					...tellPasted({...(waits.command !== undefined && {command: waits.command})}, pen).map(
						line => `    ${line}`,
					),
				]
			: []),
		...needy.slice(0, most).map(instance => `    ${pen.text(tellInstance(instance, words))}`),
		...(needy.length > most ? [`    ${pen.text(words.screen.more(needy.length - most))}`] : []),
	];
}

/** What ends in a cluster; the lines of its changes and its rollout tell what goes on there. */
export function tellClusterState({cluster, counts}: EventOf<'cluster-state'>, {words, pen}: Voice): readonly string[] {
	const mark = cluster.state === 'failed' ? 'failed' : cluster.state === 'done' ? 'done' : undefined;
	return mark === undefined ? [] : [`${pen.mark(mark)} ${pen.text(words.lines.clusterState(cluster, counts))}`];
}

function tellInstance(instance: InstanceRollout, words: Words): string {
	return [instance.instance, instance.privateIp, words.instance(instance)]
		.filter(text => text !== undefined)
		.join('  ');
}
