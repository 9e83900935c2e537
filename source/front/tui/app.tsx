import {useSyncExternalStore} from 'react';
import {Box, Static} from 'ink';
import {callerName} from '../../domain/account/identity.ts';
import {idBeside, shortName} from '../../domain/choices/wishes/wanted-account.ts';
import {isUnderWay} from '../../domain/fleet/stack-set.ts';
import {loggedSince} from '../../domain/kit/large/log.ts';
import type {Question} from '../../domain/questions/question.ts';
import type {Words} from '../../text/words.ts';
import {useKeyboard} from './hooks/use-keyboard.ts';
import {useLayout} from './hooks/use-layout.ts';
import {answersOf, decidedRows} from './decided-rows.ts';
import type {Drafts} from './drafts.ts';
import {historyRows} from './history-rows.ts';
import {Rows} from './parts/layout/rows.tsx';
import {Asking} from './screens/asking.tsx';
import {Looking} from './screens/looking/looking.tsx';
import {Parting} from './screens/parting/parting.tsx';
import {ManyCells, manyFrom} from './screens/running/many-cells.tsx';
import {Running} from './screens/running/running.tsx';
import {WatchingFleet} from './screens/running/watching-fleet.tsx';
import {Wiring} from './screens/wiring/wiring.tsx';
import {Waiting} from './screens/waiting/waiting.tsx';
import type {Row} from './row.ts';
import type {Session, Snapshot} from './session.ts';
import type {Stage} from './stage.ts';
import type {Theme} from './theme.ts';
import type {Tools} from './tools.ts';
import {toldEstates} from './view/estates.ts';
import type {View} from './view/view.ts';

/** Heading, hints and the line above them. */
const chrome = 3;

type Props = {readonly session: Session; readonly words: Words; readonly theme: Theme; readonly tools: Tools};

/** History above, one live screen below; both are functions of the session's view. */
export function App({session, words, theme, tools}: Props) {
	const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
	const layout = useLayout();
	useKeyboard(session.keyboard, tools);
	const {view} = snapshot;
	const decided = decidedRows(view, layout.live - chrome, {words, theme, width: layout.width});
	// The title brings its own empty line.
	const above = decided.length === 0 && view.history.length === 0 ? [] : [...decided, []];
	const stage: Stage = {
		words,
		theme,
		width: layout.width,
		isWide: layout.isWide,
		widest: layout.widest,
		decided: answersOf(view, words),
		height: layout.live - chrome - above.length,
		top: above.length,
		about: about(view, words, snapshot.open?.isOver === false ? snapshot.open.question : undefined),
		...(view.plannedFleet && {fleet: view.plannedFleet}),
		interrupt: session.interrupt,
		keyboard: session.keyboard,
	};
	// The only <Static>: Ink writes each item once, and the scrollback belongs to the terminal from then on.
	return (
		<>
			<Static items={[...loggedSince(view.history, 0)]}>
				{(fact, index) => (
					<Rows
						key={index}
						rows={below(index, historyRows(fact, {words, theme, width: layout.width}))}
						theme={theme}
						canOverflow
					/>
				)}
			</Static>
			{view.isFinished && snapshot.parting === undefined ? undefined : (
				<Box flexDirection="column">
					<Rows rows={above} theme={theme} />
					<Live snapshot={snapshot} stage={stage} tools={tools} drafts={session.drafts} />
				</Box>
			)}
		</>
	);
}

/** What comes first stands below the title, which brings its own empty line. */
function below(index: number, rows: readonly Row[]): readonly Row[] {
	return index === 0 && rows[0]?.length === 0 ? rows.slice(1) : rows;
}

type LiveProps = {readonly snapshot: Snapshot; readonly stage: Stage; readonly tools: Tools; readonly drafts: Drafts};

/** An answered question stays until the next thing is there, so that the screen doesn't blink in between. */
function Live({snapshot: {view, open, looking, parting}, stage, tools, drafts}: LiveProps) {
	if (looking !== undefined) {
		return <Wiring looking={looking} stage={stage} tools={tools} />;
	}

	if (parting !== undefined) {
		return <Parting stage={stage} onWish={parting} />;
	}

	const told = toldEstates(view);
	if (open?.question.input.kind === 'look' && told.length > 0) {
		const {reply} = open;
		// While it is read anew, too: what was told stays in sight.
		return <Looking told={told} stage={stage} onReply={reply} />;
	}

	if (open !== undefined && !open.isOver) {
		// The number as key: a question that is asked again starts from its draft, not from the old screen's state.
		return <Asking key={open.number} open={open} stage={stage} tools={tools} drafts={drafts} />;
	}

	const watched = view.fleet?.fleet.operation;
	if (view.fleet && watched && isUnderWay(watched)) {
		return <WatchingFleet key={watched.id} told={view.fleet} view={view} stage={stage} />;
	}

	if (view.changing.length > 0 || view.rollouts.size > 0) {
		// The change as key, so that its seconds count from its own beginning.
		return new Set(view.targets.map(({clusterArn}) => clusterArn)).size < manyFrom && !isOfSeveral(view) ? (
			<Running key={view.changing[0]?.change.id ?? ''} view={view} stage={stage} />
		) : (
			<ManyCells view={view} stage={stage} />
		);
	}

	if (view.fleet && watched) {
		// What the operation came to, until the next one begins or the run ends.
		return <WatchingFleet key={watched.id} told={view.fleet} view={view} stage={stage} />;
	}

	return open === undefined || view.readings.length > 0 || view.hasBegun ? (
		<Waiting view={view} stage={stage} />
	) : (
		<Asking key={open.number} open={open} stage={stage} tools={tools} drafts={drafts} />
	);
}

/**
Whose account it is, as whom, and where: in sight at every step, with less of it where there is less room. The ordinary
partition goes without saying.
*/
function about(view: View, words: Words, question?: Question): readonly string[] {
	const {identity, regions, of: last, planned = 0, estates} = view;
	const looked = question?.input.kind === 'look' ? estates.length : 0;
	// While several are carried out side by side the last event is any one's, and what is asked of none is for all.
	const several = question?.accounts?.length ?? (question?.of ? 0 : Math.max(looked, planned));
	if (several > 1) {
		return [words.accounts.several(several)];
	}

	const of = question?.of ?? last;
	if (of && of.account !== identity?.account) {
		return [`${shortName(of)}${idBeside(of)}`, shortName(of)];
	}

	if (identity === undefined) {
		return [];
	}

	const account = identity.alias ?? identity.account;
	const partition = identity.partition === 'aws' ? '' : identity.partition;
	const place = regions.join(words.lines.joints.parts);
	return [
		[account, callerName(identity), partition, place],
		[account, partition, place],
		[account, place],
		[account],
	].map(parts => parts.filter(Boolean).join(' · '));
}

/** Their clusters stand in one table, however few they are. */
function isOfSeveral(view: View): boolean {
	return new Set(view.targets.flatMap(({account}) => account ?? [])).size > 1;
}
