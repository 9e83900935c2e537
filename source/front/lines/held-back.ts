import type {SetupEvent} from '../../domain/ending/event.ts';

/** What was told while a prompt stood, for when it is answered. */
export type HeldBack = {
	readonly add: (event: SetupEvent, texts: readonly string[]) => void;
	/** All of it, once. */
	readonly taken: () => readonly string[];
};

/** Of what runs where in an account the newest: whoever comes back after hours wants no table for each change. */
export function heldBack(): HeldBack {
	let held: ReadonlyArray<{readonly of?: string; readonly texts: readonly string[]}> = [];
	return {
		add({type, of}, texts) {
			const account = type === 'estate' ? (of?.account ?? of?.profile ?? '') : undefined;
			const others = account === undefined ? held : held.filter(one => one.of !== account);
			held = [...others, {texts, ...(account !== undefined && {of: account})}];
		},
		taken() {
			const all = held.flatMap(({texts}) => texts);
			held = [];
			return all;
		},
	};
}

/** Whether there was anything new to whoever looks again. */
export type Looks = {
	readonly heard: (event: SetupEvent) => void;
	/** It is asked whether to look on: whether a look came between that found nothing else. */
	readonly foundSame: () => boolean;
};

export function looksHeard(): Looks {
	let isFirst = true;
	let hasNews = false;
	return {
		heard({type}) {
			hasNews ||= type === 'estate';
		},
		foundSame() {
			const isSame = !isFirst && !hasNews;
			isFirst = false;
			hasNews = false;
			return isSame;
		},
	};
}
