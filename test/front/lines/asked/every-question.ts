import {format} from '../../../../source/domain/questions/decisions/format.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {ChoiceId} from '../../../../source/domain/choices/choices.ts';
import {keysPage} from '../../../../source/domain/account/site.ts';
import {ok} from '../../../../source/domain/choices/problem/checked.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {bundleConsent} from '../../../../source/domain/questions/decisions/bundle.ts';
import {plainKey, replaceInstances} from '../../../../source/domain/questions/decisions/consents.ts';
import {credentials} from '../../../../source/domain/questions/decisions/credentials.ts';
import {agentContainer, takeAgent} from '../../../../source/domain/questions/decisions/doubtful.ts';
import type {Draft} from '../../../../source/domain/questions/decisions/draft.ts';
import {existing} from '../../../../source/domain/questions/decisions/existing.ts';
import {keySource} from '../../../../source/domain/questions/decisions/key-source.ts';
import {linux} from '../../../../source/domain/questions/decisions/linux.ts';
import {looking} from '../../../../source/domain/questions/decisions/looking.ts';
import {mfaQuestion} from '../../../../source/domain/questions/decisions/mfa.ts';
import {regions} from '../../../../source/domain/questions/decisions/regions.ts';
import {release, releaseTag} from '../../../../source/domain/questions/decisions/release.ts';
import {canary} from '../../../../source/domain/questions/decisions/where/canary.ts';
import type {Question} from '../../../../source/domain/questions/question.ts';
import {situation, sources} from '../../../domain/questions/asking.ts';
import {
	definitionArn,
	sampleCluster,
	sampleGroup,
	sampleInstance,
	sampleRegistered,
	sampleRun,
	sampleService,
} from '../../../domain/sample.ts';
import {clusterFacts} from '../../../support/fixtures/clusters.ts';
import {
	appKeyAsked,
	approvalQuestion,
	clustersQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../../support/fixtures/questions.ts';

/** A question, and how a person answers it: keys to a prompt, a list for each look at the screen; or lines. */
export type Asked<Id extends ChoiceId> = {
	readonly question: Question<Id>;
	readonly keys: ReadonlyArray<readonly string[]>;
	readonly typed: readonly string[];
};

function placed<Id extends ChoiceId>(draft: Draft<Id>): Question<Id> {
	return {about: [], position: {index: 1, total: 5}, canGoBack: true, again: sampleRun, ...draft};
}

const registered = sampleRegistered({
	family: 'f',
	containerDefinitions: [
		{name: 'dd', image: 'datadog/agent:7.60.0'},
		{name: 'dd-logs', image: 'datadog/agent:7.60.0'},
	],
});

/** A host that may run Amazon Linux 1, and a service of somebody else with two Agents in a task. */
const odd = sampleCluster({
	name: 'shop-prod',
	instances: [sampleInstance('old', {agentVersion: '1.50.0', attributes: {}})],
	providers: [{arn: 'arn:mi', name: 'mi', kind: 'managed-instances'}],
	daemonServices: [sampleService({serviceName: 'monitoring'})],
	taskDefinitions: {[definitionArn('datadog-agent-task:2')]: registered},
});

/** With one Agent that this tool could have put there. */
const old = sampleCluster({
	name: 'shop-prod',
	instances: [sampleInstance('i')],
	daemonServices: [sampleService()],
	taskDefinitions: {
		[definitionArn('datadog-agent-task:2')]: sampleRegistered({
			family: 'datadog-agent-task',
			containerDefinitions: [{name: 'datadog-agent', image: 'datadog/agent:7.78.0'}],
		}),
	},
});

const small = sampleCluster({
	arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/staging',
	name: 'staging',
	instances: [sampleInstance('s')],
});

const managed = sampleCluster({
	name: 'fleet',
	instances: [sampleInstance('m', {capacityProvider: 'mi'})],
	providers: [{arn: 'arn:mi', name: 'mi', kind: 'managed-instances'}],
});

function chosen(clusters = [odd], fields: Partial<Situation> = {}): Situation {
	return situation({
		observed: {...nothingObserved, sources, clusters, enabledRegions: ['eu-west-1', 'us-east-1']},
		...fields,
		choices: {clusters: clusters.map(({arn}) => arn), ...fields.choices},
	});
}

const storefront = sampleService({serviceName: 'storefront', schedulingStrategy: 'REPLICA'});
const hosts = [sampleGroup([sampleInstance('a')])];

function serviceQuestion(): Question<'service'> {
	const website = sampleService({serviceName: 'website', schedulingStrategy: 'REPLICA', launchType: 'FARGATE'});
	const options = [
		{cluster: odd, service: storefront, registered, groups: hosts},
		{cluster: odd, service: website, registered, groups: [], cannot: 'fargate' as const},
	].map(workload => ({
		id: workload.service.serviceArn,
		selectable: workload.cannot === undefined,
		subject: {kind: 'service', workload} as const,
	}));
	return placed({
		id: 'service',
		step: 'service',
		flags: ['--service'],
		about: ['shop-prod'],
		input: {kind: 'one', options, of: id => ok(id)},
	});
}

function containersQuestion(): Question<'containers'> {
	const options = ['web', 'worker'].map(name => ({
		id: name,
		selectable: true,
		subject: {kind: 'container', name, image: `shop/${name}:4`} as const,
	}));
	return placed({
		id: 'containers',
		step: 'service',
		flags: ['--container'],
		about: ['storefront'],
		input: {kind: 'many', options, chosen: ['web'], of: ids => ok(ids)},
	});
}

const adopting = chosen([odd], {choices: {existing: 'adopt'}});
const replacing = chosen([odd], {choices: {existing: 'replace'}});
const renewing = chosen([old], {choices: {existing: 'adopt'}, intent: 'upgrade'});
const taken: Pick<Asked<ChoiceId>, 'keys' | 'typed'> = {keys: [['enter']], typed: ['1']};
const yes: typeof taken = {keys: [['yes', 'enter']], typed: ['yes']};
const key = '0123456789abcdef0123456789abcdef';
const secret: typeof taken = {keys: [[key], ['enter']], typed: [key]};

/** One row a choice: a new one does not compile without how it is asked and answered in lines. */
export const everyQuestion: {readonly [Id in ChoiceId]: Asked<Id>} = {
	credentials: {question: placed(credentials.ask(chosen())), keys: [['down'], ['enter']], typed: ['2']},
	mfaCode: {
		question: {...mfaQuestion('arn:aws:iam::123456789012:mfa/jo'), again: sampleRun},
		keys: [['12', 'enter'], ['123456'], ['enter']],
		typed: ['12', '123456'],
	},
	regions: {question: placed(regions.ask(chosen())), keys: [['space'], ['enter']], typed: ['1']},
	clusters: {question: clustersQuestion(), keys: [['down', 'space'], ['enter']], typed: ['6', '2,3']},
	linux: {question: placed(linux.ask(chosen())), ...taken},
	service: {question: serviceQuestion(), ...taken},
	containers: {question: containersQuestion(), keys: [['down', 'space'], ['enter']], typed: ['2']},
	existing: {question: placed(existing.ask(chosen())), keys: [['down'], ['enter']], typed: ['2']},
	takeAgent: {
		question: placed(takeAgent.ask(replacing)),
		keys: [['yes', 'enter'], ['monitoring'], ['enter']],
		typed: ['yes', 'monitoring'],
	},
	agentContainer: {question: placed(agentContainer.ask(adopting)), ...taken},
	site: {question: siteQuestion(), keys: [['enter']], typed: ['']},
	keySource: {question: placed(keySource.ask(chosen())), ...taken},
	key: {
		question: {...keyQuestion(), link: keysPage('datadoghq.com')},
		keys: [['o', 'enter'], ...secret.keys],
		typed: ['o', ...secret.typed],
	},
	features: {
		question: featuresQuestion(),
		keys: [['down', 'down', '?'], ['?', 'space'], ['?'], ['enter']],
		typed: ['?3', '?2', '?99', '3'],
	},
	settings: {
		question: settingsQuestion(),
		keys: [['down', 'enter'], ['prod'], ['enter'], ['enter']],
		typed: ['2', 'prod', '1'],
	},
	release: {question: placed(release.ask(renewing)), ...taken},
	releaseTag: {question: placed(releaseTag.ask(renewing)), keys: [['7.80.0'], ['enter']], typed: ['7.80.0']},
	canary: {question: placed(canary.ask(chosen([odd, small]))), ...taken},
	format: {question: placed(format.ask(chosen())), ...taken},
	plainKey: {question: placed(plainKey.ask(chosen())), ...yes},
	replaceInstances: {question: placed(replaceInstances.ask(chosen([managed]))), ...yes},
	bundle: {question: placed(bundleConsent('dd-ecs-setup-flare.tar.gz')), ...yes},
	approval: {
		question: approvalQuestion(),
		keys: [
			['j 3', 'enter'],
			['j 9', 'enter'],
			['o', 'enter'],
			['c', 'enter'],
			['s', 'enter'],
			['w', 'enter'],
			['y'],
			['es', 'enter'],
		],
		typed: ['j', 'j 3', 'j 9', 'o', 'c', 's', 'w', 'y', 'yes'],
	},
	looking: {question: placed(looking), keys: [['x', 'enter'], ['enter']], typed: ['x', '']},
	applicationKey: {question: appKeyAsked(), keys: [['enter']], typed: ['']},
	confirmation: {
		question: placed({
			id: 'confirmation',
			step: 'review',
			flags: ['--yes --cluster'],
			about: ['shop-prod'],
			input: {kind: 'confirm', word: 'shop-prod', of: () => ok('f1')},
		}),
		keys: [
			['yes', 'enter'],
			['shop-prod', 'enter'],
		],
		typed: ['yes', 'shop-prod'],
	},
};

/** A list that is shortened before it is shown. */
export const longList = clustersQuestion(
	Array.from({length: 60}, (_, index) => clusterFacts(`team-${index}`, {linux: 1})),
);
