import type {CredentialSource} from '../account/credential-source.ts';
import type {Secret} from '../kit/secret.ts';
import type {Site} from '../account/site.ts';
import type {FeatureId} from './feature-id.ts';

/** Where the API key comes from. Where a key in hand is put is a setting. */
export type KeyChoice =
	| {readonly kind: 'given'; readonly secret: Secret}
	/** A Secrets Manager ARN, JSON key forms included. */
	| {readonly kind: 'secret'; readonly arn: string}
	/** An SSM parameter's name or ARN. */
	| {readonly kind: 'parameter'; readonly name: string}
	/** Every Agent keeps the key that it has, wherever that is. */
	| {readonly kind: 'kept'}
	/** A dry run without a key: the plan shows where a key would go. */
	| {readonly kind: 'later'};

/** Where a key in hand can be put. `plain` shows it to everyone who may describe the task definition. */
export const keyStores = ['secrets-manager', 'ssm', 'plain'] as const;

/** One of `keyStores`, as `--store-key` takes it. */
export type KeyStore = (typeof keyStores)[number];

/** Modes for Linux hosts. Windows has none of them, and a daemon of Managed Instances has its own. */
export const networkModes = ['bridge', 'host', 'awsvpc'] as const;

/** One of `networkModes`, as `--network-mode` takes it. */
export type NetworkMode = (typeof networkModes)[number];

/** What the Agent can be told to write into its own log, from most to least. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'] as const;

/** `DD_LOG_LEVEL`, which is about the log of the Agent itself and not about logs it collects. */
export type LogLevel = (typeof logLevels)[number];

/** What can be left alone: every field has a default (`defaultSettings`). CPU in units, memory in MiB. */
export type Settings = {
	readonly env?: string;
	/** Further tags, `key:value`. */
	readonly extraTags: readonly string[];
	/** Further Agent settings by variable name. They win over ours. */
	readonly envVars: Readonly<Record<string, string>>;
	readonly image: string;
	readonly version: string;
	readonly cpu?: number;
	readonly memory?: number;
	readonly networkMode: NetworkMode;
	/** For awsvpc only. */
	readonly subnets: readonly string[];
	readonly securityGroups: readonly string[];
	readonly family: string;
	readonly serviceName: string;
	/** Where a key in hand is put. */
	readonly store: KeyStore;
	/** The execution role to use, by name or ARN; absent: this tool's own, created when needed. */
	readonly executionRole?: string;
	/** `false`: only containers with an Autodiscovery label send logs. */
	readonly logsFromAll: boolean;
	/** `container_include`/`container_exclude` filters as Datadog writes them: `image:…`, `name:…`. */
	readonly containerInclude: readonly string[];
	readonly containerExclude: readonly string[];
	/** Container labels and variables that become tags, `label:tag`. */
	readonly labelsAsTags: readonly string[];
	readonly envAsTags: readonly string[];
	/** The address of the proxy that the Agent sends through, for both protocols. */
	readonly proxy?: string;
	/** Hosts that are reached without it. */
	readonly noProxy: readonly string[];
	/** A file of the host that holds its name, where instance metadata can't tell it. Not for Windows. */
	readonly hostnameFile?: string;
	/** Absent: the Agent's own, info. */
	readonly logLevel?: LogLevel;
	/** Managed Instances only. Percent of instances drained at a time, 1 to 100. */
	readonly drainPercent: number;
	/** Managed Instances only: whether a failing Agent drains its instance. */
	readonly critical: boolean;
	/** Where the role that is created stands, with a slash at either end; absent: `/`. */
	readonly rolePath?: string;
	/** The ARN of the policy that limits the role that is created. */
	readonly permissionsBoundary?: string;
};

/** One default a setting. Sizes have none: they are computed from the features unless given. */
export const defaultSettings: Settings = {
	extraTags: [],
	envVars: {},
	image: 'public.ecr.aws/datadog/agent',
	version: '7',
	networkMode: 'bridge',
	subnets: [],
	securityGroups: [],
	family: 'datadog-agent-task',
	serviceName: 'datadog-agent',
	store: 'secrets-manager',
	logsFromAll: true,
	containerInclude: [],
	containerExclude: [],
	labelsAsTags: [],
	envAsTags: [],
	noProxy: [],
	drainPercent: 25,
	critical: false,
};

/** `adopt` changes only what was asked, `replace` deletes their service first, `leave` touches nothing. */
export const existingWays = ['leave', 'adopt', 'replace'] as const;

/** What to do with an Agent that somebody else put there. */
export type Existing = (typeof existingWays)[number];

/** Nobody's Agent is touched unless that was said. */
export const defaultExisting: Existing = 'leave';

/** What a Linux host of unknown kind can be: Amazon Linux 1 keeps its cgroups elsewhere. */
export const linuxKinds = ['linux', 'amazon-linux-1'] as const;

/** What the Linux instances of a cluster are that don't tell it. */
export type LinuxKind = (typeof linuxKinds)[number];

/** What code is written for: the languages of tools that keep it, a script of commands, or requests as data. */
export const formats = ['cloudformation', 'terraform', 'cdk', 'aws-cli', 'json'] as const;

/** One of `formats`. */
export type Format = (typeof formats)[number];

/** Everything a person decides, by the id of its question. */
export type Choices = {
	readonly credentials: CredentialSource;
	/** The code of an MFA device; asked for while signing in, never kept. */
	readonly mfaCode: string;
	/** Region names. */
	readonly regions: readonly string[];
	/** Cluster ARNs. */
	readonly clusters: readonly string[];
	/** Asked for only when there are instances of unknown kind. */
	readonly linux: LinuxKind;
	/** The ARN of the service that a run is about. */
	readonly service: string;
	/** The containers of it that are meant. */
	readonly containers: readonly string[];
	readonly existing: Existing;
	/** A person's yes to what is perhaps an Agent, or to all Agents of a task that go. */
	readonly takeAgent: true;
	/** The name of the container that is meant where several of a task are Agents. */
	readonly agentContainer: string;
	readonly site: Site;
	/** How the key is given: paste it, or name where it is. */
	readonly keySource: KeySource;
	readonly key: KeyChoice;
	readonly features: readonly FeatureId[];
	readonly settings: Settings;
	/** Which version Agents get that are there: a tag, or an id of `wishes/release-wishes.ts`. */
	readonly release: string;
	/** Another tag, where that is none of the list. */
	readonly releaseTag: string;
	/** Which cluster goes first: an ARN, or a word of `wishes/release-wishes.ts`. */
	readonly canary: string;
	/** In which form the plan, or what runs, is written as code. */
	readonly format: Format;
	/** A second yes to a key that anyone who may describe the task definition can read. */
	readonly plainKey: true;
	/** Managed Instances: consent to drain and replace instances. */
	readonly replaceInstances: true;
	/** A yes to a file for support with just what was listed. */
	readonly bundle: true;
	/** The fingerprint of the approved plan. */
	readonly approval: string;
	/** What runs where is read once more. */
	readonly looking: 'again';
	/** Asked when everything runs, to see whether data arrives; never kept. */
	readonly applicationKey: AppKeyChoice;
	/** The fingerprint of a plan that removes, after its word was typed. */
	readonly confirmation: string;
};

/** `none`: nobody wants to see whether data arrives. */
export type AppKeyChoice = {readonly kind: 'given'; readonly secret: Secret} | {readonly kind: 'none'};

/** How the key is given; which fields come next depends on it. */
export type KeySource =
	| {readonly kind: 'paste'}
	/** That of `DD_API_KEY`, where the Agents have one already. */
	| {readonly kind: 'environment'; readonly secret: Secret}
	/** A demo world's own key, and the sites that it has keys of. */
	| {readonly kind: 'offered'; readonly secret: Secret; readonly sites: readonly Site[]}
	/** Where the Agents that are there have it; `reference` is absent where it stands in clear or in a file. */
	| {readonly kind: 'kept'; readonly reference?: string; readonly isInFile?: boolean}
	| {readonly kind: 'secret-arn'}
	| {readonly kind: 'parameter-name'}
	| {readonly kind: 'stored'; readonly stored: StoredReference};

/** A secret by ARN, or a parameter by name or ARN. */
export type StoredReference = {readonly kind: 'secret' | 'parameter'; readonly reference: string};

/** The id of a question is the name of what it decides. */
export type ChoiceId = keyof Choices;

/** What was decided so far. */
export type ChoicesSoFar = Partial<Choices>;
