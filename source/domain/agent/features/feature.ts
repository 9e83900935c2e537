import type {Settings} from '../../choices/choices.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import type {Platform} from '../../account/platform.ts';
import type {MountPoint, PortMapping, Volume} from '../../account/task-definition.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Site} from '../../account/site.ts';
import type {Seen} from './seen.ts';

/**
What a feature adds to the Agent's task definition on one platform. All parts are optional; the builder joins those of
every chosen feature in the order of `featureIds`, each thing once.
*/
export type Contribution = {
	readonly environment?: Readonly<Record<string, string>>;
	readonly ports?: readonly PortMapping[];
	readonly volumes?: readonly Volume[];
	readonly mounts?: readonly MountPoint[];
	/** Linux capabilities to add, without `CAP_`. */
	readonly capabilities?: readonly string[];
	readonly pidMode?: 'host' | 'shared';
	readonly healthCheck?: JsonObject;
	readonly requiresCompatibilities?: readonly string[];
	/** Replaces the image tag's variant: `7` becomes `7-jmx`. */
	readonly imageVariant?: 'jmx' | 'fips';
	/** The least CPU units and MiB the Agent needs with it; the largest of all chosen wins. */
	readonly cpu?: number;
	readonly memory?: number;
	/** Container instance attributes that must be there. */
	readonly attributes?: readonly string[];
	/** Lowest Agent version on this platform, as semver, where it is higher than the feature's own. */
	readonly minimumAgent?: string;
	/** What comes on top when another feature is chosen as well. */
	readonly with?: Readonly<Partial<Record<FeatureId, Contribution>>>;
};

/** A feature as data. Facts only: its title, explanation and reasons are in text/. */
export type Feature = {
	readonly id: FeatureId;
	/** `always` can't be switched off; `default` starts chosen. */
	readonly standing: 'always' | 'default' | 'optional';
	/** `undefined` where the platform can't have it. */
	readonly on: (platform: Platform, settings: Settings) => Contribution | undefined;
	/** Whether an Agent that is there has it, whoever wrote its definition. */
	readonly isIn: (seen: Seen) => boolean;
	/** Lowest Agent version, as semver. */
	readonly minimumAgent?: string;
	readonly needs: readonly FeatureId[];
	readonly excludes: readonly FeatureId[];
	/** The feature to offer where this one is refused. */
	readonly instead?: FeatureId;
	/** The only Datadog sites it works with; `undefined` for all. */
	readonly sites?: readonly Site[];
	/** The Datadog products it is billed as; `undefined` when it is part of Infrastructure Monitoring. */
	readonly billedAs?: readonly string[];
	/** Datadog's page for it. */
	readonly documentation: string;
};

/** What a feature asks of the hosts, on the platforms at hand; for the list and the running total. */
export type FeatureAsks = {
	/** Platforms at hand that go without it: it is left out there, and only there. */
	readonly notOn: readonly Platform[];
	readonly ports: readonly string[];
	/** Some of the hosts are outside of AWS, and so in no VPC. */
	readonly isOutside?: true;
	readonly hostPaths: readonly string[];
	readonly capabilities: readonly string[];
	readonly hostProcesses: boolean;
	readonly cpu?: number;
	readonly memory?: number;
	readonly minimumAgent?: string;
	readonly billedAs?: readonly string[];
};

/** Everything the chosen features ask for, joined. */
export type Totals = FeatureAsks & {
	readonly features: readonly FeatureId[];
	readonly products: readonly string[];
	/** What goes without which of the features, and only there. */
	readonly leftOut: readonly LeftOut[];
};

/** Features that were chosen and that a platform can not have: said before, and never put into its definition. */
export type LeftOut = {readonly platform: Platform; readonly features: readonly FeatureId[]};
