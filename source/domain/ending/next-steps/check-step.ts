import type {Changes} from '../../choices/answers.ts';
import type {RuleId} from '../../agent/validate/finding.ts';

/** A step after a check that its id says all of; the language has a sentence for each. */
type PlainCheckStep =
	| 'sign-in-and-repeat'
	| 'sign-in-first'
	| 'own-policies-do-not-help'
	| 'change-that-policy'
	| 'check-role-name'
	| 'leave-out-role'
	| 'leave-out-kept-role'
	| 'compare-stored-key'
	| 'start-others-again'
	| 'put-it-there'
	| 'look-before-revoking'
	| 'correct-clock'
	| 'key-is-readable'
	| 'make-secrets'
	| 'deregister-at-the-end'
	| 'key-to-move'
	| 'never-renamed'
	| 'key-for-install'
	| 'another-key'
	| 'route-to-site'
	| 'tasks-read-key'
	| 'again-in-a-minute'
	| 'again-when-answered'
	| 'wait-for-instance'
	| 'free-room'
	| 'free-room-on-others'
	| 'meet-constraints'
	| 'trust-desired-count'
	| 'with-less'
	| 'free-port'
	| 'reach-by-host'
	| 'add-capability'
	| 'update-ecs-agent'
	| 'leave-out-mounts'
	| 'look-at-status'
	| 'plan-to-move'
	| 'name-linux'
	| 'quiet-hour'
	| 'host-network'
	| 'close-ports'
	| 'readable-log-driver'
	| 'one-agent'
	| 'change-in-tool'
	| 'look-at-monitors'
	| 'windows-versions'
	| 'older-windows'
	| 'floating-tag'
	| 'other-version'
	| 'mount-logs'
	| 'split-lines'
	| 'pass-headers'
	| 'pin-again'
	| 'name-version'
	| 'upgrade-major'
	| 'keep-network-mode'
	| 'lower-minimum'
	| 'keep-some-running'
	| 'name-gets-free'
	| 'one-change-back'
	| 'compare-with-diff'
	| 'little-room'
	| 'reduce-or-ask'
	| 'name-the-boundary'
	| 'see-actions'
	| 'see-whole-policy'
	| 'allow-reads'
	| 'allow-deciding-reads'
	| 'wait-for-agents'
	| 'restart-agents'
	| 'switch-metadata-on'
	| 'raise-hop-limit';

/** Where a statement goes that allows what is denied; `needed` where nobody knows whether it's there already. */
export type StatementPlace = 'own-policy' | 'boundary' | 'organization' | 'role' | 'trust' | 'needed';

/** One thing to do about what a check found. */
export type CheckStep =
	| {readonly [Each in PlainCheckStep]: {readonly step: Each}}[PlainCheckStep]
	/** The rule of ECS or Docker that a definition breaks. */
	| {readonly step: 'mend-definition'; readonly rule: RuleId}
	| {readonly step: 'again-with'; readonly changes: Changes}
	| {readonly step: 'allow-statement'; readonly place: StatementPlace; readonly statement: string};
