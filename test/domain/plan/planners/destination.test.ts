import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {settledGroups} from '../../../../source/domain/found/settled-groups.ts';
import type {Daemon} from '../../../../source/domain/account/daemon.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import type {Existing} from '../../../../source/domain/choices/choices.ts';
import {destinationOf} from '../../../../source/domain/plan/planners/destination.ts';
import {
	definitionArn,
	sampleChoices,
	sampleCluster,
	sampleDaemon,
	sampleGroup,
	sampleRegistered,
	sampleService,
} from '../../sample.ts';
import {instances, ownCoreTags} from './planning.ts';

const arn = definitionArn('agent:1');
const group = sampleGroup(instances(1));
const managed = {...group, platform: 'managed-instances', launchType: undefined} as const;
const definition = sampleRegistered({family: 'agent', containerDefinitions: [{name: 'a', image: 'datadog/agent:7'}]});

function service(serviceName: string, fields: Partial<Service> = {}): Service {
	return sampleService({serviceName, taskDefinition: arn, ...fields});
}

function daemon(name: string, fields: Partial<Daemon> = {}): Daemon {
	return sampleDaemon({name, taskDefinitionArn: arn, ...fields});
}

type There = {
	readonly services?: readonly Service[];
	readonly daemons?: readonly Daemon[];
	readonly isManaged?: true;
	readonly existing?: Existing;
};

/** What the group gets, what it goes on as and what goes, by name; or what is left alone. */
function got({services = [], daemons = [], isManaged, existing = 'leave'}: There) {
	const cluster = sampleCluster({daemonServices: services, daemons, taskDefinitions: {[arn]: definition}});
	const [settled] = settledGroups(cluster, [isManaged ? managed : group], {existing});
	ok(settled);
	const destination = destinationOf(settled, cluster, sampleChoices({existing}));
	if (destination.kind === 'left-alone') {
		const {name, why} = destination.leftAlone;
		return {left: name, why};
	}

	const {kind, name, kept, replaced} = destination;
	return {kind, name, kept: kept !== undefined, replaced: replaced?.name};
}

const ownService = service('ours', {tags: ownCoreTags});
const ownDaemon = daemon('ours', {tags: ownCoreTags});
const web = service('datadog-agent', {taskDefinition: 'web:1'});
const fresh = {name: 'datadog-agent', kept: false, replaced: undefined};

const cases: ReadonlyArray<readonly [what: string, there: There, got: unknown]> = [
	['nothing', {}, {kind: 'service', ...fresh}],
	['nothing, on Managed Instances', {isManaged: true}, {kind: 'daemon', ...fresh}],
	[
		'ours and theirs',
		{services: [ownService, service('dd')]},
		{kind: 'service', name: 'ours', kept: true, replaced: undefined},
	],
	[
		'ours and theirs, which goes',
		{services: [ownService, service('dd')], existing: 'replace'},
		{kind: 'service', name: 'ours', kept: true, replaced: 'dd'},
	],
	[
		'ours, which never goes',
		{services: [ownService], existing: 'replace'},
		{kind: 'service', name: 'ours', kept: true, replaced: undefined},
	],
	[
		'ours and theirs, adopted',
		{services: [service('dd'), ownService], existing: 'adopt'},
		{kind: 'service', name: 'ours', kept: true, replaced: undefined},
	],
	[
		'theirs, adopted',
		{services: [service('dd')], existing: 'adopt'},
		{kind: 'service', name: 'dd', kept: true, replaced: undefined},
	],
	['a daemon of theirs, no matter for a service', {daemons: [daemon('dd')]}, {kind: 'service', ...fresh}],
	[
		'a service of theirs, no matter for a daemon',
		{services: [service('dd')], isManaged: true},
		{kind: 'daemon', ...fresh},
	],
	['the name is taken by no Agent', {services: [web], existing: 'adopt'}, {left: 'datadog-agent', why: 'name-taken'}],
	[
		'the name is taken by no Agent, beside theirs that is to go',
		{services: [web, service('dd')], existing: 'replace'},
		{left: 'datadog-agent', why: 'name-taken'},
	],
	[
		'daemons: ours and theirs, which goes',
		{daemons: [daemon('dd'), ownDaemon], isManaged: true, existing: 'replace'},
		{kind: 'daemon', name: 'ours', kept: true, replaced: 'dd'},
	],
	[
		'a daemon of ours, which never goes',
		{daemons: [ownDaemon], isManaged: true, existing: 'replace'},
		{kind: 'daemon', name: 'ours', kept: true, replaced: undefined},
	],
	['daemons: none to replace', {isManaged: true, existing: 'replace'}, {kind: 'daemon', ...fresh}],
	[
		'a daemon of theirs that is being deleted',
		{daemons: [daemon('dd', {status: 'DELETE_IN_PROGRESS'})], isManaged: true},
		{kind: 'daemon', ...fresh},
	],
];

for (const [what, there, expected] of cases) {
	test(`what a group gets where there is: ${what}`, () => {
		deepEqual(got(there), expected);
	});
}
