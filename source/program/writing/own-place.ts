import path from 'node:path';
import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';

/** Where what is written of one of several accounts goes: a folder of its own within, by its id. */
export function ownFolder(folder: string, of?: AccountName): string {
	return of ? path.join(folder, idOf(of)) : folder;
}

/** The file of one of several accounts beside those of the others: `answers-111122223333.yaml` for `answers.yaml`. */
export function ownFile(file: string, of?: AccountName): string {
	if (!of) {
		return file;
	}

	const {dir, name, ext} = path.parse(file);
	return path.join(dir, `${name}-${idOf(of)}${ext}`);
}

/** What AWS calls an account becomes no path. */
function idOf({account, profile}: AccountName): string {
	return (account ?? profile ?? '').replaceAll(/[^\w\-]/gv, '_');
}
