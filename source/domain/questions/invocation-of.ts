import type {Answers} from '../choices/answers.ts';
import {changedSettings} from '../choices/changed-settings.ts';
import type {Invocation} from '../choices/invocation.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import {flagsAbout, type FlagName} from '../choices/flags.ts';
import {chosenTag} from '../choices/wishes/release-wishes.ts';
import type {Situation} from '../choices/situation.ts';
import {settingIds} from '../choices/field.ts';
import {defaultSite} from '../account/site.ts';
import {completeChoices, decided} from '../found/complete-choices.ts';
import {todayOn} from '../found/today.ts';
import {chosenClusters} from '../hosts/chosen-clusters.ts';
import type {Plan} from '../plan/plan.ts';
import {chosenWorkload} from './decisions/service.ts';
import {answersOf, clusterAnswers, featuresAnswer, keyAnswers, signInAnswers} from './answers-of.ts';
import {defaultsOf} from './default-features.ts';
import {withSaidClusters} from './said-clusters.ts';

/**
The run as it would be started again: what was said on the command line, in a file or in variables, and over it what was
chosen since. With a plan all is decided.
*/
export function invocationOf(situation: Situation, plan?: Plan): Invocation {
	const {said, asks} = situation;
	const all = plan ? answersOf(plan, decided(situation)) : answersSoFar(situation);
	// A run that asks for no clusters chose none: those of a fleet's model are nobody's.
	const made = asks === undefined || asks.includes('clusters') ? all : withoutClusters(all);
	const settled = plan ? flagsAbout('where', 'what', 'key', 'agent') : settledBy(situation);
	// What was said of clusters that are gone stays: without it nothing says which.
	const isWhere = (name: string) => made.cluster === undefined && (name === 'cluster' || name === 'region');
	const open = Object.entries(said.answers).filter(
		([name]) => settled.every(one => one !== name) || keptApart.has(name) || isWhere(name),
	);
	const brief = withSaidClusters(briefly(made, situation), situation);
	return {command: said.command, answers: {...Object.fromEntries(open), ...brief}};
}

function withoutClusters({cluster, ...answers}: Answers): Answers {
	return answers;
}

/** What no choice says: how the key comes, and the role that leads into the account. */
const keptApart: ReadonlySet<string> = new Set(['api-key-stdin', 'assume-role', 'account']);

function answersSoFar(situation: Situation): Answers {
	const {choices, observed} = situation;
	const {credentials, regions, features, site, key, existing, linux, settings, replaceInstances, containers} =
		choices;
	const workload = chosenWorkload(situation);
	const tag = chosenTag(choices);
	const today = todayOn(situation);
	return {
		...signInAnswers(credentials),
		...(regions && {region: regions}),
		...clusterAnswers(chosenClusters({choices, observed}), observed),
		...(workload && {service: workload.service.serviceName, cluster: [workload.cluster.name]}),
		...(containers && {container: containers}),
		...(features && {features: featuresAnswer({...completeChoices(situation), features}, today)}),
		...(site !== undefined && {site}),
		...keyAnswers(key, situation.intent ?? 'install'),
		...(existing !== undefined && {existing}),
		...(linux !== undefined && {linux}),
		...(replaceInstances && {'replace-instances': true}),
		...(settings && changedSettings(settings, today.settings)),
		...(tag !== undefined && {'agent-version': tag}),
	};
}

/** Flags about which the choices say all. */
function settledBy({choices}: Situation): readonly FlagName[] {
	const {credentials, regions, clusters, features, site, key, existing, linux, settings, service, containers} =
		choices;
	return [
		...(credentials ? (['profile'] as const) : []),
		...(regions ? (['region'] as const) : []),
		...(clusters ? (['cluster'] as const) : []),
		...(service === undefined ? [] : (['service'] as const)),
		...(containers ? (['container'] as const) : []),
		...(features ? (['features'] as const) : []),
		...(site === undefined ? [] : (['site'] as const)),
		...(key ? (['api-key-secret-arn', 'api-key-ssm-parameter'] as const) : []),
		...(existing === undefined ? [] : (['existing'] as const)),
		...(linux === undefined ? [] : (['linux'] as const)),
		...(settings ? settingIds : []),
	];
}

/** Without what a run begins with by itself, and the features by what they differ in from the defaults. */
function briefly({features, site, ...answers}: Answers, situation: Situation): Answers {
	const today = todayOn(situation);
	const defaults = defaultsOf(situation, completeChoices(situation));
	const isWhole = typeof features === 'string' && !/^[+\-]/v.test(features);
	const list = isWhole ? featureList(features.split(','), defaults) : features;
	const start = featureList(today.features ?? defaults, defaults);
	return {
		...answers,
		...(list !== undefined && list !== start && {features: list}),
		...(site !== undefined && site !== (today.site ?? defaultSite) && {site}),
	};
}

/** `default,+logs,-apm`, or the ids alone where that is shorter. */
function featureList(ids: readonly string[], defaults: readonly FeatureId[]): string {
	const added = ids.filter(id => defaults.every(one => one !== id)).map(id => `+${id}`);
	const left = defaults.filter(id => !ids.includes(id)).map(id => `-${id}`);
	const around = ['default', ...added, ...left].join(',');
	const named = ids.filter(id => id !== 'core');
	const alone = named.length === 0 ? 'core' : named.join(',');
	return around.length <= alone.length || left.length === 0 ? around : alone;
}
