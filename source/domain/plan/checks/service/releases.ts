import type {Cluster} from '../../../account/cluster.ts';
import {agentVersionTag, imageFacts} from '../../../agent/image-facts.ts';
import {between, type Passed} from '../../../agent/releases/between.ts';
import {newestKnown, type ReleaseNoteId} from '../../../agent/releases/known-releases.ts';
import {renewed, type Untold} from '../../../agent/releases/renewed.ts';
import {readDefinition} from '../../../agent/read/read-definition.ts';
import {intents} from '../../../choices/intent.ts';
import {isBehind} from '../../intents/is-behind.ts';
import {imageStep, type ImageStep} from '../../releases/image-step.ts';
import type {Target} from '../../plan.ts';
import {clustersOf, result, subjectOf, type Check, type CheckInput, type Finding} from '../check.ts';

/**
What an Agent passes on its way to another version that shows on ECS: faults of the version that it gets, and defaults
that are others there. A result each, so that none hides behind another.
*/
export const releases: Check = input => {
	const clusterOf = clustersOf(input);
	const changed = new Set(input.changes.map(({target}) => target));
	return input.targets.flatMap(target => {
		const cluster = clusterOf(target);
		const step = imageStep(target, cluster);
		const judging = {choices: input.choices, cluster, isChanged: changed.has(target.id)};
		const findings = step ? findingsOf(step, target, judging) : [];
		return step === undefined
			? []
			: findings.length === 0
				? [result('releases', subjectOf(target), undefined)]
				: findings.map(finding => result('releases', subjectOf(target), finding));
	});
};

type Judging = Pick<CheckInput, 'choices'> & {
	/** The target's, and whether the plan changes anything of it. */
	readonly cluster: Cluster | undefined;
	readonly isChanged: boolean;
};

function findingsOf(step: ImageStep, target: Target, judging: Judging): readonly Finding[] {
	const {choices} = judging;
	const isLeftAsIs = step.before === step.after;
	const isRenewing = intents[choices.intent].renews && !choices.said.settings.includes('agent-version');
	return [
		...(isLeftAsIs && isRenewing ? untold(step.after) : []),
		...(isLeftAsIs ? movedOn(step, target, judging) : [...passed(step, target), ...unpinned(step)]),
	];
}

/** Tasks that start again take what their tag means by then, also where nothing but a key was asked for. */
function movedOn({after}: ImageStep, target: Target, {choices, cluster, isChanged}: Judging): readonly Finding[] {
	const kept = cluster?.daemonServices.find(({serviceName}) => serviceName === target.name);
	const {container} = target;
	return intents[choices.intent].bringsKey === true &&
		cluster !== undefined &&
		isChanged &&
		isBehind({kind: 'service', cluster, kept, ...(container !== undefined && {container})})
		? [{verdict: 'warn', finding: 'moved-on', facts: {image: after, newest: newestKnown.version}}]
		: [];
}

function passed({before, after}: ImageStep, {group, definition, container}: Target): readonly Finding[] {
	const reading = readDefinition(group, definition, container);
	const to = agentVersionTag(after);
	if (!reading || to === undefined) {
		return [];
	}

	const from = agentVersionTag(before);
	const {features, settings} = reading;
	const facts = {from: from ?? before, to};
	const all = between({from, to}, {features, hasProxy: settings.proxy !== undefined});
	const back = all.filter(({note, effect}) => note.kind === 'changed' && effect === 'leaves');
	return [
		...all.flatMap((one): readonly Finding[] => {
			const news = isNews(one) ? told[one.note.id] : undefined;
			return news ? [{verdict: 'warn', ...news, facts}] : [];
		}),
		...(back.length === 0 ? [] : [{verdict: 'warn', finding: 'taken-back', facts} as const]),
	];
}

/** A fault that goes is no reason to think twice. */
function isNews({effect}: Passed): boolean {
	return effect !== 'leaves';
}

/** Of the host's name the image's own check tells. */
const told: Readonly<Partial<Record<ReleaseNoteId, Pick<Finding, 'finding'>>>> = {
	'log-collection-panic': {finding: 'log-collection-panic'},
	'traces-from-containers': {finding: 'traces-from-containers'},
	'logs-from-files': {finding: 'logs-from-files'},
	'hostname-required': {finding: 'hostname-required'},
	'trace-limits-off': {finding: 'trace-limits-off'},
	'key-in-header': {finding: 'key-in-header'},
	'memory-and-start': {finding: 'memory-and-start'},
	'gpu-kernel-panic': {finding: 'gpu-kernel-panic'},
	'multi-line-logs': {finding: 'multi-line-logs'},
	'log-senders': {finding: 'log-senders'},
};

/** By a digest nothing changes by itself, which is why somebody pinned it. */
function unpinned({before, after}: ImageStep): readonly Finding[] {
	return imageFacts(before).digest !== undefined && imageFacts(after).digest === undefined
		? [{verdict: 'warn', finding: 'unpinned', facts: {image: after}}]
		: [];
}

function untold(image: string): readonly Finding[] {
	const {repository, tag = 'latest', digest} = imageFacts(image);
	const renewal = renewed({image: repository, version: digest === undefined ? tag : `${tag}@${digest}`});
	return renewal.kind === 'untold'
		? [
				{
					verdict: 'warn',
					...findings[renewal.why],
					facts: {image, newest: newestKnown.version},
					...(renewal.why !== 'own-image' && {fixes: [{'agent-version': newestKnown.version}]}),
				},
			]
		: [];
}

const findings: Readonly<Record<Untold, Pick<Finding, 'finding'>>> = {
	digest: {finding: 'only-a-digest'},
	'own-image': {finding: 'own-image'},
	'older-major': {finding: 'older-major'},
};
