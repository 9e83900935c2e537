// Made of the schemas in assets/; UPDATE_GOLDEN=1 renews it with test/assets.test.ts.

export type ChangeKind =
	| 'create-secret'
	| 'put-secret-value'
	| 'restore-secret'
	| 'delete-secret'
	| 'put-parameter'
	| 'delete-parameter'
	| 'create-role'
	| 'update-assume-role-policy'
	| 'attach-role-policy'
	| 'put-role-policy'
	| 'detach-role-policy'
	| 'delete-role-policy'
	| 'delete-role'
	| 'register-task-definition'
	| 'deregister-task-definition'
	| 'delete-task-definitions'
	| 'create-service'
	| 'update-service'
	| 'delete-service'
	| 'tag-resource'
	| 'untag-resource'
	| 'register-daemon-task-definition'
	| 'delete-daemon-task-definition'
	| 'create-daemon'
	| 'update-daemon'
	| 'delete-daemon'
	| 'create-stack-set'
	| 'update-stack-set'
	| 'create-stack-instances'
	| 'update-stack-instances'
	| 'delete-stack-instances'
	| 'delete-stack-set'
	| (string & {});
export type Noun =
	| 'value'
	| 'service'
	| 'family'
	| 'container'
	| 'image'
	| 'size'
	| 'definition'
	| 'env'
	| 'cpu'
	| 'memory'
	| 'port'
	| 'constraint'
	| 'tag'
	| 'health'
	| 'secret'
	| 'role'
	| 'essential'
	| 'volume'
	| 'mount'
	| 'label'
	| 'capability'
	| 'privileged'
	| 'network'
	| 'pid'
	| 'ipc'
	| 'compatibility'
	| 'launch'
	| 'scheduling'
	| 'deployment'
	| 'policy'
	| 'trust'
	| 'boundary'
	| 'statement'
	| 'log'
	| 'setting'
	| 'field'
	| (string & {});
export type Feature =
	| 'network'
	| 'core'
	| 'apm'
	| 'apm-socket'
	| 'dogstatsd'
	| 'dogstatsd-socket'
	| 'origin-detection'
	| 'logs'
	| 'processes'
	| 'usm'
	| 'security-posture'
	| 'vulnerabilities'
	| 'workload-protection'
	| 'otlp'
	| 'ecs-explorer'
	| 'health-check'
	| 'jmx'
	| 'fips'
	| (string & {});
export type CheckId =
	| 'unread'
	| 'permissions'
	| 'old-key'
	| 'image'
	| 'credentials-outlive-rollout'
	| 'execution-role'
	| 'stored-key'
	| 'agent-connected'
	| 'forecast'
	| 'size'
	| 'host-ports'
	| 'attributes'
	| 'ecs-agent-version'
	| 'imds'
	| 'open-security-groups'
	| 'hidden-logs'
	| 'other-agents'
	| 'definition'
	| 'releases'
	| 'docker-socket'
	| 'daemon-percentages'
	| 'end-of-life'
	| 'draining-service'
	| 'remade-service'
	| 'earlier-revision'
	| 'quotas'
	| 'clock-skew'
	| 'plain-key'
	| 'keys-in-clear'
	| 'kept-as-is'
	| 'key-verdict'
	| 'instance-replacement'
	| 'unknown-system'
	| (string & {});
export type CauseKind =
	| 'other'
	| 'no-instances'
	| 'throttled'
	| 'image'
	| 'docker-socket'
	| 'attribute'
	| 'constraint'
	| 'agent-disconnected'
	| 'port-taken'
	| 'no-room'
	| 'secret'
	| 'role'
	| 'linked-role'
	| 'log-driver'
	| 'unhealthy'
	| 'exited'
	| 'cannot-start'
	| 'keeps-failing'
	| 'deployment-stuck'
	| 'paused'
	| 'early'
	| 'infrastructure'
	| (string & {});
export type LeftAloneWhy =
	| 'foreign-agent'
	| 'replica-agent'
	| 'perhaps-agent'
	| 'several-agents'
	| 'name-taken'
	| 'nothing-before'
	| (string & {});
export type OwnerKind =
	'us' | 'terraform' | 'cdk' | 'pulumi' | 'copilot' | 'cloudformation' | 'unknown' | (string & {});
export type Platform =
	'linux' | 'amazon-linux-1' | 'windows' | 'external' | 'external-windows' | 'managed-instances' | (string & {});
export type AwsProblemCode =
	'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed' | (string & {});
export type InstanceState =
	'waiting' | 'draining' | 'running' | 'failed' | 'starting' | 'checking-health' | 'replacing' | (string & {});
export type Standing = 'open' | 'fargate-only' | 'batch' | 'no-instances' | 'unreadable' | 'not-ours' | (string & {});
export type Question =
	| 'credentials'
	| 'mfaCode'
	| 'regions'
	| 'clusters'
	| 'linux'
	| 'service'
	| 'containers'
	| 'existing'
	| 'takeAgent'
	| 'agentContainer'
	| 'site'
	| 'keySource'
	| 'key'
	| 'features'
	| 'settings'
	| 'release'
	| 'releaseTag'
	| 'canary'
	| 'format'
	| 'plainKey'
	| 'replaceInstances'
	| 'bundle'
	| 'approval'
	| 'looking'
	| 'applicationKey'
	| 'confirmation'
	| (string & {});
export type Site =
	| 'datadoghq.com'
	| 'us3.datadoghq.com'
	| 'us5.datadoghq.com'
	| 'datadoghq.eu'
	| 'ap1.datadoghq.com'
	| 'ap2.datadoghq.com'
	| 'uk1.datadoghq.com'
	| 'ddog-gov.com'
	| 'us2.ddog-gov.com'
	| (string & {});
export type ProblemCode =
	| 'foreign-agent'
	| 'name-taken'
	| 'nothing-before'
	| 'nothing-to-export'
	| 'access-denied'
	| 'throttled'
	| 'unreachable'
	| 'not-aws'
	| 'aws-refused'
	| 'aws-failed'
	| 'unknown-service'
	| 'service-not-possible'
	| 'canary-silent'
	| 'held-back'
	| 'ambiguous-canary'
	| 'rollout-failed'
	| 'rollout-idle'
	| 'rollout-timeout'
	| 'left-behind'
	| 'still-draining'
	| 'stack-set-refused'
	| 'several-sites'
	| 'key-replaced'
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'other-account'
	| 'role-refused'
	| 'same-account'
	| 'wrong-credentials'
	| 'mfa-needed'
	| 'mfa-form'
	| 'mfa-refused'
	| 'plan-moved'
	| 'plan-expired'
	| 'plan-account'
	| 'plan-version'
	| 'fleet-template-size'
	| 'fleet-secure-string'
	| 'fleet-fixed-value'
	| 'image-unknown'
	| 'missing-answer'
	| 'usage'
	| 'no-region'
	| 'unknown-region'
	| 'no-clusters'
	| 'unknown-cluster'
	| 'cluster-not-possible'
	| 'clusters-taken-out'
	| 'nothing-selected'
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'key-elsewhere'
	| 'application-key'
	| 'reference-form'
	| 'secret-unusable'
	| 'role-unusable'
	| 'invalid-setting'
	| 'feature-impossible'
	| 'image-absent'
	| 'downgrade'
	| 'checks-failed'
	| 'state-moved'
	| 'change-failed'
	| 'rollout-unseen'
	| 'stopped'
	| 'journal-lost'
	| 'page-lost'
	| 'bug'
	| 'no-fleet-targets'
	| 'no-fleet-clusters'
	| 'unknown-unit'
	| 'account-outside'
	| 'no-organisation'
	| 'no-trusted-access'
	| 'foreign-stack-set'
	| 'no-stack-set'
	| 'unknown-canary-place'
	| 'no-fleet-places'
	| 'auto-deployment-of-some'
	| 'fleet-unsent'
	| 'fleet-failed'
	| 'fleet-idle'
	| 'fleet-unread'
	| 'fleet-withheld'
	| (string & {});
export type Line = {
	v: 1;
	time: string;
	type:
		| 'started'
		| 'reading'
		| 'waiting'
		| 'progress'
		| 'identified'
		| 'found-run'
		| 'observed'
		| 'answered'
		| 'answered-value'
		| 'answered-left-out'
		| 'verified'
		| 'checked'
		| 'policies'
		| 'estate'
		| 'bundle'
		| 'wiring'
		| 'planned'
		| 'planned-target'
		| 'planned-change'
		| 'planned-left-alone'
		| 'planned-stay'
		| 'code'
		| 'plan-saved'
		| 'accounts-planned'
		| 'change-started'
		| 'change-note'
		| 'change-done'
		| 'rollout'
		| 'cluster-state'
		| 'fleet'
		| 'fleet-place'
		| 'proof'
		| 'stopping'
		| 'problem'
		| 'finished-cluster'
		| 'account-finished'
		| 'finished'
		| 'settled';
	account?: string;
	alias?: string;
	profile?: string;
} & Line1;
export type Line1 =
	| Started
	| Reading
	| Waiting
	| Progress
	| Identified
	| FoundRun
	| Observed
	| Answered
	| AnsweredValue
	| AnsweredLeftOut
	| Verified
	| Checked
	| Policies
	| Estate
	| Bundle
	| Wiring
	| Planned
	| PlannedTarget
	| PlannedChange
	| PlannedLeftAlone
	| PlannedStay
	| Code
	| PlanSaved
	| AccountsPlanned
	| ChangeStarted
	| ChangeNote
	| ChangeDone
	| Rollout
	| ClusterState
	| Fleet
	| FleetPlace1
	| Proof
	| Stopping
	| Problem
	| FinishedCluster
	| AccountFinished
	| Finished
	| Settled;

export interface Schema {
	change: Change;
	diffLine: DiffLine;
	check: Check;
	counts: Counts;
	cause: Cause;
	unseen: Unseen;
	clusterOutcome: ClusterOutcome;
	clusterEstate: ClusterEstate;
	agentEstate: AgentEstate;
	fleetView: FleetView;
	fleetPlace: FleetPlace;
	started: Started;
	reading: Reading;
	waiting: Waiting;
	progress: Progress;
	identified: Identified;
	'found-run': FoundRun;
	observed: Observed;
	answered: Answered;
	'answered-value': AnsweredValue;
	'answered-left-out': AnsweredLeftOut;
	verified: Verified;
	checked: Checked;
	policies: Policies;
	estate: Estate;
	bundle: Bundle;
	wiring: Wiring;
	planned: Planned;
	'planned-target': PlannedTarget;
	'planned-change': PlannedChange;
	'planned-left-alone': PlannedLeftAlone;
	'planned-stay': PlannedStay;
	code: Code;
	'plan-saved': PlanSaved;
	'accounts-planned': AccountsPlanned;
	'change-started': ChangeStarted;
	'change-note': ChangeNote;
	'change-done': ChangeDone;
	rollout: Rollout;
	'cluster-state': ClusterState;
	fleet: Fleet;
	'fleet-place': FleetPlace1;
	proof: Proof;
	stopping: Stopping;
	problem: Problem;
	'finished-cluster': FinishedCluster;
	'account-finished': AccountFinished;
	finished: Finished;
	settled: Settled;
	notedChange: NotedChange;
	outcome: Outcome;
	step: Step;
	identity: Identity;
	owner: Owner;
	using: Using;
	notSeen: NotSeen;
	untold: Untold;
	obstacle: Obstacle;
	facts: Facts;
	reason: Reason;
	findings: Findings;
	foundAgent: FoundAgent;
	bystander: Bystander;
	leftAlone: LeftAlone;
	target: Target;
	stay: Stay;
	receipt: Receipt;
	plan: Plan;
	accountPlan: AccountPlan;
	accountOutcome: AccountOutcome;
	listed: Listed;
	oldKey: OldKey;
	tagToday: TagToday;
	bareInstance: BareInstance;
	rolloutInstance: RolloutInstance;
	changeKind: ChangeKind;
	checkId: CheckId;
	problemCode: ProblemCode;
	awsProblemCode: AwsProblemCode;
	platform: Platform;
	feature: Feature;
	site: Site;
	ownerKind: OwnerKind;
	causeKind: CauseKind;
	standing: Standing;
	leftAloneWhy: LeftAloneWhy;
	instanceState: InstanceState;
	noun: Noun;
	question: Question;
	line: Line;
	planFile: PlanFile;
	description: Description;
}
export interface Change {
	id: string;
	kind: ChangeKind;
	action: 'add' | 'change' | 'remove';
	region: string;
	cluster?: string;
	subject: string;
	summary: string;
	request: {[k: string]: unknown};
	diff: DiffLine[];
	needs: string[];
}
export interface DiffLine {
	mark: '+' | '~' | '-' | ' ';
	noun: Noun;
	path: string;
	depth: number;
	name?: string;
	before?: string;
	after?: string;
	reason?: Reason;
	risk: boolean;
}
export interface Reason {
	kind:
		| 'feature'
		| 'setting'
		| 'platform'
		| 'base'
		| 'sends'
		| 'tagging'
		| 'key-changed'
		| 'newest-known'
		| 'newer-release'
		| 'no-longer'
		| 'unused'
		| 'yours'
		| (string & {});
	feature?: Feature;
	parts?: {
		what:
			| 'network'
			| 'core'
			| 'apm'
			| 'apm-socket'
			| 'dogstatsd'
			| 'dogstatsd-socket'
			| 'origin-detection'
			| 'logs'
			| 'processes'
			| 'usm'
			| 'security-posture'
			| 'vulnerabilities'
			| 'workload-protection'
			| 'otlp'
			| 'ecs-explorer'
			| 'health-check'
			| 'jmx'
			| 'fips'
			| 'base'
			| (string & {});
		amount: number;
	}[];
	flag?: string;
	at?: string;
	version?: string;
	released?: string;
	looked?: number;
	regions?: number;
}
export interface Check {
	id: CheckId;
	verdict: 'pass' | 'warn' | 'fail';
	subject: string;
	finding: string;
	title: string;
	message: string;
	fix: string[];
	steps?: Step[];
	flags?: string[];
	facts?: Facts;
	instances?: {id: string; obstacle?: Obstacle}[];
	subjects?: string[];
	count?: number;
	instanceCount?: number;
}
export interface Step {
	text: string;
	command?: string;
	document?: string;
}
export interface Facts {
	[k: string]: string | number | string[] | {cpu?: number; memory?: number};
}
export interface Obstacle {
	kind:
		| 'port'
		| 'memory'
		| 'cpu'
		| 'attribute'
		| 'constraint'
		| 'untold'
		| 'runtime-platform'
		| 'agent-disconnected'
		| 'status'
		| (string & {});
	port?: {port: number; protocol: 'tcp' | 'udp'};
	heldBy?: string;
	needs?: number | string;
	has?: number | string;
	attribute?: string;
	expression?: string;
	why?: Untold;
	status?: string;
}
export interface Untold {
	kind: 'syntax' | 'precedence' | 'subject' | 'absent' | 'several' | 'unread' | 'operator' | 'value' | 'pattern';
	subject?: string;
	operator?: string;
	value?: string;
	pattern?: string;
}
export interface Counts {
	running: number;
	starting: number;
	waiting: number;
	failed: number;
	total: number;
}
export interface Cause {
	kind: CauseKind;
	message: string;
	detail: string;
	command?: string;
	until?: string;
}
export interface Unseen {
	seconds: number;
	wasSeen: boolean;
	isSignedOut?: true;
}
export interface ClusterOutcome {
	cluster: string;
	region: string;
	kind:
		| 'installed'
		| 'updated'
		| 'unchanged'
		| 'removed'
		| 'failed'
		| 'rolled-back'
		| 'going-on'
		| 'left-alone'
		| 'not-started';
	running: number;
	eligible: number;
	unseen?: Unseen;
	back?: string;
	versions?: {from: string; to: string};
	why?: LeftAloneWhy;
	containers?: string[];
	account?: string;
	alias?: string;
	profile?: string;
	service?: string;
	owner?: Owner;
	isRemoval?: true;
	isUnwatched?: true;
}
export interface Owner {
	kind: OwnerKind;
	stack?: string;
	isExported?: true;
	createdBy?: string;
}
export interface ClusterEstate {
	cluster: string;
	arn: string;
	region: string;
	standing: 'open' | 'fargate-only' | 'batch' | 'no-instances' | 'unreadable';
	kinds: {platform: Platform; count: number}[];
	instances: number;
	covered: number;
	agents: AgentEstate[];
	bare: BareInstance[];
	others: Bystander[];
	unread: {operation: string; code: AwsProblemCode}[];
}
export interface AgentEstate {
	target: string;
	kind: 'service' | 'daemon';
	name: string;
	platforms: Platform[];
	owner: OwnerKind;
	isAdopted: boolean;
	doubt?: 'perhaps' | 'several';
	image: string;
	version?: string;
	tag: string;
	newer?: {version: string; released: string};
	isPinned: boolean;
	today?: TagToday;
	definition: string;
	since?: string;
	health: 'healthy' | 'rolling-out' | 'incomplete' | 'failing' | 'rolled-back' | 'idle' | 'unknown';
	running: number;
	eligible: number;
	gaps: {instance: string; state: InstanceState; cause?: {kind: CauseKind; message: string; detail: string}}[];
	causes: {kind: CauseKind; message: string; detail: string}[];
	key: {kind: 'secret' | 'parameter' | 'plain' | 'file' | 'none' | 'unknown'; name?: string};
	drift?: {noun: Noun; path: string; there?: string; written?: string; isKept: boolean}[];
}
export interface TagToday {
	kind: 'known' | 'absent' | 'unknown' | 'unread' | 'untagged';
	tag?: string;
	digest?: string;
	version?: string;
	same?: number;
	others?: {digest: string; tasks: number}[];
	untold?: number;
	pinned?: string;
	why?: 'unreachable' | 'rate-limited' | 'private' | 'unexpected' | 'uncached';
	detail?: string;
	problem?: AwsProblemCode;
	message: string;
}
export interface BareInstance {
	instance: string;
	why: 'no-agent' | 'disconnected' | 'left-out';
	agent?: string;
	message?: string;
}
export interface Bystander {
	kind: 'sends' | 'sidecar' | 'task';
	name: string;
	container: string;
	image: string;
	running: number;
}
export interface FleetView {
	name: string;
	region: string;
	permissionModel: 'service-managed' | 'self-managed';
	isAutomatic: boolean;
	counts: {
		failed?: number;
		inoperable?: number;
		cancelled?: number;
		unread?: number;
		running?: number;
		waiting?: number;
		outdated?: number;
		missing?: number;
		unwanted?: number;
		empty?: number;
		current?: number;
	};
	operation?: {
		id: string;
		action: 'create' | 'update' | 'delete' | 'detect-drift';
		status: 'queued' | 'running' | 'stopping' | 'succeeded' | 'failed' | 'stopped';
		index?: number;
		total?: number;
		seconds: number;
	};
	places: FleetPlace[];
	listed?: {places: number};
	message: string;
}
export interface FleetPlace {
	account: string;
	region: string;
	state:
		| 'failed'
		| 'inoperable'
		| 'cancelled'
		| 'unread'
		| 'running'
		| 'waiting'
		| 'outdated'
		| 'missing'
		| 'unwanted'
		| 'empty'
		| 'current';
	accountName?: string;
	unit?: string;
	clusters?: string[];
	left?: {cluster: string; why: 'has-agent' | 'no-hosts' | 'several-platforms' | 'unreadable'}[];
	next?: 'create' | 'update' | 'delete';
	isFirst?: true;
	reason?: string;
	problem?: AwsProblemCode;
	drift?: 'drifted' | 'in-sync' | 'unknown' | 'not-checked';
}
export interface Started {
	type: 'started';
	command: string;
	version: string;
	demo?: string;
	speed?: number;
	process?: {id: number; host: string; since?: string};
}
export interface Reading {
	type: 'reading';
	what:
		| 'proof'
		| 'regions'
		| 'cluster'
		| 'clusters'
		| 'services'
		| 'identity'
		| 'profiles'
		| 'key'
		| 'roles'
		| 'again'
		| 'permissions'
		| 'uses'
		| 'old-key'
		| 'registry'
		| 'stack-set'
		| 'fleet-clusters'
		| (string & {});
	subject: string;
	region?: string;
}
export interface Waiting {
	type: 'waiting';
	operation: string;
	region: string;
	seconds: number;
	message: string;
}
export interface Progress {
	type: 'progress';
	answers: number;
}
export interface Identified {
	type: 'identified';
	account: string;
	alias?: string;
	arn: string;
	partition: string;
	expires?: string;
	keysPassedOver?: true;
	regions: string[];
	clockSkew?: number;
}
export interface FoundRun {
	type: 'found-run';
	journal: string;
	command: string;
	version: string;
	began: string;
	last: string;
	account: string;
	targets: {cluster: string; region: string}[];
	done: NotedChange[];
	perhaps: NotedChange[];
	notBegun: number;
	isTorn: boolean;
	perhapsRunning: boolean;
	message: string;
	details: string[];
	steps: Step[];
}
export interface NotedChange {
	id: string;
	kind: ChangeKind;
	action: 'add' | 'change' | 'remove';
	subject: string;
	region: string;
	cluster?: string;
	arn?: string;
}
export interface Observed {
	type: 'observed';
	kind: 'region-listed' | 'region' | 'region-refused' | 'cluster';
	region: string;
	cluster?: string;
	clusters?: number;
	instances?: number;
	seconds?: number;
	code?: string;
	arn?: string;
	standing?: Standing;
	kinds?: {platform: Platform; count: number}[];
	total?: number;
	connected?: number;
	draining?: number;
	agents?: FoundAgent[];
	others?: Bystander[];
	systems?: string[];
	architectures?: string[];
	portsFree?: number;
	roomy?: number;
	isUnseen?: true;
	services?: number;
	read?: number;
	unread?: {operation: string; code: AwsProblemCode};
}
export interface FoundAgent {
	kind: 'service' | 'daemon';
	cluster: string;
	name: string;
	arn: string;
	taskDefinitionArn: string;
	container: string;
	image: string;
	version?: string;
	running: number;
	desired: number;
	owner: OwnerKind;
	schedulingStrategy?: 'REPLICA';
	doubt?: {
		kind: 'perhaps' | 'several';
		signs?: (
			| 'command'
			| 'name'
			| 'key'
			| 'image'
			| 'ports'
			| 'variables'
			| 'mounts'
			| 'not-essential'
			| 'ends-before-others'
			| 'another-image'
			| (string & {})
		)[];
		containers?: string[];
	};
}
export interface Answered {
	type: 'answered';
	question: Question;
	value: string;
	source: 'flag' | 'environment' | 'stdin' | 'file' | 'person' | 'installed' | 'demo' | 'default';
	leftOut?: {cluster: string; region: string; standing: Standing}[];
	withdrawn?: boolean;
	listed?: {values: number; leftOut: number};
}
export interface AnsweredValue {
	type: 'answered-value';
	question: Question;
	index: number;
	value: string;
}
export interface AnsweredLeftOut {
	type: 'answered-left-out';
	question: Question;
	index: number;
	cluster: string;
	region: string;
	standing: Standing;
}
export interface Verified {
	type: 'verified';
	kind: 'valid' | 'refused' | 'elsewhere' | 'unknown' | 'unread';
	site?: Site;
	other?: Site;
	around?: 'spaces';
	unasked?: Site;
	why?: 'unreachable' | 'rate-limited' | 'unexpected';
	detail?: string;
	reference?: string;
	code?: AwsProblemCode;
	message: string;
}
export interface Checked {
	type: 'checked';
	id: CheckId;
	verdict: 'pass' | 'warn' | 'fail';
	subject: string;
	finding: string;
	title: string;
	message: string;
	fix: string[];
	steps?: Step[];
	flags?: string[];
	facts?: Facts;
	instances?: {id: string; obstacle?: Obstacle}[];
	subjects?: string[];
	count?: number;
	instanceCount?: number;
}
export interface Policies {
	type: 'policies';
	policies: {holder: 'operator' | 'execution-role' | 'integration'; document: {[k: string]: unknown}}[];
}
export interface Estate {
	type: 'estate';
	at: string;
	stale?: ProblemCode;
	account: string;
	findings: Findings;
	clusters: ClusterEstate[];
	unread: {region: string; code: AwsProblemCode}[];
}
export interface Findings {
	gaps: number;
	drifted: number;
	moved?: number;
	unread: number;
	silent?: number;
}
export interface Bundle {
	type: 'bundle';
	state: 'would-be' | 'listed' | 'written';
	file: string;
	entries: {
		name: string;
		part:
			| 'account'
			| 'journal'
			| 'cluster'
			| 'services'
			| 'missing'
			| 'plan'
			| 'run'
			| 'about'
			| 'checks'
			| 'definitions'
			| 'daemons'
			| 'tasks'
			| 'stopped-tasks'
			| (string & {});
		bytes: number;
	}[];
	missing: {
		what:
			| 'account'
			| 'journal'
			| 'cluster'
			| 'clusters'
			| 'services'
			| 'missing'
			| 'plan'
			| 'run'
			| 'about'
			| 'checks'
			| 'definitions'
			| 'daemons'
			| 'tasks'
			| 'stopped-tasks'
			| (string & {});
		cluster?: string;
		operation?: string;
		code: string;
	}[];
}
export interface Wiring {
	type: 'wiring';
	cluster: string;
	region: string;
	service: string;
	networkMode?: string;
	containers: string[];
	agent: {
		name: string;
		platform: Platform;
		networkMode: 'host' | 'bridge' | 'awsvpc' | (string & {});
		features: Feature[];
	};
	changes: Change[];
	notes: {
		kind:
			| 'kept'
			| 'path-taken'
			| 'socket-unusable'
			| 'unreachable'
			| 'sockets-instead'
			| 'start-wrapped'
			| 'start-unknown'
			| 'no-metadata'
			| 'security-group'
			| 'no-env'
			| 'no-version'
			| 'version-moves'
			| 'leaves-cloudwatch'
			| 'logs-elsewhere'
			| 'no-logs'
			| 'environment-files'
			| 'hosts-without-agent'
			| 'deployed-by'
			| 'deployment-controller'
			| (string & {});
		message: string;
		container?: string;
		variable?: string;
		value?: string;
		wanted?: string;
		path?: string;
		agent?: string;
		why?: 'elsewhere' | 'read-only' | 'agent-network' | 'no-network' | 'image' | 'windows' | 'no-shell' | (string & {});
		hasSockets?: boolean;
		command?: string[];
		needs?: 'curl' | 'metadata' | 'jq' | 'metadata-file' | (string & {});
		line?: string;
		instances?: string[];
		ports?: string[];
		image?: string;
		version?: string;
		group?: string;
		driver?: string;
		platform?: Platform;
		platforms?: Platform[];
		owner?: Owner;
		controller?: string;
	}[];
	written?: {folder: string; script: string};
}
export interface Planned {
	type: 'planned';
	dryRun: boolean;
	identity?: Identity;
	plan: Plan;
	again?: string;
	fleet?: FleetView;
}
export interface Identity {
	account: string;
	alias?: string;
	arn: string;
	partition: string;
	expires?: string;
	clockSkew?: number;
	keysPassedOver?: true;
}
export interface Plan {
	listed?: Listed;
	changes: Change[];
	counts: {add: number; change: number; remove: number};
	reach?: {
		clusters: number;
		runsOn: number;
		eligible: number;
		of: {clusters: number; instances: number};
		percent?: number;
	};
	checkCounts?: {pass: number; warn: number; fail: number};
	checks?: Check[];
	stays?: Stay[];
	leftAlone?: LeftAlone[];
	targets?: Target[];
	waves?: string[][];
	fingerprint: string;
	forecast?: string;
	leftOut?: {platform: Platform; features: Feature[]}[];
}
export interface Listed {
	changes: number;
	targets: number;
	leftAlone: number;
	stays: number;
}
export interface Stay {
	kind: 'secret' | 'parameter' | 'role' | 'definition' | 'service' | 'daemon' | 'things';
	name: string;
	region: string;
	why: 'used' | 'uncounted' | 'unread' | 'not-ours' | 'scheduled' | 'no-way-back' | 'tagged-tasks';
	by?: Using[];
	unseen?: NotSeen[];
	until?: string;
	message: string;
}
export interface Using {
	kind: 'service' | 'daemon' | 'family';
	name: string;
	region: string;
	cluster?: string;
}
export interface NotSeen {
	region: string;
	operation: string;
	code: AwsProblemCode;
}
export interface LeftAlone {
	cluster: string;
	name: string;
	why: LeftAloneWhy;
	owner?: Owner;
	containers?: string[];
	refused?: 'adopt';
	nothing?: {kind: 'service' | 'daemon'; why: 'unknown' | 'deleted' | 'subnets'; runs: string; revision?: string};
}
export interface Target {
	cluster: string;
	region: string;
	platform: Platform;
	name: string;
	family: string;
	eligible: number;
	runsOn: number;
	back?: {
		from: string;
		to: string;
		how: 'there' | 'anew' | 'already' | (string & {});
		by: 'journal' | 'family' | 'ecs' | (string & {});
	};
}
export interface PlannedTarget {
	type: 'planned-target';
	fingerprint: string;
	index: number;
	cluster: string;
	region: string;
	platform: Platform;
	name: string;
	family: string;
	eligible: number;
	runsOn: number;
	back?: {
		from: string;
		to: string;
		how: 'there' | 'anew' | 'already' | (string & {});
		by: 'journal' | 'family' | 'ecs' | (string & {});
	};
	wave?: number;
}
export interface PlannedChange {
	type: 'planned-change';
	fingerprint: string;
	index: number;
	id: string;
	kind: ChangeKind;
	action: 'add' | 'change' | 'remove';
	region: string;
	cluster?: string;
	subject: string;
	summary: string;
	request: {[k: string]: unknown};
	diff: DiffLine[];
	needs: string[];
}
export interface PlannedLeftAlone {
	type: 'planned-left-alone';
	fingerprint: string;
	index: number;
	region: string;
	cluster: string;
	name: string;
	why: LeftAloneWhy;
	owner?: Owner;
	containers?: string[];
	refused?: 'adopt';
	nothing?: {kind: 'service' | 'daemon'; why: 'unknown' | 'deleted' | 'subnets'; runs: string; revision?: string};
}
export interface PlannedStay {
	type: 'planned-stay';
	fingerprint: string;
	index: number;
	kind: 'secret' | 'parameter' | 'role' | 'definition' | 'service' | 'daemon' | 'things';
	name: string;
	region: string;
	why: 'used' | 'uncounted' | 'unread' | 'not-ours' | 'scheduled' | 'no-way-back' | 'tagged-tasks';
	by?: Using[];
	unseen?: NotSeen[];
	until?: string;
	message: string;
}
export interface Code {
	type: 'code';
	format: 'cloudformation' | 'terraform' | 'cdk' | 'aws-cli' | 'json';
	from: 'plan' | 'installed';
	message: string;
	problem?: ProblemCode;
	folder?: string;
	files?: {name: string; text: string}[];
	resources: {
		id: string;
		kind:
			| 'secret'
			| 'parameter'
			| 'role'
			| 'role-policy'
			| 'task-definition'
			| 'service'
			| 'daemon-task-definition'
			| 'daemon';
		region: string;
		name: string;
		cluster?: string;
		there?: string;
	}[];
	beside: {id: string; kind: ChangeKind; subject: string; region: string}[];
}
export interface PlanSaved {
	type: 'plan-saved';
	file: string;
	made?: string;
	expires: string;
	again: string;
}
export interface AccountsPlanned {
	type: 'accounts-planned';
	dryRun: boolean;
	message?: string;
	canary?: string;
	accounts: AccountPlan[];
}
export interface AccountPlan {
	account?: string;
	alias?: string;
	profile?: string;
	kind: 'planned' | 'nothing' | 'absent' | 'refused';
	counts?: {add: number; change: number; remove: number};
	clusters?: number;
	runsOn?: number;
	eligible?: number;
	problem?: ProblemCode;
}
export interface ChangeStarted {
	type: 'change-started';
	id: string;
	kind: ChangeKind;
	action: 'add' | 'change' | 'remove';
	region: string;
	cluster?: string;
	subject: string;
	summary: string;
	request: {[k: string]: unknown};
	diff: DiffLine[];
	needs: string[];
}
export interface ChangeNote {
	type: 'change-note';
	id: string;
	note:
		| 'role-propagating'
		| 'service-draining'
		| 'stack-set-busy'
		| 'retrying'
		| 'signed-out'
		| 'already-there'
		| (string & {});
	message: string;
}
export interface ChangeDone {
	type: 'change-done';
	id: string;
	kind: ChangeKind;
	result: {arn?: string; version?: string; runs?: string; operation?: string};
	seconds: number;
}
export interface Rollout {
	type: 'rollout';
	cluster: string;
	region: string;
	service: string;
	kind?: 'service' | 'daemon';
	taskDefinition?: string;
	verdict: 'going-on' | 'succeeded' | 'failing' | 'rolled-back' | 'superseded';
	counts: Counts;
	isBack?: true;
	isIdle?: true;
	unread?: string;
	unseen?: Unseen;
	instead?: {
		kind: 'deleted' | 'cluster-deleted' | 'constraints' | 'deployed';
		taskDefinition?: string;
		at?: string;
		expressions?: string[];
	};
	instances: RolloutInstance[];
	causes: Cause[];
	seconds: number;
}
export interface RolloutInstance {
	instance: string;
	privateIp?: string;
	state: InstanceState;
	cause?: Cause;
}
export interface ClusterState {
	type: 'cluster-state';
	cluster: string;
	region: string;
	state: 'failed' | 'rolling-out' | 'changing' | 'waiting' | 'done';
	running: number;
	eligible: number;
	clusters: {done: number; underWay: number; waiting: number; failed: number; of: number};
	message?: string;
}
export interface Fleet {
	type: 'fleet';
	fleet: FleetView;
	again?: string;
}
export interface FleetPlace1 {
	type: 'fleet-place';
	index: number;
	place: FleetPlace;
}
export interface Proof {
	type: 'proof';
	kind: 'waiting' | 'arriving' | 'not-yet' | 'unknown';
	site: Site;
	hosts?: number;
	of?: number;
	why?:
		| 'no-application-key'
		| 'no-api-key'
		| 'stopped'
		| 'unreachable'
		| 'rate-limited'
		| 'refused'
		| 'not-permitted'
		| 'unexpected';
	targets?: {
		cluster: string;
		region: string;
		service: string;
		hosts: number;
		of: number;
		versions: {version: string; hosts: number}[];
		silent: {
			instance: string;
			reason: 'not-running' | 'wrong-site' | 'other-key' | 'clock' | 'no-egress' | 'too-early';
			site?: Site;
			secondsAhead?: number;
			last?: string;
		}[];
		unnamed: number;
		data: {[k: string]: 'arriving' | 'none-yet' | 'unknown'};
	}[];
	message: string;
	details: string[];
}
export interface Stopping {
	type: 'stopping';
}
export interface Problem {
	type: 'problem';
	code: ProblemCode;
	message: string;
	details: string[];
	done: string[];
	steps: Step[];
	ids: string[];
	missing?: {question: Question; options: string[]; variables: string[]}[];
	written?: string;
	change?: string;
	mayBeDone?: boolean;
}
export interface FinishedCluster {
	type: 'finished-cluster';
	index: number;
	cluster: string;
	region: string;
	kind:
		| 'installed'
		| 'updated'
		| 'unchanged'
		| 'removed'
		| 'failed'
		| 'rolled-back'
		| 'going-on'
		| 'left-alone'
		| 'not-started';
	running: number;
	eligible: number;
	unseen?: Unseen;
	back?: string;
	versions?: {from: string; to: string};
	why?: LeftAloneWhy;
	containers?: string[];
	account?: string;
	alias?: string;
	profile?: string;
	service?: string;
	owner?: Owner;
	isRemoval?: true;
	isUnwatched?: true;
}
export interface AccountFinished {
	type: 'account-finished';
	outcome: Outcome;
	seconds: number;
	guide?: string;
	receipt?: Receipt;
}
export interface Outcome {
	kind:
		| 'done'
		| 'nothing-to-do'
		| 'planned'
		| 'wired'
		| 'absent'
		| 'left'
		| 'failed'
		| 'rolled-back'
		| 'partial'
		| 'going-on'
		| 'stopped';
	clusters: ClusterOutcome[];
	message: string;
	findings?: Findings;
	problem?: string;
	changed?: true | false | 'perhaps';
	named?: string[];
	changes?: number;
	checks?: {pass: number; warn: number; fail: number};
	accounts?: AccountOutcome[];
	listed?: {clusters: number};
	fleet?: {
		failed?: number;
		inoperable?: number;
		cancelled?: number;
		unread?: number;
		running?: number;
		waiting?: number;
		outdated?: number;
		missing?: number;
		unwanted?: number;
		empty?: number;
		current?: number;
	};
}
export interface AccountOutcome {
	account?: string;
	alias?: string;
	profile?: string;
	kind:
		| 'planned'
		| 'done'
		| 'failed'
		| 'rolled-back'
		| 'going-on'
		| 'absent'
		| 'stopped'
		| 'nothing-to-do'
		| 'examined'
		| 'surveyed'
		| 'exported'
		| 'wired'
		| 'left'
		| 'partial'
		| 'fleet-seen'
		| (string & {});
	problem?: ProblemCode;
}
export interface Receipt {
	app: string;
	applications: {
		platform: Platform;
		networkMode: 'bridge' | 'host' | 'awsvpc';
		features: Feature[];
		environment: {[k: string]: string};
		mount?: string;
		inHostNetwork?: {[k: string]: string};
		withoutMetadata?: string[];
		instead?: string[];
		agentHost?:
			'instance-address' | 'none' | 'daemon-address' | 'windows-address' | 'metadata-file' | 'windows-metadata-file';
	}[];
	next?: string;
	again?: string;
	undo: string[];
	leaves?: {
		kind:
			| 'service'
			| 'definition'
			| 'subnets'
			| 'definitions'
			| 'secret'
			| 'role'
			| 'parameter'
			| 'key-in-secret'
			| 'key-in-parameter'
			| (string & {});
		name: string;
	}[];
	stays?: Stay[];
	oldKey?: OldKey;
	exposed?: {definition: string; take: string[]; list: string}[];
	text: {title: string; lines: string[]}[];
}
export interface OldKey {
	stored: {
		kind: 'secret' | 'parameter' | (string & {});
		name: string;
		region: string;
		replaced: boolean;
		by: Using[];
	}[];
	elsewhere: Using[];
	unseen: NotSeen[];
	held?: true;
	use?: {name: string; lastUsed?: string}[];
	useUnknown?: 'unread' | 'refused' | 'unreachable' | 'rate-limited' | 'unexpected' | 'not-permitted' | (string & {});
	rotateThere?: string;
}
export interface Finished {
	type: 'finished';
	outcome: Outcome;
	exitCode: number;
	seconds: number;
	journal?: string;
	page?: string;
	guide?: string;
	receipt?: Receipt;
}
export interface Settled {
	type: 'settled';
	by?: string;
}
export interface PlanFile {
	v: 1;
	command: 'install' | 'upgrade' | 'rollback' | 'uninstall' | 'rotate-key';
	version: string;
	run: string;
	made: string;
	expires: string;
	identity: {account: string; alias?: string; arn: string; partition: string};
	answers: {[k: string]: unknown};
	leftOut: string[];
	resources: {
		kind: 'service' | 'daemon' | 'task-definition' | 'secret' | 'parameter' | 'role';
		id: string;
		name: string;
		region?: string;
		cluster?: string;
		state: string;
	}[];
	plan: Plan;
	review: {[k: string]: unknown};
	sum: string;
}
export interface Description {
	v: 1;
	program: 'dd-ecs-setup';
	version: string;
	start: string;
	meaning: string;
	commands: {
		name: string;
		meaning: string;
		isDefault: boolean;
		changes: string;
		options: string[];
		onlyWith: {[k: string]: string[]};
		examples: string[];
		word?: {takes: 'world' | 'command' | 'shell' | 'file' | 'fleet-action'; isNeeded: boolean};
	}[];
	topics: {id: string; meaning: string}[];
	options: {
		name: string;
		meaning: string;
		topic: string;
		isRepeatable: boolean;
		isList: boolean;
		isAnswer: boolean;
		environment: string[];
		commands: string[];
		short?: string;
		pairs?: '=' | ':';
		value?: {placeholder: string; isNeeded: boolean; values?: string[]; isAll?: boolean; default?: string};
	}[];
	exclusive: string[][];
	environment: {name: string; meaning: string; option?: string}[];
	features: {
		id: string;
		title: string;
		meaning: string;
		standing: 'always' | 'default' | 'optional';
		aliases: string[];
		platforms: string[];
		needs: string[];
		excludes: string[];
		billedAs: string[];
		documentation: string;
		asksFor: {ports: string[]; capabilities: string[]; memory?: number};
	}[];
	checks: {id: string; title: string; findings: string[]; commands: string[]}[];
	exitCodes: {code: number; meaning: string}[];
	worlds: {id: string; meaning: string}[];
}
