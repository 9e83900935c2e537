import {ruleIds} from '../../agent/validate/finding.ts';
import type {CheckId} from '../../choices/problem/check-result.ts';
import type {CheckStep, StatementPlace} from './check-step.ts';

/** What helps besides the flags that a result brings along. */
export type Help = {
	/** Where the statements in `facts.statements` go. */
	readonly allow?: StatementPlace;
	readonly step?: CheckStep;
	/** Who runs the step's command: this program for policies, somebody on the instance, or EC2 for each instance. */
	readonly by?: 'policies' | 'again' | 'restart' | 'metadata-on' | 'hop-limit';
};

/** By check and finding. A finding that isn't here is mended by its flags, or needs nothing. */
export const checkHelp: Readonly<Record<CheckId, Readonly<Record<string, Help>>>> = {
	'credentials-outlive-rollout': {
		expired: {step: {step: 'sign-in-and-repeat'}, by: 'again'},
		'expires-soon': {step: {step: 'sign-in-first'}},
	},
	permissions: {
		unknown: {step: {step: 'see-actions'}, by: 'policies'},
		denied: {allow: 'own-policy', step: {step: 'see-whole-policy'}, by: 'policies'},
		// A boundary gives nothing and only limits: what it leaves out, no other policy can allow.
		'denied-by-boundary': {allow: 'boundary', step: {step: 'own-policies-do-not-help'}},
		// The same for a whole account, and out of its own hands.
		'denied-by-organization': {allow: 'organization', step: {step: 'own-policies-do-not-help'}},
		// What denies wins over all that allow, in whichever policy that stands.
		'denied-explicitly': {step: {step: 'change-that-policy'}},
		'boundary-required': {step: {step: 'name-the-boundary'}},
	},
	'execution-role': {
		absent: {step: {step: 'check-role-name'}},
		unreadable: {allow: 'needed'},
		trust: {allow: 'trust', step: {step: 'leave-out-role'}},
		statement: {allow: 'role', step: {step: 'leave-out-kept-role'}},
		unsure: {allow: 'needed'},
	},
	'stored-key': {unread: {step: {step: 'compare-stored-key'}}, unanswered: {step: {step: 'again-when-answered'}}},
	'old-key': {
		shared: {step: {step: 'start-others-again'}},
		left: {step: {step: 'put-it-there'}},
		'left-with-users': {step: {step: 'put-it-there'}},
		uncounted: {step: {step: 'look-before-revoking'}},
	},
	'agent-connected': {
		disconnected: {step: {step: 'wait-for-agents'}, by: 'restart'},
		'none-connected': {step: {step: 'restart-agents'}, by: 'restart'},
	},
	forecast: {
		'no-instances': {step: {step: 'wait-for-instance'}},
		nowhere: {step: {step: 'free-room'}},
		partly: {step: {step: 'free-room-on-others'}},
		'left-out': {step: {step: 'meet-constraints'}},
		'all-left-out': {step: {step: 'meet-constraints'}},
		untold: {step: {step: 'trust-desired-count'}},
	},
	size: {below: {step: {step: 'with-less'}}},
	'host-ports': {taken: {step: {step: 'free-port'}}, 'own-network': {step: {step: 'reach-by-host'}}},
	attributes: {missing: {step: {step: 'add-capability'}}},
	'ecs-agent-version': {'too-old': {step: {step: 'update-ecs-agent'}}},
	imds: {
		disabled: {step: {step: 'switch-metadata-on'}, by: 'metadata-on'},
		blocked: {step: {step: 'host-network'}},
		'hop-limit': {step: {step: 'raise-hop-limit'}, by: 'hop-limit'},
	},
	'open-security-groups': {open: {step: {step: 'close-ports'}}},
	'hidden-logs': {hidden: {step: {step: 'readable-log-driver'}}},
	'other-agents': {present: {step: {step: 'one-agent'}}, 'kept-by-tool': {step: {step: 'change-in-tool'}}},
	definition: Object.fromEntries(ruleIds.map(rule => [rule, {step: {step: 'mend-definition', rule}} as const])),
	image: {
		'older-major': {step: {step: 'upgrade-major'}},
		'new-hostname': {step: {step: 'look-at-monitors'}},
		'not-for-this-windows': {step: {step: 'windows-versions'}},
		'no-fips-for-this-windows': {step: {step: 'older-windows'}},
		'too-old-for-this-windows': {step: {step: 'floating-tag'}},
	},
	releases: {
		'gpu-kernel-panic': {step: {step: 'other-version'}},
		'memory-and-start': {step: {step: 'other-version'}},
		'log-collection-panic': {step: {step: 'other-version'}},
		'logs-from-files': {step: {step: 'mount-logs'}},
		'multi-line-logs': {step: {step: 'split-lines'}},
		'key-in-header': {step: {step: 'pass-headers'}},
		unpinned: {step: {step: 'pin-again'}},
		'own-image': {step: {step: 'name-version'}},
	},
	'docker-socket': {'no-docker': {step: {step: 'leave-out-mounts'}}, bottlerocket: {step: {step: 'look-at-status'}}},
	'daemon-percentages': {
		'dead-lock': {step: {step: 'lower-minimum'}},
		'all-at-once': {step: {step: 'keep-some-running'}},
	},
	'end-of-life': {ended: {step: {step: 'plan-to-move'}}},
	'remade-service': {subnets: {step: {step: 'keep-network-mode'}}},
	'earlier-revision': {
		'back-already': {step: {step: 'one-change-back'}},
		'by-family': {step: {step: 'compare-with-diff'}},
	},
	'draining-service': {draining: {step: {step: 'name-gets-free'}}},
	quotas: {near: {step: {step: 'little-room'}}, over: {step: {step: 'reduce-or-ask'}}},
	'clock-skew': {behind: {step: {step: 'correct-clock'}}, ahead: {step: {step: 'correct-clock'}}},
	'plain-key': {plain: {step: {step: 'key-is-readable'}}},
	'keys-in-clear': {
		variables: {step: {step: 'make-secrets'}},
		'old-revision': {step: {step: 'deregister-at-the-end'}},
	},
	'kept-as-is': {
		'key-in-secret': {step: {step: 'key-to-move'}},
		'key-in-parameter': {step: {step: 'key-to-move'}},
		'key-in-definition': {step: {step: 'key-to-move'}},
		'key-in-file': {step: {step: 'key-to-move'}},
		name: {step: {step: 'never-renamed'}},
		family: {step: {step: 'never-renamed'}},
	},
	'key-verdict': {
		later: {step: {step: 'key-for-install'}},
		refused: {step: {step: 'another-key'}},
		// The check runs on this computer and the Agent on the instances: each needs its own way.
		unreachable: {step: {step: 'route-to-site'}},
		unread: {step: {step: 'tasks-read-key'}},
		unanswered: {step: {step: 'tasks-read-key'}},
	},
	'instance-replacement': {replaced: {step: {step: 'quiet-hour'}}},
	'unknown-system': {unknown: {step: {step: 'name-linux'}}},
	unread: {
		denied: {step: {step: 'allow-reads'}, by: 'policies'},
		'deciding-denied': {step: {step: 'allow-deciding-reads'}, by: 'policies'},
		throttled: {step: {step: 'again-in-a-minute'}},
		'deciding-throttled': {step: {step: 'again-in-a-minute'}},
		unanswered: {step: {step: 'again-when-answered'}},
		'deciding-unanswered': {step: {step: 'again-when-answered'}},
	},
};
