import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {RegisterDaemonTaskDefinitionCommandInput, RegisterTaskDefinitionCommandInput} from '@aws-sdk/client-ecs';
import type {Site} from '../../source/domain/account/site.ts';
import type {PlacementConstraint} from '../../source/domain/account/service.ts';
import type {Registry} from '../../source/domain/agent/image-facts.ts';
import type {FeatureId} from '../../source/domain/choices/feature-id.ts';
import type {JsonObject} from '../../source/domain/kit/json.ts';
import type {Tags} from '../../source/domain/kit/tags.ts';

/** Where the facts are from; `note` says what was filled in, mended or kept although it is a fault. */
export type DefinitionSource = {readonly repository: string; readonly path: string; readonly note: string};

/** The service as DescribeServices shows it, as far as people choose it; tags with those that AWS adds. */
export type DefinitionService = {
	readonly serviceName: string;
	readonly schedulingStrategy: 'DAEMON' | 'REPLICA';
	readonly launchType: 'EC2' | 'EXTERNAL';
	readonly desiredCount?: number;
	readonly placementConstraints?: readonly PlacementConstraint[];
	readonly deploymentConfiguration?: JsonObject;
	readonly networkConfiguration?: JsonObject;
	readonly enableECSManagedTags?: boolean;
	readonly enableExecuteCommand?: boolean;
	readonly propagateTags?: string;
	readonly tags: Tags;
};

/** The same of a daemon of Managed Instances. */
export type DefinitionDaemon = {
	readonly daemonName: string;
	readonly deploymentConfiguration: JsonObject;
	readonly enableECSManagedTags?: boolean;
	readonly propagateTags?: string;
	readonly tags: Tags;
};

/** What is true of it; the rules are in `test/definitions/README.md`. */
export type DefinitionFacts = {
	readonly agent: 'yes' | 'no' | 'perhaps';
	/** `null`: none, or several of which none is meant. */
	readonly container: string | undefined;
	readonly owner: 'terraform' | 'cloudformation' | 'cdk' | 'pulumi' | 'copilot' | 'unknown';
	readonly features: readonly FeatureId[];
	/** `null`: no Agent, or nothing that can be seen. */
	readonly site: Site | undefined;
	readonly key: 'secret' | 'parameter' | 'plain' | 'env-file' | 'none';
	readonly image: {readonly registry: Registry; readonly variant: string | undefined} | undefined;
};

type Described = {readonly name: string; readonly source: DefinitionSource; readonly expected: DefinitionFacts};

/** On container instances. Without a service the tasks are started by the instances themselves. */
export type DefinitionOnInstances = Described & {
	readonly platform: 'linux' | 'amazon-linux-1' | 'windows' | 'external';
	readonly service?: DefinitionService;
	readonly definition: RegisterTaskDefinitionCommandInput;
};

/** For RegisterDaemonTaskDefinition. */
export type DefinitionOfDaemon = Described & {
	readonly platform: 'managed-instances';
	readonly daemon: DefinitionDaemon;
	readonly definition: RegisterDaemonTaskDefinitionCommandInput;
};

export type Definition = DefinitionOnInstances | DefinitionOfDaemon;

export const definitionFiles: readonly string[] = globSync('test/definitions/*/*.json')
	.map(file => file.replaceAll('\\', '/'))
	.toSorted();

/** All of them, in the order of their files. `test/definitions/definitions.test.ts` holds that each has this shape. */
export function readDefinitions(): readonly Definition[] {
	return definitionFiles.map(file => JSON.parse(readFileSync(path.resolve(file), 'utf8')) as Definition);
}
