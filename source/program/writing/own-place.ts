import path from 'node:path';
import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';

/** How paths are written; as on this system where it isn't said. */
type Paths = Pick<path.PlatformPath, 'format' | 'join' | 'parse'>;

/** Names of devices on Windows, where no folder can have them (Win32, "Naming Files, Paths, and Namespaces"). */
const devices = /^(?:aux|com\d|con|lpt\d|nul|prn)$/iv;

/** Where what is written of one of several accounts goes: a folder of its own within, by its id. */
export function ownFolder(folder: string, of?: AccountName, paths: Paths = path): string {
	return of ? paths.join(inDrive(folder), folderOf(of)) : folder;
}

/** The file of one of several accounts beside those of the others: `answers-111122223333.yaml` for `answers.yaml`. */
export function ownFile(file: string, of?: AccountName, paths: Paths = path): string {
	if (!of) {
		return file;
	}

	const {root, dir, name, ext} = paths.parse(file);
	// Not joined: `C:plan.json` is in the drive's current folder, and `C:\plan.json` is not.
	return paths.format({root, dir, base: `${name}-${idOf(of)}${ext}`});
}

/** `C:` is the drive's current folder, and would be its root when something is joined to it. */
export function inDrive(folder: string): string {
	return /^[a-z]:$/iv.test(folder) ? `${folder}.` : folder;
}

function folderOf(of: AccountName): string {
	const id = idOf(of);
	return devices.test(id) ? `${id}_` : id;
}

/** What AWS calls an account becomes no path. */
function idOf({account, profile}: AccountName): string {
	return (account ?? profile ?? '').replaceAll(/[^\w\-]/gv, '_');
}
