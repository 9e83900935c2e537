import type {Offer} from '../../../../domain/plan/fixes-of.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import type {Question, Reply} from '../../../../domain/questions/question.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {Stage} from '../../stage.ts';
import {leavingKeys} from '../leaving-keys.ts';
import {hasTable} from './cell-table.ts';
import {offeredFixes} from './review-head.ts';
import type {ReviewBody} from './review-body.ts';
import type {Pane, ReviewAction} from './review-state.ts';

type Options = {
	readonly question: Question;
	readonly plan: Plan;
	readonly pane: Pane;
	readonly stage: Stage;
	readonly body: ReviewBody;
	readonly dispatch: (action: ReviewAction) => void;
	readonly onReply: (reply: Reply<unknown>) => void;
	/** Absent where a check failed: the plan can't be approved. */
	readonly approve: (() => void) | undefined;
	/** What helps against what the checks found, each by its number. */
	readonly fixes: readonly Offer[];
	readonly open: () => void;
	readonly write: (() => void) | undefined;
	/** Absent where the checks miss no policy. */
	readonly writePolicies: (() => void) | undefined;
};

/** The keys of the review. There is no Enter among them. */
export function reviewKeys({
	question,
	plan,
	pane,
	stage,
	body,
	dispatch,
	onReply,
	approve,
	fixes,
	open,
	write,
	writePolicies,
}: Options): readonly KeyEntry[] {
	const {listHeight, paneHeight, mostScroll} = body;
	const {keyNames} = stage.words.screen;
	const {upDown} = stage.theme.symbols.keys;
	const move = (by: number) => () => {
		dispatch({type: 'moved', by, count: plan.changes.length, height: listHeight});
	};

	const scroll = (by: number) => () => {
		dispatch({type: 'scrolled', by, most: mostScroll});
	};

	const show = (opened: Pane) => () => {
		dispatch({type: 'switched', pane: opened});
	};

	// The same key closes it, but Esc says so already.
	const opening = (opened: Exclude<Pane, 'diff'>, character: string) => [
		keyEntry({character}, opened, show(opened), ...(opened === pane ? [] : [character])),
	];

	const leaving = leavingKeys({question, stage, onReply});
	// A row of the old page stays, so that the eye finds its place.
	const page = Math.max(1, paneHeight - 1);
	// A key that nothing on the screen tells of would only be guessed at.
	const isOffered =
		pane === 'checks' || offeredFixes({plan, fixes, accounts: question.accounts}, stage.height).length > 0;
	return [
		...(approve === undefined ? [] : [keyEntry({character: 'a'}, 'apply', approve, 'a')]),
		...(canBeCode(plan, question)
			? [
					keyEntry(
						{character: 'x'},
						'as-code',
						() => {
							onReply({kind: 'as-code'});
						},
						'x',
					),
				]
			: []),
		...fixes.map((offer, index) =>
			keyEntry(
				{character: String(index + 1)},
				'fix',
				() => {
					onReply({kind: 'fix', ...offer});
				},
				...(index === 0 && isOffered ? [fixes.length === 1 ? '1' : `1-${fixes.length}`] : []),
			),
		),
		...(writePolicies === undefined
			? []
			: [
					keyEntry(
						{character: 'p'},
						'write-policies',
						writePolicies,
						...(plan.checks.some(({verdict}) => verdict === 'fail') || pane === 'checks' ? ['p'] : []),
					),
				]),
		...(pane === 'clusters'
			? [
					keyEntry('up', 'move', scroll(-1), upDown),
					keyEntry('down', 'move', scroll(1)),
					keyEntry({character: 'j'}, 'move', scroll(1)),
					keyEntry({character: 'k'}, 'move', scroll(-1)),
					keyEntry('home', 'first-or-last', scroll(-mostScroll)),
					keyEntry('end', 'first-or-last', scroll(mostScroll)),
				]
			: [keyEntry('up', 'change', move(-1), upDown), keyEntry('down', 'change', move(1))]),
		// Esc closes what was opened before it goes back.
		...(pane === 'diff'
			? leaving.filter(({action}) => action === 'back')
			: [keyEntry('esc', 'close', show(pane), stage.words.screen.keyNames.escape)]),
		...(stage.fleet
			? [keyEntry({character: 't'}, 'accounts', show('clusters'), ...(pane === 'clusters' ? [] : ['t']))]
			: hasTable(plan)
				? opening('clusters', 't')
				: []),
		...opening('checks', 'c'),
		...opening('answers', 's'),
		keyEntry('pagedown', 'scroll', scroll(page), keyNames.pageDown),
		keyEntry({character: ' '}, 'scroll', scroll(page)),
		keyEntry('pageup', 'scroll', scroll(-page)),
		// Where rows are moved by, that key moves.
		...(pane === 'clusters' ? [] : opening('json', 'j')),
		keyEntry({character: 'o'}, 'open', open, 'o'),
		...(write === undefined ? [] : [keyEntry({character: 'w'}, 'write', write, 'w')]),
		...leaving.filter(({action}) => action === 'leave'),
	];
}

/** A plan that makes or keeps Agents, of one account: each of several has its own, by `export`. */
function canBeCode({targets, removals}: Plan, {accounts, intent}: Question): boolean {
	return targets.length > 0 && removals === undefined && accounts === undefined && intent !== 'removal';
}
