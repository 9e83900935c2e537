import type {CheckResult} from '../../domain/choices/problem/check-result.ts';
import {exitCode} from '../../domain/ending/exit-code.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireAccountOutcome} from './wire-account.ts';
import {listedIn, wireClusterOutcome} from './wire-ended.ts';

/** How a run ended. */
export function wireOutcome(outcome: Outcome, words: Words) {
	const listed = listedIn(outcome);
	return {
		// In the words that scripts know; what was found stands beside it.
		kind: isReport(outcome.kind) ? (exitCode(outcome) === 0 ? 'done' : 'failed') : outcome.kind,
		// The list is there and empty, since a script may go through it.
		clusters: listed ? [] : outcome.clusters.map(one => wireClusterOutcome(one)),
		...(listed && {listed}),
		...(outcome.accounts && {accounts: outcome.accounts.map(one => wireAccountOutcome(one))}),
		message: words
			.outcome(outcome)
			.map(line => plain(line))
			.join('\n'),
		// Each only with the outcomes that have it: elsewhere it would be false or empty and mean nothing.
		...('problem' in outcome && {problem: outcome.problem.code}),
		...('changed' in outcome && {changed: outcome.changed}),
		...(outcome.kind === 'examined' && examined(outcome)),
		...(outcome.kind === 'surveyed' && {
			findings: {...outcome.findings},
			...(exitCode(outcome) !== 0 && {changed: false}),
		}),
		...(outcome.kind === 'fleet-seen' && exitCode(outcome) !== 0 && {changed: false}),
		...(outcome.fleet && {fleet: {...outcome.fleet}}),
		...(outcome.kind === 'exported' && outcome.checks.length > 0 && {checks: counts(outcome.checks)}),
		...('named' in outcome && {named: outcome.named}),
		...('changes' in outcome && {changes: outcome.changes}),
	} satisfies Wire<'outcome'>;
}

/** Nothing was to be changed: it told what there is. */
function isReport(kind: Outcome['kind']): kind is 'examined' | 'surveyed' | 'exported' | 'fleet-seen' {
	return ['examined', 'surveyed', 'exported', 'fleet-seen'].includes(kind);
}

/** `doctor` ended well or failed, in the words that scripts know; each check was an event of its own. */
function examined({checks, ...outcome}: Extract<Outcome, {kind: 'examined'}>) {
	return {
		...(exitCode({...outcome, checks}) !== 0 && {problem: 'checks-failed', changed: false}),
		checks: counts(checks),
	} satisfies Partial<Wire<'outcome'>>;
}

function counts(checks: readonly CheckResult[]) {
	const count = (searched: CheckResult['verdict']) => checks.filter(({verdict}) => verdict === searched).length;
	return {pass: count('pass'), warn: count('warn'), fail: count('fail')};
}
