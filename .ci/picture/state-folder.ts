import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {Frame} from './frame.ts';

type StateFolder = {
	/** The same frame with the folder that a person would see. */
	readonly asAtHome: (frame: Frame) => Frame;
	readonly remove: () => void;
};

/** Lets the program keep its journals in a folder of their own, which no picture names. */
export function stateFolder(): StateFolder {
	// As long as what stands for it, so that nothing moves.
	const folder = mkdtempSync(path.join(tmpdir(), 'jo-'));
	process.env.XDG_STATE_HOME = folder;
	return {
		asAtHome: frame =>
			frame.map(row =>
				row.map(run => {
					const text = run.text.replaceAll(folder, '~/.local/state');
					return {...run, text, cells: run.cells + text.length - run.text.length};
				}),
			),
		remove() {
			rmSync(folder, {recursive: true});
		},
	};
}
